import { expect, test } from "vitest";
import { db } from "#app/platform/database/database.server.ts";
import { askRoute } from "#tests/support/ask-route.ts";
import { makeViewer } from "#tests/support/factories/accounts.ts";
import { makeConsultation } from "#tests/support/factories/consultations.ts";
import { makeMeeting, noteLine } from "#tests/support/factories/meetings.ts";
import { makePeriod } from "#tests/support/factories/panel.ts";
import { lastEvent } from "#tests/support/last-event.ts";
import { later, now, rewrite, setUp, tooLate } from "#tests/support/panel-stage.ts";

/** A session at which three people spoke. */
async function noted() {
  const officer = await makeViewer();
  const consultation = await makeConsultation();
  const id = await makeMeeting(officer, consultation.id);
  for (const speaker of ["Ishbel", "Nan", "Rab"]) await noteLine(officer, id, { speaker, text: "Well." });
  const [ishbel, nan, rab] = await db.meetingSpeaker.findMany({
    where: { meetingId: id },
    orderBy: { id: "asc" },
  });
  if (!ishbel || !nan || !rab) throw new Error("three people did not speak");
  return { officer, consultation, id, ishbel, nan, rab, params: { id } };
}

async function speakersOf(meetingId: string) {
  const speakers = await db.meetingSpeaker.findMany({ where: { meetingId }, orderBy: { id: "asc" } });
  return speakers.map(({ label, isFacilitator, groupId }) => [label, isFacilitator, groupId]);
}

test("an officer says who led a session and which group a speaker is of, each on record", async () => {
  const { officer, consultation, id, ishbel, nan, params } = await noted();
  const groupId = consultation.groups[1]?.id ?? "";
  const form = {
    ...{ intent: "describe", version: "0" },
    ...{ [`speaker-${ishbel.id}`]: "facilitator", [`speaker-${nan.id}`]: groupId },
  };
  const answer = await askRoute(officer, "office/listening/meeting-finish", { params, form, now });
  expect([answer.status, answer.location]).toEqual([303, `/office/meetings/${id}/finish`]);
  expect(await speakersOf(id)).toEqual([
    ["Ishbel", true, null],
    ["Nan", false, groupId],
    ["Rab", false, null],
  ]);
  const events = await db.auditEvent.findMany({
    where: { subjectId: id, action: "speaker.described", actorId: officer.id },
    orderBy: { id: "asc" },
  });
  expect(events.map(({ detail }) => detail)).toEqual([
    { label: "Ishbel", isFacilitator: true, groupId: null },
    { label: "Nan", isFacilitator: false, groupId },
  ]);
});

test("a speaker is of no group that only another consultation asks", async () => {
  const { officer, id, rab, params } = await noted();
  const before = await speakersOf(id);
  const elsewhere = (await makeConsultation()).groups[0]?.id ?? "";
  const form = { intent: "describe", version: "0", [`speaker-${rab.id}`]: elsewhere };
  expect((await askRoute(officer, "office/listening/meeting-finish", { params, form, now })).status).toBe(
    303,
  );
  expect(await speakersOf(id)).toEqual(before);
});

test("a speaker whose words are taken in stays as they are", async () => {
  const { officer, consultation, id, ishbel, nan, rab, params } = await noted();
  const route = "office/listening/meeting-finish";
  const { version } = await db.meeting.findUniqueOrThrow({ where: { id } });
  const form = { intent: "finish", version: String(version), [`speaker-${ishbel.id}`]: "facilitator" };
  const taken = await askRoute(officer, route, { params, form, now });
  expect([taken.status, taken.location]).toEqual([303, `/office/meetings/${id}?done=finished`]);
  const then = await speakersOf(id);
  const again = {
    ...{ intent: "describe", version: "0" },
    ...{ [`speaker-${nan.id}`]: "facilitator", [`speaker-${rab.id}`]: consultation.groups[0]?.id ?? "" },
  };
  await askRoute(officer, route, { params, form: again, now });
  expect(await speakersOf(id)).toEqual(then);
  expect(then[0]).toEqual(["Ishbel", true, null]);
});

test("nobody is described by a scrutineer, by a form that is not ours or at no session", async () => {
  const { officer, id, ishbel, params } = await noted();
  const before = await speakersOf(id);
  const form = { intent: "describe", version: "0", [`speaker-${ishbel.id}`]: "facilitator" };
  const scrutineer = await makeViewer("scrutineer");
  const route = "office/listening/meeting-finish";
  expect((await askRoute(scrutineer, route, { params, form, now })).status).toBe(403);
  const unknown = { ...form, intent: "guess" };
  expect((await askRoute(officer, route, { params, form: unknown, now })).status).toBe(400);
  expect((await askRoute(officer, route, { params: { id: "none" }, form, now })).status).toBe(404);
  expect(await speakersOf(id)).toEqual(before);
  expect(await db.auditEvent.count({ where: { subjectId: id, action: "speaker.described" } })).toBe(0);
});

const closesAtOf = async (id: string) =>
  (await db.commentPeriod.findUniqueOrThrow({ where: { id } })).closesAt.toISOString();

