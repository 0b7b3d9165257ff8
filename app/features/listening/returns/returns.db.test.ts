import { expect, test } from "vitest";
import type { CallKind } from "#app/platform/database/client/enums.ts";
import { db } from "#app/platform/database/database.server.ts";
import { asDay, dayStored } from "#app/platform/time/day.ts";
import { makeViewer } from "#tests/support/factories/accounts.ts";
import { makeConsultation } from "#tests/support/factories/consultations.ts";
import { makePlan } from "#tests/support/factories/plans.ts";
import { makeCall, makeService, wholePlan } from "#tests/support/factories/returns.ts";
import { refusalBy } from "#tests/support/refusal-by.ts";
import { acceptReturn } from "./accept-return.server.ts";
import { listReturnsTowards } from "./aims/aims.server.ts";
import { linkAim, unlinkAim } from "./aims/link-aim.server.ts";
import { writeStandings } from "./calls/write-standings.server.ts";
import { giveBackReturn } from "./give-back-return.server.ts";
import { findSharedPlan, listSharedPlans } from "./learning/shared-plans.server.ts";
import { findOwnReturn, listOwnReturns } from "./own-queries.server.ts";
import { listStandings } from "./queries.server.ts";
import { contentOf, type ReturnContent } from "./return-content.ts";
import { saveReturn } from "./save-return.server.ts";
import { saveReview, sendReview } from "./save-review.server.ts";
import { submitReturn } from "./submit-return.server.ts";
import { answerSupport, assessSupport, offerSupport } from "./support/record-support.server.ts";

const now = new Date("2026-11-22T10:00:00Z");
const origin = "https://conversations.example.org";

async function asked(options: { consultationId?: string; groupId?: string; kind?: CallKind } = {}) {
  const service = await makeService();
  if (!service.manager) throw new Error("The service has a manager.");
  const call = await makeCall([service.id], options);
  const id = call.returns[0]?.id ?? "";
  return { service, manager: service.manager, call, id };
}

async function send(place: Awaited<ReturnType<typeof asked>>, content: ReturnContent, at = now) {
  const { revision } = await db.serviceReturn.findUniqueOrThrow({ where: { id: place.id } });
  const saved = await saveReturn(place.manager, place.id, content, revision, at);
  if (!saved?.ok) throw new Error(`Not saved: ${saved?.reason}`);
  return await submitReturn(place.manager, place.id, at);
}

const noEvidence = () => wholePlan({ evidence: contentOf({}).evidence });

test("a plan without evidence of how it was co-produced is refused, and what was written is kept", async () => {
  const place = await asked();
  expect(await send(place, noEvidence())).toEqual({
    ok: false,
    reason: "incomplete",
    problems: [{ field: "group-0", reason: "noEvidence" }],
  });
  const kept = await findOwnReturn(place.manager, place.id);
  expect(kept?.status).toBe("drafting");
  expect(kept?.content.actions).toHaveLength(3);
});

test("with the evidence added the same plan is submitted as version 1", async () => {
  const place = await asked();
  await send(place, noEvidence());
  expect(await send(place, wholePlan())).toEqual({ ok: true, version: 1 });
  const row = await db.serviceReturn.findUniqueOrThrow({ where: { id: place.id } });
  expect(row.status).toBe("submitted");
});

test("two people who write the same return do not overwrite one another", async () => {
  const place = await asked();
  const other = await makeViewer("serviceManager", "Nan Manager");
  await db.serviceManager.create({ data: { serviceId: place.service.id, accountId: other.id } });
  await saveReturn(other, place.id, noEvidence(), 0, now);
  const late = await saveReturn(place.manager, place.id, wholePlan(), 0, now);
  expect(late).toMatchObject({ ok: false, reason: "changedMeanwhile", revision: 1, byName: "Nan Manager" });
  expect((await findOwnReturn(other, place.id))?.content.evidence.invited).toBe("");
});

test("somebody from another service neither sees nor writes nor sends a return", async () => {
  const place = await asked();
  const stranger = (await makeService()).manager ?? (await makeViewer("serviceManager"));
  expect(await findOwnReturn(stranger, place.id)).toBeNull();
  expect(await saveReturn(stranger, place.id, wholePlan(), 0, now)).toBeNull();
  expect(await submitReturn(stranger, place.id, now)).toBeNull();
  expect(await listOwnReturns(stranger, asDay("2026-11-22"))).toEqual([]);
});

test("in a call for each organisation every manager of its services writes the one return", async () => {
  const [one, two] = [
    await makeService({ provider: "Glen Trust" }),
    await makeService({ provider: "Glen Trust" }),
  ];
  const call = await makeCall([one.id], { perOrganisation: true });
  const id = call.returns[0]?.id ?? "";
  if (!two.manager) throw new Error("The service has a manager.");
  expect((await findOwnReturn(two.manager, id))?.name).toBe("Glen Trust");
});

