import { expect, test } from "vitest";
import { db } from "#app/platform/database/database.server.ts";
import { askRoute } from "#tests/support/ask-route.ts";
import { makeViewer } from "#tests/support/factories/accounts.ts";
import { makeConsultation } from "#tests/support/factories/consultations.ts";
import { makeContribution } from "#tests/support/factories/contributions.ts";

const now = new Date("2026-11-22T10:00:00Z");
const unknown = "00000000-0000-4000-8000-000000000000";

async function said(words: string) {
  const consultation = await makeConsultation();
  const { passages } = await makeContribution({ consultationId: consultation.id, words: [words] });
  const item = await db.planItem.findFirstOrThrow({ where: { planId: consultation.planId, code: "1.1" } });
  return { consultation, id: passages[0]?.id ?? "", itemId: item.id };
}

test("an officer reads a passage with the plan to tag it against, and a passage that is not there is not found", async () => {
  const officer = await makeViewer();
  const { id } = await said("The wait was too long.");
  const page = await askRoute(officer, "office/tagging/passage", { params: { id }, now });
  expect(page.status).toBe(200);
  for (const part of ["The wait was too long.", "Action 1.1"])
    expect(JSON.stringify(page.data)).toContain(part);
  expect((await askRoute(officer, "office/tagging/passage", { params: { id: unknown }, now })).status).toBe(
    404,
  );
});

test("exact words are tagged by an officer, and a scrutineer's press tags nothing", async () => {
  const [officer, scrutineer] = [await makeViewer(), await makeViewer("scrutineer")];
  const { id, itemId } = await said("The wait was too long.");
  const form = { span: "4-8", items: [itemId], stance: "concern" };
  const press = (viewer: typeof officer) =>
    askRoute(viewer, "office/tagging/passage", { params: { id }, form, now });
  expect((await press(scrutineer)).status).toBe(403);
  expect(await db.excerpt.count({ where: { passageId: id } })).toBe(0);
  const answer = await press(officer);
  expect(answer.status, JSON.stringify(answer.data)).toBe(303);
  const excerpts = await db.excerpt.findMany({ where: { passageId: id }, include: { tags: true } });
  expect(excerpts).toMatchObject([
    { text: "wait", tags: [{ planItemId: itemId, stance: "concern", taggedByName: officer.name }] },
  ]);
});

test("where the words end before they begin nothing is tagged, and what was chosen is kept", async () => {
  const officer = await makeViewer();
  const { id, itemId } = await said("The wait was too long.");
  const form = { span: "8-4", items: [itemId], stance: "concern" };
  const answer = await askRoute(officer, "office/tagging/passage", { params: { id }, form, now });
  expect(answer).toMatchObject({ status: 400, data: { typed: { items: itemId, stance: "concern" } } });
  expect(await db.excerpt.count({ where: { passageId: id } })).toBe(0);
});
