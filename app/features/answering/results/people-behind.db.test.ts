import { expect, test } from "vitest";
import { db } from "#app/platform/database/database.server.ts";
import { makeConsultation } from "#tests/support/factories/consultations.ts";
import { makeContribution } from "#tests/support/factories/contributions.ts";
import { makePlan } from "#tests/support/factories/plans.ts";
import { makeTag } from "#tests/support/factories/tagging.ts";
import { listShownPeople } from "./people-behind.server.ts";

async function somebodySays(consultationId: string, planItemId: string, times = 1): Promise<string> {
  const words = Array.from({ length: times }, (_, index) => `More light, please, ${index}.`);
  const contribution = await makeContribution({ consultationId, words });
  for (const [index, passage] of contribution.passages.entries())
    await makeTag({ passageId: passage.id, words: words[index] ?? "", planItemId });
  return contribution.respondentId;
}

async function makeFinding(consultationId: string, planItemId: string): Promise<void> {
  const account = { createdByName: "Officer" };
  const counted = { people: 0, base: 0, countedAt: new Date("2026-11-20") };
  await db.finding.create({
    data: { consultationId, planItemId, text: "People want light.", ...counted, ...account },
  });
}

test("fewer than five people are told as such, five as their number, each once, and nobody who has withdrawn", async () => {
  const plan = await makePlan();
  const { id } = await makeConsultation({ planId: plan.id });
  const item = plan.item("1.1");
  await makeFinding(id, item);
  expect(await listShownPeople([item])).toEqual({});
  for (const times of [1, 2, 1, 1]) await somebodySays(id, item, times);
  expect(await listShownPeople([item])).toEqual({ [item]: { kind: "few" } });
  const fifth = await somebodySays(id, item);
  expect(await listShownPeople([item])).toEqual({ [item]: { kind: "number", people: 5 } });
  await db.respondent.update({ where: { id: fifth }, data: { standsForSeveral: true } });
  expect(await listShownPeople([item])).toEqual({ [item]: { kind: "atLeast", people: 5 } });
  await db.respondent.update({ where: { id: fifth }, data: { standsForSeveral: false } });
  await db.respondent.update({ where: { id: fifth }, data: { withdrawnAt: new Date("2026-11-21") } });
  expect(await listShownPeople([item])).toEqual({ [item]: { kind: "few" } });
});

test("words that no finding and no citation rests on are not told to the public", async () => {
  const plan = await makePlan();
  const { id } = await makeConsultation({ planId: plan.id });
  await somebodySays(id, plan.item("1.2"));
  expect(await listShownPeople([plan.item("1.2")])).toEqual({});
  expect(await listShownPeople([])).toEqual({});
});
