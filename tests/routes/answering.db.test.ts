import { expect, test } from "vitest";
import { recordFinding } from "#app/features/answering/evidence/record-finding.server.ts";
import { db } from "#app/platform/database/database.server.ts";
import { askRoute } from "#tests/support/ask-route.ts";
import { makeViewer } from "#tests/support/factories/accounts.ts";
import { makeDraft, makeTaggedExcerpt } from "#tests/support/factories/evidence.ts";

const now = new Date("2026-11-22T10:00:00Z");
const unknown = "00000000-0000-4000-8000-000000000000";
const finding = "office/answering/finding";

/** One person's tagged words, and what an officer counted of them. */
async function counted() {
  const officer = await makeViewer();
  const draft = await makeDraft(officer);
  const where = { consultationId: draft.consultation.id, planItemId: draft.planItemId };
  const { excerptId } = await makeTaggedExcerpt(officer, { ...where, words: "I waited nine weeks." });
  const made = await recordFinding(officer, { ...where, stance: null, text: "People wait too long." }, now);
  if (!made?.ok) throw new Error("not counted");
  return { officer, draft, excerptId, id: made.id };
}

test("a finding is said in other words: its count stays, and the record has the words before and after", async () => {
  const { officer, id } = await counted();
  const before = await db.finding.findUniqueOrThrow({ where: { id } });
  const form = { intent: "reword", text: "People wait for weeks." };
  const answer = await askRoute(officer, finding, { params: { id }, form, now });
  expect([answer.status, answer.location]).toEqual([303, `/office/findings/${id}?done=saved`]);
  expect(await db.finding.findUniqueOrThrow({ where: { id } })).toEqual({ ...before, text: form.text });
  const events = await db.auditEvent.findMany({ where: { subjectId: id, action: "finding.reworded" } });
  expect(events).toMatchObject([
    { actorId: officer.id, detail: { before: "People wait too long.", after: "People wait for weeks." } },
  ]);
});

test("a finding keeps its words where none are given, where it is not there, and from a scrutineer", async () => {
  const { officer, id } = await counted();
  const work = (viewer: typeof officer, text: string, of = id) =>
    askRoute(viewer, finding, { params: { id: of }, form: { intent: "reword", text }, now });
  expect(await work(officer, "  ")).toMatchObject({ status: 400, data: { typed: { text: "  " } } });
  expect((await work(officer, "Weeks.", unknown)).status).toBe(404);
  expect((await work(await makeViewer("scrutineer"), "Weeks.")).status).toBe(403);
  expect((await db.finding.findUniqueOrThrow({ where: { id } })).text).toBe("People wait too long.");
});

test("the paragraph page offers an officer the words that may be cited, and is not there for another id", async () => {
  const { officer, draft } = await counted();
  const page = await askRoute(officer, "office/answering/paragraph", {
    params: { id: draft.paragraphId },
    now,
  });
  expect(page.status).toBe(200);
  expect(JSON.stringify(page.data)).toContain("I waited nine weeks.");
  const elsewhere = { params: { id: unknown }, now };
  expect((await askRoute(officer, "office/answering/paragraph", elsewhere)).status).toBe(404);
});

test("the office's home is for staff, and says nothing to members and managers", async () => {
  const { officer } = await counted();
  expect((await askRoute(officer, "office/home", { now })).status).toBe(200);
  for (const role of ["panelMember", "serviceManager"] as const)
    expect((await askRoute(await makeViewer(role), "office/home", { now })).status).toBe(403);
});