test("an officer ends a time for comments early, and the record keeps when it was to end", async () => {
  const { viewer, period } = await setUp();
  const params = { id: period.versionId };
  const form = { intent: "close", periodId: period.id };
  const answer = await askRoute(viewer, "office/listening/version", { params, form, now: later });
  expect([answer.status, answer.location]).toEqual([303, `/office/versions/${period.versionId}?done=close`]);
  expect(await closesAtOf(period.id)).toBe(later.toISOString());
  expect(await lastEvent(period.id)).toMatchObject({
    ...{ action: "commentPeriod.closed", actorId: viewer.id, subjectKind: "commentPeriod" },
    detail: { before: "2026-12-20T17:00:00.000Z" },
  });
});

test("a time for comments that is over ends no second time, and a scrutineer ends none", async () => {
  const { viewer, period } = await setUp();
  const params = { id: period.versionId };
  const form = { intent: "close", periodId: period.id };
  const over = await askRoute(viewer, "office/listening/version", { params, form, now: tooLate });
  expect(over).toMatchObject({
    status: 400,
    data: { typed: { periodId: period.id }, errors: { close: "panel-office:errors.version.notOpen" } },
  });
  const scrutineer = await makeViewer("scrutineer");
  const theirs = await askRoute(scrutineer, "office/listening/version", { params, form, now: later });
  expect([theirs.status, await closesAtOf(period.id)]).toEqual([403, "2026-12-20T17:00:00.000Z"]);
  expect(await lastEvent(period.id)).not.toMatchObject({ action: "commentPeriod.closed" });
});

test("a time for comments is ended on the page of its own version only", async () => {
  const stage = await setUp();
  const { viewer, period } = stage;
  await rewrite(stage, "We will open one door for everybody.");
  const next = await makePeriod(viewer, stage, "panel", later);
  const form = { intent: "close", periodId: next.id };
  const before = await closesAtOf(next.id);
  for (const id of [period.versionId, "none"]) {
    const { status } = await askRoute(viewer, "office/listening/version", {
      params: { id },
      form,
      now: later,
    });
    expect(status).toBe(404);
  }
  expect(await closesAtOf(next.id)).toBe(before);
});

test("a version's page gets its words, its times for comments and whether it is the newest", async () => {
  const { viewer, period, draftId } = await setUp();
  const params = { id: period.versionId };
  expect((await askRoute(viewer, "office/listening/version", { params, now })).data).toMatchObject({
    version: { id: period.versionId, draftId, number: 1 },
    periods: [{ id: period.id, audience: "panel" }],
    ...{ comments: [], isNewest: true, mayWrite: true },
  });
  const none = { params: { id: "none" }, now };
  expect((await askRoute(viewer, "office/listening/version", none)).status).toBe(404);
});

const cycle = { analyse: "We read the census.", plan: "", do: "Four evenings.", review: "Ask again in May." };

async function begun() {
  const officer = await makeViewer();
  const consultation = await makeConsultation();
  return { officer, consultation, id: consultation.id, params: { id: consultation.id } };
}

test("what is said about each step of the cycle is kept, on record, and shown with its step", async () => {
  const { officer, id, params } = await begun();
  await askRoute(officer, "office/listening/standards", {
    params,
    form: { intent: "note", plan: "Old" },
    now,
  });
  const form = { intent: "note", ...cycle };
  const answer = await askRoute(officer, "office/listening/standards", { params, form, now });
  expect([answer.status, answer.location]).toEqual([303, `/office/consultations/${id}/standards?done=saved`]);
  const notes = await db.cycleNote.findMany({ where: { consultationId: id } });
  expect(Object.fromEntries(notes.map(({ stage, text }) => [stage, text]))).toEqual(cycle);
  expect(await lastEvent(id)).toMatchObject({ action: "cycle.noted", actorId: officer.id, detail: cycle });
  const { data } = await askRoute(officer, "office/listening/standards", { params, now });
  expect(data).toMatchObject({
    ...{ id, mayWrite: true, saved: false, decision: null },
    cycle: Object.entries(cycle).map(([stage, note]) => ({ stage, note })),
  });
});

test("no step of the cycle is noted in too many words, by a scrutineer or for no consultation", async () => {
  const { officer, id, params } = await begun();
  const long = { intent: "note", ...cycle, review: "x".repeat(2001) };
  expect(await askRoute(officer, "office/listening/standards", { params, form: long, now })).toMatchObject({
    status: 400,
    data: { typed: long, errors: { review: "programme-office:errors.tooLong" } },
  });
  const form = { intent: "note", ...cycle };
  const scrutineer = await makeViewer("scrutineer");
  expect((await askRoute(scrutineer, "office/listening/standards", { params, form, now })).status).toBe(403);
  const none = { params: { id: "none" }, now };
  expect((await askRoute(officer, "office/listening/standards", { ...none, form })).status).toBe(404);
  expect((await askRoute(officer, "office/listening/standards", none)).status).toBe(404);
  expect(await db.cycleNote.count({ where: { consultationId: { in: [id, "none"] } } })).toBe(0);
  expect([await lastEvent(id), await lastEvent("none")]).toEqual([null, null]);
});