test("an accepted plan's words become passages under the permission the service gave, spoken by an organisation", async () => {
  const consultation = await makeConsultation();
  const groupId = consultation.groups[0]?.id ?? "";
  const place = await asked({ consultationId: consultation.id, groupId });
  const officer = await makeViewer();
  await send(place, wholePlan());
  expect(await acceptReturn(officer, place.id, { version: 1, message: "" }, origin, now)).toEqual({
    ok: true,
  });
  const contribution = await db.contribution.findFirstOrThrow({
    where: { consultationId: consultation.id, channel: "stigmaPlan" },
    include: { passages: { orderBy: { position: "asc" } }, respondent: true },
  });
  expect(contribution.respondent).toMatchObject({
    ...{ kind: "organisation", organisationName: place.service.name, permission: "withName", groupId },
  });
  expect(contribution.passages.map(({ text }) => text)).toContain("The chairs were their idea.");
  expect(contribution.sourceTitle).not.toContain(place.service.name);
});

test("silence about permission means that an accepted plan's words are counted and not quoted", async () => {
  const consultation = await makeConsultation();
  const place = await asked({ consultationId: consultation.id });
  await send(place, wholePlan({ permission: "" }));
  await acceptReturn(await makeViewer(), place.id, { version: 1, message: "" }, origin, now);
  const respondent = await db.respondent.findFirstOrThrow({ where: { consultationId: consultation.id } });
  expect(respondent.permission).toBe("notRecorded");
});

test("a call without a consultation takes no words in anywhere", async () => {
  const place = await asked();
  await send(place, wholePlan());
  await acceptReturn(await makeViewer(), place.id, { version: 1, message: "" }, origin, now);
  expect(await db.serviceReturn.findUniqueOrThrow({ where: { id: place.id } })).toMatchObject({
    ...{ status: "accepted", respondentId: null },
  });
});

test("a second version brings in only the words that are new, from the same respondent", async () => {
  const consultation = await makeConsultation();
  const place = await asked({ consultationId: consultation.id });
  const officer = await makeViewer();
  await send(place, wholePlan());
  await acceptReturn(officer, place.id, { version: 1, message: "" }, origin, now);
  await giveBackReturn(officer, place.id, { version: 1, message: "What about families?" }, origin, now);
  const plan = wholePlan();
  plan.evidence.changed = "Families asked for a room of their own.";
  expect(await send(place, plan)).toEqual({ ok: true, version: 2 });
  await acceptReturn(officer, place.id, { version: 2, message: "" }, origin, now);
  const contributions = await db.contribution.findMany({
    where: { consultationId: consultation.id },
    include: { passages: true },
  });
  const second = contributions.find(({ passages }) => passages.length === 1);
  expect(second?.passages[0]?.text).toBe("Families asked for a room of their own.");
  expect(contributions).toHaveLength(2);
  expect(new Set(contributions.map(({ respondentId }) => respondentId)).size).toBe(1);
});

test("a permission lowered in a second version holds for the words of the first, and is never raised", async () => {
  const consultation = await makeConsultation();
  const place = await asked({ consultationId: consultation.id });
  const officer = await makeViewer();
  const permissions = [];
  for (const [version, permission] of (["withName", "paraphraseOnly", "withName"] as const).entries()) {
    await send(place, wholePlan({ permission }));
    await acceptReturn(officer, place.id, { version: version + 1, message: "" }, origin, now);
    await giveBackReturn(officer, place.id, { version: version + 1, message: "Once more" }, origin, now);
    permissions.push(
      (await db.respondent.findFirstOrThrow({ where: { consultationId: consultation.id } })).permission,
    );
  }
  expect(permissions).toEqual(["withName", "paraphraseOnly", "paraphraseOnly"]);
});

test("the words of a self-evaluation, and of any other return, are not called a stigma plan's", async () => {
  const consultation = await makeConsultation();
  const officer = await makeViewer();
  for (const kind of ["selfEvaluation", "other"] as const) {
    const place = await asked({ consultationId: consultation.id, kind });
    await send(place, wholePlan());
    await acceptReturn(officer, place.id, { version: 1, message: "" }, origin, now);
  }
  const contributions = await db.contribution.findMany({ where: { consultationId: consultation.id } });
  expect(contributions.map(({ channel }) => channel).sort()).toEqual(["selfEvaluation", "serviceReturn"]);
});

