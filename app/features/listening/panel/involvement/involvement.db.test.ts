import { expect, test } from "vitest";
import { exportDraft } from "#app/features/answering/reports/export-draft.server.ts";
import { offerParticipation } from "#app/features/listening/programme/offer-participation.server.ts";
import { findParticipation } from "#app/features/listening/programme/participation-queries.server.ts";
import { db } from "#app/platform/database/database.server.ts";
import { makeViewer } from "#tests/support/factories/accounts.ts";
import { makeContribution } from "#tests/support/factories/contributions.ts";
import { makeDraft } from "#tests/support/factories/evidence.ts";
import { makeComment, makeMember, makePeriod, makeVersion } from "#tests/support/factories/panel.ts";
import { answerComment } from "../answer-comment.server.ts";
import { publishVersion } from "../publish-version.server.ts";
import { withdrawComment } from "../withdraw-comment.server.ts";
import { answerInvolvement } from "./answer-involvement.server.ts";
import { findUnprovenClaims } from "./claims.server.ts";
import { listInvolvementsToAnswer } from "./involvement-queries.server.ts";
import { recordInvolvement } from "./record-involvement.server.ts";
import { signOffVersion } from "./sign-off-version.server.ts";

const now = new Date("2026-11-22T10:00:00Z");

test("a draft says co-produced only once the panel's part is recorded and the panel agrees", async () => {
  const viewer = await makeViewer();
  const draft = await makeDraft(viewer, "This commitment was co-produced. We will keep it.");
  const { draftId, sectionId } = draft;
  const member = await makeMember("Bracken of the draft");
  const reasons = async () => (await findUnprovenClaims({ draftId })).map((claim) => claim.reason);
  const leave = async () => {
    const exported = await exportDraft(viewer, draftId, { format: "html", origin: "http://here.invalid" });
    return exported?.ok ? "out" : exported?.reason;
  };
  const { versionId } = await makePeriod(viewer, draft, "panel", now);
  const publish = () =>
    publishVersion(
      viewer,
      versionId,
      {
        audience: "everyone",
        consultationId: draft.consultation.id,
        introduction: "",
        recipients: "",
        opensAt: now,
        closesAt: new Date("2026-12-22T10:00:00Z"),
      },
      now,
    );
  expect(await reasons()).toEqual(["notRecorded"]);
  expect(await leave()).toBe("coProduced");
  expect(await publish()).toEqual({ ok: false, reason: "coProduced" });
  expect(await signOffVersion(viewer, versionId, { decidedBy: "The board" }, now)).toEqual({
    ok: false,
    reason: "coProduced",
  });

  const record = { what: "Wrote it.", people: 3, period: "October 2026", changed: "The order." };
  expect(await recordInvolvement(viewer, draftId, { ...record, sectionId: "another" }, now)).toBeNull();
  const recorded = await recordInvolvement(viewer, draftId, { ...record, sectionId }, now);
  const id = recorded?.id ?? "";
  expect(await reasons()).toEqual(["notAnswered"]);
  expect((await listInvolvementsToAnswer(member.id)).map((one) => one.id)).toContain(id);

  await answerInvolvement(member, id, { agrees: false, words: "We were asked once." }, now);
  expect(await reasons()).toEqual(["notAgreed"]);
  expect(await leave()).toBe("coProduced");
  await answerInvolvement(member, id, { agrees: true, words: "" }, now);
  expect(await reasons()).toEqual([]);
  expect(await leave()).toBe("out");
  expect((await publish())?.ok).toBe(true);
});

test("nobody without a name on the panel answers for it, and no version is published into another plan's consultation", async () => {
  const viewer = await makeViewer();
  const draft = await makeDraft(viewer);
  const other = await makeDraft(viewer);
  const record = { what: "Read it.", people: 1, period: "Now", changed: "Nothing yet." };
  const recorded = await recordInvolvement(viewer, draft.draftId, record, now);
  const stranger = await makeViewer("panelMember");
  const answer = { agrees: true, words: "" };
  expect(await answerInvolvement(stranger, recorded?.id ?? "", answer, now)).toEqual({
    ok: false,
    reason: "nameMissing",
  });
  const version = await makeVersion(viewer, draft.draftId, now);
  const wanted = {
    audience: "panel",
    consultationId: other.consultation.id,
    introduction: "",
    recipients: "",
    opensAt: now,
    closesAt: new Date("2026-12-22T10:00:00Z"),
  } as const;
  expect(await publishVersion(viewer, version.id, wanted, now)).toBeNull();
  const tooEarly = { ...wanted, consultationId: draft.consultation.id, closesAt: now };
  expect(await publishVersion(viewer, version.id, tooEarly, now)).toEqual({
    ok: false,
    reason: "closesTooEarly",
  });
});

test("a survey has consulted; a panel that commented and was answered collaborated, and it is its members who say co-produced", async () => {
  const viewer = await makeViewer();
  const draft = await makeDraft(viewer, "This commitment was co-produced. We will keep it.");
  const { draftId, paragraphId, sectionId } = draft;
  const { id: consultationId, planId } = draft.consultation;
  const level = async () => {
    const { offered, done, heardBy } = await findParticipation({ planId }, now);
    return { offered, done, heardBy };
  };
  await offerParticipation(viewer, consultationId, "collaborate");
  await db.consultation.update({ where: { id: consultationId }, data: { publishedAt: now } });
  await makeContribution({ consultationId, channel: "survey" });
  expect(await level()).toEqual({ offered: "collaborate", done: "consult", heardBy: ["survey"] });

  const period = await makePeriod(viewer, draft, "panel", now);
  const member = await makeMember("Rowan of the draft");
  const id = await makeComment(member, period.id, { paragraphId, text: "Keep it where?" }, now);
  await answerComment(viewer, id, { outcome: "accepted", reason: "In the plan." }, now);
  expect(await level()).toEqual({
    offered: "collaborate",
    done: "collaborate",
    heardBy: ["panel", "survey"],
  });

  // What was done is in the record; what may be called co-produced is for the panel to say.
  const reasons = async () => (await findUnprovenClaims({ draftId })).map((claim) => claim.reason);
  expect(await reasons()).toEqual(["notRecorded"]);
  const record = {
    sectionId,
    what: "Read it with us.",
    period: "November 2026",
    people: 1,
    changed: "A word.",
  };
  const recorded = await recordInvolvement(viewer, draftId, record, now);
  expect(await reasons()).toEqual(["notAnswered"]);
  await answerInvolvement(member, recorded?.id ?? "", { agrees: true, words: "" }, now);
  expect(await reasons()).toEqual([]);

  await withdrawComment(member, id, now);
  expect(await level()).toEqual({ offered: "collaborate", done: "consult", heardBy: ["survey"] });
});
