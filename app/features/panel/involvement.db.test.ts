import { expect, test } from "vitest";
import { exportDraft } from "#app/features/reports/export-draft.server.ts";
import { makeViewer } from "#tests/support/factories/accounts.ts";
import { makeDraft } from "#tests/support/factories/evidence.ts";
import { makeMember, makePeriod, makeVersion } from "#tests/support/factories/panel.ts";
import { answerInvolvement } from "./answer-involvement.server.ts";
import { findUnprovenClaims } from "./claims.server.ts";
import { listInvolvementsToAnswer } from "./involvement-queries.server.ts";
import { publishVersion } from "./publish-version.server.ts";
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