test("an officer who has read an older version neither accepts nor returns the newer one", async () => {
  const place = await asked();
  const officer = await makeViewer();
  await send(place, wholePlan());
  await giveBackReturn(officer, place.id, { version: 1, message: "More, please" }, origin, now);
  await send(place, wholePlan({ permission: "withoutName" }));
  const stale = { ok: false, reason: "changedMeanwhile" };
  expect(await acceptReturn(officer, place.id, { version: 1, message: "" }, origin, now)).toEqual(stale);
  expect(await giveBackReturn(officer, place.id, { version: 1, message: "No" }, origin, now)).toEqual(stale);
});

test("a submitted version can never be altered", async () => {
  const place = await asked();
  await send(place, wholePlan());
  const altered = db.returnVersion.updateMany({ where: { returnId: place.id }, data: { content: {} } });
  expect(await refusalBy(altered)).toBe("neverAltered");
});

test("while a plan is with the office nobody changes it", async () => {
  const place = await asked();
  await send(place, wholePlan());
  const { revision } = await db.serviceReturn.findUniqueOrThrow({ where: { id: place.id } });
  expect(await saveReturn(place.manager, place.id, noEvidence(), revision, now)).toEqual({
    ok: false,
    reason: "notOpen",
  });
});

test("a review falls due on the day that the plan names, is sent with both texts, and makes the next", async () => {
  const consultation = await makeConsultation();
  const place = await asked({ consultationId: consultation.id });
  await send(place, wholePlan());
  await acceptReturn(await makeViewer(), place.id, { version: 1, message: "" }, origin, now);
  const review = await db.planReview.findFirstOrThrow({ where: { returnId: place.id } });
  expect(dayStored(review.dueOn)).toBe("2027-08-31");
  const later = new Date("2027-08-31T10:00:00Z");
  expect(await sendReview(place.manager, review.id, "2028-05-31", later)).toEqual({
    ok: false,
    reason: "incomplete",
    problems: ["lessonsLearned", "progressMade"],
  });
  const texts = { lessonsLearned: "Ask earlier.", progressMade: "The chairs are turned." };
  await saveReview(place.manager, review.id, texts, 0);
  expect(await sendReview(place.manager, review.id, "2028-05-31", later)).toEqual({ ok: true });
  const reviews = await db.planReview.findMany({ where: { returnId: place.id }, orderBy: { number: "asc" } });
  expect(reviews.map(({ number, submittedAt }) => [number, submittedAt !== null])).toEqual([
    [1, true],
    [2, false],
  ]);
  const words = await db.passage.findMany({ where: { contribution: { sourceId: review.id } } });
  expect(words.map(({ text }) => text).sort()).toEqual(["Ask earlier.", "The chairs are turned."]);
});

test("another service finds an accepted plan by the words of a theme, and never a draft", async () => {
  const [accepted, draft] = [await asked(), await asked()];
  const plan = wholePlan();
  plan.actions.push({ value: "hope", text: "The quilted anteroom is repainted.", sign: "" });
  await send(accepted, plan);
  await saveReturn(draft.manager, draft.id, plan, 0, now);
  await acceptReturn(await makeViewer(), accepted.id, { version: 1, message: "" }, origin, now);
  const found = await listSharedPlans("anteroom quilted");
  expect(found.map(({ id }) => id)).toEqual([accepted.id]);
  expect(found[0]?.words.filter((stretch) => stretch.found).map(({ text }) => text)).toContain("anteroom");
  expect(await findSharedPlan(draft.manager, draft.id)).toBeNull();
});

test("what other services read holds nobody's name and nothing between the service and the office", async () => {
  const place = await asked();
  const officer = await makeViewer("strategyOfficer", "Ishbel Secretname");
  await send(place, wholePlan());
  await acceptReturn(officer, place.id, { version: 1, message: "Only between us" }, origin, now);
  const shared = JSON.stringify(await findSharedPlan(officer, place.id));
  for (const secret of ["Secretname", "Tariq Manager", "Only between us", "Somebody to lead the evenings."])
    expect(shared).not.toContain(secret);
});

test("a plan that was asked for anew is still shared as it was accepted", async () => {
  const place = await asked();
  const officer = await makeViewer();
  await send(place, wholePlan());
  await acceptReturn(officer, place.id, { version: 1, message: "" }, origin, now);
  await giveBackReturn(officer, place.id, { version: 1, message: "Once more" }, origin, now);
  const { revision } = await db.serviceReturn.findUniqueOrThrow({ where: { id: place.id } });
  const draft = wholePlan();
  draft.evidence.changed = "Not for others yet.";
  await saveReturn(place.manager, place.id, draft, revision, now);
  expect((await findSharedPlan(officer, place.id))?.content.evidence.changed).toBe(
    "The chairs were their idea.",
  );
});

