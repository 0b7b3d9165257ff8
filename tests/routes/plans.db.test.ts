import { expect, test } from "vitest";
import { db } from "#app/platform/database/database.server.ts";
import { askRoute } from "#tests/support/ask-route.ts";
import { makeViewer } from "#tests/support/factories/accounts.ts";
import { makeDraft } from "#tests/support/factories/evidence.ts";

const now = new Date("2026-11-22T10:00:00Z");

test("an officer gives a draft another title, and the record of changes says who did", async () => {
  const officer = await makeViewer();
  const { draftId } = await makeDraft(officer, "People wait too long.");
  const params = { id: draftId };
  const form = { intent: "renameDraft", title: "What we will do" };
  const answer = await askRoute(officer, "office/plans/draft", { params, form, now });
  expect([answer.status, answer.location]).toEqual([303, `/office/drafts/${draftId}?done=saved`]);
  expect((await askRoute(officer, "office/plans/draft", { params, now })).data).toMatchObject({
    draft: { title: "What we will do" },
  });
  const event = await db.auditEvent.findFirst({ where: { subjectId: draftId, action: "draft.renamed" } });
  expect(event).toMatchObject({
    actorId: officer.id,
    action: "draft.renamed",
    detail: { after: "What we will do" },
  });
});

test("a draft keeps its title where none is given, and a scrutineer may not give one", async () => {
  const officer = await makeViewer();
  const scrutineer = await makeViewer("scrutineer");
  const { draftId } = await makeDraft(officer, "People wait too long.");
  const params = { id: draftId };
  const before = await db.draft.findUniqueOrThrow({ where: { id: draftId } });
  const empty = await askRoute(officer, "office/plans/draft", {
    ...{ params, now },
    form: { intent: "renameDraft", title: " " },
  });
  expect(empty).toMatchObject({ status: 400, data: { typed: { title: " " } } });
  const form = { intent: "renameDraft", title: "Mine" };
  expect((await askRoute(scrutineer, "office/plans/draft", { params, form, now })).status).toBe(403);
  expect(await db.draft.findUniqueOrThrow({ where: { id: draftId } })).toEqual(before);
});

test("a section that was taken out comes back with its paragraphs, and only in its own draft", async () => {
  const officer = await makeViewer();
  const [mine, other] = [await makeDraft(officer), await makeDraft(officer)];
  const work = (draftId: string, form: Record<string, string>) =>
    askRoute(officer, "office/plans/draft", { params: { id: draftId }, form, now });
  const restoring = { intent: "restoreSection", sectionId: mine.sectionId };
  // Nothing was taken out.
  expect((await work(mine.draftId, restoring)).status).toBe(404);
  await db.draftSection.update({ where: { id: mine.sectionId }, data: { removedAt: now } });
  expect((await work(other.draftId, restoring)).status).toBe(404);
  expect((await work(mine.draftId, restoring)).status).toBe(303);
  expect((await db.draftSection.findUniqueOrThrow({ where: { id: mine.sectionId } })).removedAt).toBeNull();
  const events = await db.auditEvent.findMany({
    where: { action: "draftSection.restored", subjectId: mine.sectionId },
  });
  expect(events).toMatchObject([{ actorId: officer.id }]);
});

test("an officer reads a plan, and one that is not there is not found", async () => {
  const officer = await makeViewer();
  const { consultation } = await makeDraft(officer);
  const page = await askRoute(officer, "office/plans/plan", { params: { planId: consultation.planId }, now });
  expect(page.status).toBe(200);
  expect(JSON.stringify(page.data)).toContain("Priority 1");
  const params = { planId: "00000000-0000-4000-8000-000000000000" };
  expect((await askRoute(officer, "office/plans/plan", { params, now })).status).toBe(404);
});
