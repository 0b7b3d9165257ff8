import { expect, test } from "vitest";
import { recordFinding } from "#app/features/answering/evidence/record-finding.server.ts";
import { db } from "#app/platform/database/database.server.ts";
import { askRoute } from "#tests/support/ask-route.ts";
import { makeViewer } from "#tests/support/factories/accounts.ts";
import { makeContribution } from "#tests/support/factories/contributions.ts";
import { makeDraft, makeTaggedExcerpt } from "#tests/support/factories/evidence.ts";
import { lastEvent } from "#tests/support/last-event.ts";

const now = new Date("2026-11-22T10:00:00Z");
const sentence = "People wait too long.";

/** A consultation in which one person's words are tagged with key action 1.1, and a finding on them. */
async function found() {
  const officer = await makeViewer();
  const { consultation, planItemId } = await makeDraft(officer);
  await makeTaggedExcerpt(officer, { consultationId: consultation.id, planItemId });
  const wanted = { consultationId: consultation.id, planItemId, stance: null, text: sentence };
  const finding = await recordFinding(officer, wanted, now);
  if (!finding?.ok) throw new Error("no finding was recorded");
  return { officer, consultation, id: finding.id, params: { id: finding.id } };
}

test("an officer words a finding anew, and the record of changes keeps both sentences", async () => {
  const { officer, id, params } = await found();
  const before = await db.finding.findUniqueOrThrow({ where: { id } });
  const form = { intent: "reword", text: "  One person waits too long. " };
  const answer = await askRoute(officer, "office/answering/finding", { params, form, now });
  expect(answer).toMatchObject({ status: 303, location: `/office/findings/${id}?done=saved` });
  const text = "One person waits too long.";
  expect(await db.finding.findUniqueOrThrow({ where: { id } })).toEqual({ ...before, text });
  expect(await lastEvent(id)).toMatchObject({
    ...{ action: "finding.reworded", actorId: officer.id, subjectKind: "finding" },
    detail: { before: sentence, after: text },
  });
});

test("a finding keeps its sentence where none is given or it is too long, and what was typed comes back", async () => {
  const { officer, id, params } = await found();
  const before = await db.finding.findUniqueOrThrow({ where: { id } });
  for (const [text, error] of [
    [" ", "evidence-office:errors.sentenceMissing"],
    ["long ".repeat(121), "evidence-office:errors.sentenceLong"],
  ] as const) {
    const form = { intent: "reword", text };
    expect(await askRoute(officer, "office/answering/finding", { params, form, now })).toMatchObject({
      status: 400,
      data: { typed: { text }, errors: { text: error } },
    });
  }
  expect(await db.finding.findUniqueOrThrow({ where: { id } })).toEqual(before);
  expect(await lastEvent(id)).toMatchObject({ action: "finding.recorded" });
});

test("a scrutineer may not word a finding anew, and nobody can where there is none", async () => {
  const { officer, id, params } = await found();
  const form = { intent: "reword", text: "Mine" };
  const scrutineer = await makeViewer("scrutineer");
  const theirs = await askRoute(scrutineer, "office/answering/finding", { params, form, now });
  const none = { params: { id: "none" }, form, now };
  expect([theirs.status, (await askRoute(officer, "office/answering/finding", none)).status]).toEqual([
    403, 404,
  ]);
  expect(await db.finding.findUniqueOrThrow({ where: { id } })).toMatchObject({ text: sentence });
  expect(await lastEvent("none")).toBeNull();
});

test("a finding's page gets its sentence, its counts and the words behind it", async () => {
  const { officer, consultation, id, params } = await found();
  expect((await askRoute(officer, "office/answering/finding", { params, now })).data).toMatchObject({
    finding: {
      ...{ id, text: sentence, isThroughCrosswalk: false, uses: [] },
      consultation: { id: consultation.id, title: consultation.title },
      planItem: { code: "1.1" },
      counts: [{ people: 1, base: 1 }],
    },
    behind: { found: 1, rows: [{ text: "The wait was too long.", quotable: true }] },
    ...{ mayWrite: true, saved: false },
  });
  const scrutineer = await makeViewer("scrutineer");
  const search = { done: "saved" };
  expect(
    (await askRoute(scrutineer, "office/answering/finding", { params, search, now })).data,
  ).toMatchObject({ mayWrite: false, saved: true });
  const none = { params: { id: "none" }, now };
  expect((await askRoute(officer, "office/answering/finding", none)).status).toBe(404);
});

test("the findings of a consultation are listed, and of none that is not there", async () => {
  const { officer, consultation, id } = await found();
  await found();
  const params = { id: consultation.id };
  const { data } = await askRoute(officer, "office/answering/findings", { params, now });
  const { findings } = data as { findings: { id: string; text: string }[] };
  expect(findings.map((finding) => [finding.id, finding.text])).toEqual([[id, sentence]]);
  const none = { params: { id: "none" }, now };
  expect((await askRoute(officer, "office/answering/findings", none)).status).toBe(404);
});

test("the file of who has not been heard names each group, and the export is on record", async () => {
  const { officer, consultation } = await found();
  const [heard] = consultation.groups;
  await db.stakeholderGroup.update({ where: { id: heard?.id }, data: { target: 3 } });
  await makeContribution({ consultationId: consultation.id, groupId: heard?.id, channel: "focusGroup" });
  const params = { id: consultation.id };
  const answer = await askRoute(officer, "office/listening/not-heard-csv", { params, now });
  expect(answer.status).toBe(200);
  const lines = String(answer.data).split(/\r?\n/);
  expect(lines).toContainEqual(expect.stringMatching(/^Group,People who use services,3,1,2 people short,/));
  expect(lines).toContainEqual(expect.stringMatching(/^Group,Families and carers,,0,/));
  expect(await lastEvent(consultation.id)).toMatchObject({
    ...{ action: "notHeard.exported", actorId: officer.id, subjectKind: "consultation" },
    detail: { format: "csv" },
  });
});

test("there is no file of who has not been heard in no consultation, and a panel member gets none", async () => {
  const { officer, consultation } = await found();
  const none = { params: { id: "none" }, now };
  expect((await askRoute(officer, "office/listening/not-heard-csv", none)).status).toBe(404);
  expect(await lastEvent("none")).toBeNull();
  const member = await makeViewer("panelMember");
  const params = { id: consultation.id };
  const theirs = await askRoute(member, "office/listening/not-heard-csv", { params, now });
  expect([theirs.status, await lastEvent(consultation.id)]).toEqual([403, null]);
});

test("the paragraph page offers an officer the words that may be cited, and is there for no other id", async () => {
  const officer = await makeViewer();
  const { consultation, planItemId, paragraphId } = await makeDraft(officer);
  const words = "I waited nine weeks.";
  await makeTaggedExcerpt(officer, { consultationId: consultation.id, planItemId, words });
  const read = (id: string) => askRoute(officer, "office/answering/paragraph", { params: { id }, now });
  const page = await read(paragraphId);
  expect(page.status).toBe(200);
  expect(JSON.stringify(page.data)).toContain(words);
  expect((await read("none")).status).toBe(404);
});

test("the office's home is for staff, and says nothing to members and managers", async () => {
  const home = async (role: Parameters<typeof makeViewer>[0]) =>
    (await askRoute(await makeViewer(role), "office/home", { now })).status;
  for (const role of ["strategyOfficer", "scrutineer"] as const) expect(await home(role)).toBe(200);
  for (const role of ["panelMember", "serviceManager"] as const) expect(await home(role)).toBe(403);
});