test("support is assessed, offered and answered in one place", async () => {
  const place = await asked();
  const officer = await makeViewer();
  expect(
    await answerSupport(place.manager, place.id, { answer: "accepted", answerText: "" }, now),
  ).toBeNull();
  await assessSupport(officer, place.id, { isNeeded: true, need: "A facilitator" }, now);
  await offerSupport(officer, place.id, "Two evenings in March", origin, now);
  await answerSupport(place.manager, place.id, { answer: "accepted", answerText: "Thank you" }, now);
  expect(await db.developmentSupport.findUnique({ where: { returnId: place.id } })).toMatchObject({
    ...{ isNeeded: true, need: "A facilitator", offer: "Two evenings in March", answer: "accepted" },
  });
});

test("the officer's table lists a service that never signed in, and says who gave no evidence", async () => {
  const silent = await makeService();
  const nobody = await makeService({ manager: null });
  const writer = await makeService();
  const call = await makeCall([silent.id, nobody.id, writer.id], { dueOn: "2026-11-20" });
  const id = call.returns.find(({ serviceId }) => serviceId === writer.id)?.id ?? "";
  if (!writer.manager) throw new Error("The service has a manager.");
  const action = { action: "account.signed-in", subjectKind: "account", subjectId: writer.manager.id };
  await db.auditEvent.create({ data: { ...action, actorName: "Tariq Manager" } });
  await saveReturn(writer.manager, id, wholePlan(), 0, now);
  await submitReturn(writer.manager, id, now);
  const rows = await listStandings(call.id, asDay("2026-11-22"));
  const row = (name: string) => rows.find(({ service }) => service === name);
  expect(rows).toHaveLength(3);
  expect(row(silent.name)).toMatchObject({
    ...{
      status: "notStarted",
      isOverdue: true,
      hasSignedIn: false,
      managers: ["Tariq Manager"],
      hasEvidence: false,
    },
  });
  expect(row(nobody.name)).toMatchObject({ status: "notStarted", isOverdue: true, managers: [] });
  expect(row(writer.name)).toMatchObject({
    ...{ status: "submitted", isOverdue: false, hasSignedIn: true, hasEvidence: true },
  });
});

test("everybody who writes for a service is named in the table and its CSV, and nobody who may not sign in any more", async () => {
  const [one, two] = [
    await makeService({ provider: "Rowan Trust" }),
    await makeService({
      provider: "Rowan Trust",
      manager: await makeViewer("serviceManager", "Una Manager"),
    }),
  ];
  for (const name of ["Nan Manager", "Gone Manager"]) {
    const { id } = await makeViewer("serviceManager", name);
    await db.serviceManager.create({ data: { serviceId: one.id, accountId: id } });
    if (name.startsWith("Gone")) await db.account.update({ where: { id }, data: { disabledAt: now } });
  }
  const own = await listStandings((await makeCall([one.id])).id, asDay("2026-11-22"));
  expect(own[0]?.managers).toEqual(["Nan Manager", "Tariq Manager"]);
  expect(writeStandings(own)).toContain("Nan Manager; Tariq Manager");
  const shared = await makeCall([two.id], { perOrganisation: true });
  const together = await listStandings(shared.id, asDay("2026-11-22"));
  expect(together[0]?.managers).toEqual(["Nan Manager", "Tariq Manager", "Una Manager"]);
});

test("an accepted plan's action is linked to a measure, and whoever works on the measure finds it there", async () => {
  const measure = await db.planItem.update({
    where: { id: (await makePlan()).item("2.1") },
    data: { kind: "outcomeMeasure" },
  });
  const place = await asked();
  const officer = await makeViewer();
  expect(await linkAim(officer, place.id, { planItemId: measure.id, place: 0 }, now)).toBeNull();
  await send(place, wholePlan());
  await acceptReturn(officer, place.id, { version: 1, message: "" }, origin, now);
  for (let time = 0; time < 2; time++)
    expect(await linkAim(officer, place.id, { planItemId: measure.id, place: 0 }, now)).toEqual({ ok: true });
  expect(await linkAim(officer, place.id, { planItemId: measure.id, place: 99 }, now)).toBeNull();
  const [towards, ...others] = await listReturnsTowards(measure.id);
  expect(others).toEqual([]);
  expect(towards).toMatchObject({ name: place.service.name, action: wholePlan().actions[0]?.text });
  expect((await findSharedPlan(officer, place.id))?.aims).toMatchObject([
    { planItem: { code: measure.code } },
  ]);
  expect(await unlinkAim(officer, (await asked()).id, towards?.id ?? "")).toBeNull();
  expect(await unlinkAim(officer, place.id, towards?.id ?? "")).toEqual({ ok: true });
});
