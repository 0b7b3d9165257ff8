import { expect, test } from "vitest";
import { db } from "#app/platform/database/database.server.ts";
import { makePlan } from "#tests/support/factories/plans.ts";
import { findPublicMoney, findPublicPlan, listPublicPromises } from "./public-plan.server.ts";

test("the public sees what a plan promises under each of its headings, and nothing of one that is not published", async () => {
  const plan = await makePlan();
  const found = await findPublicPlan(plan.slug);
  expect(found?.groups.map((group) => [group.heading?.code, group.promised])).toEqual([
    ["1", 2],
    ["2", 2],
  ]);
  expect(found?.hasMoney).toBe(false);
  const draft = await makePlan({ status: "draft" });
  expect(await findPublicPlan(draft.slug)).toBeNull();
  expect(await findPublicMoney(draft.slug)).toBeNull();
  expect(await listPublicPromises(draft.items.map((item) => item.id))).toEqual({});
});

test("a commitment under no priority, and one under an objective of a priority, are both promised", async () => {
  const plan = await makePlan();
  const objective = await db.planItem.create({
    data: {
      planId: plan.id,
      kind: "objective",
      code: "T9",
      name: "Faster help",
      parentId: plan.item("1"),
      position: 9,
    },
  });
  const promise = { planId: plan.id, kind: "commitment" as const, position: 1 };
  await db.planItem.create({ data: { ...promise, code: "C1", name: "Within", parentId: objective.id } });
  await db.planItem.create({ data: { ...promise, code: "C2", name: "Alone" } });
  const found = await findPublicPlan(plan.slug);
  expect(found?.groups.map((group) => group.entries.map((entry) => entry.code))).toEqual([
    ["T9", "C1", "1.1", "1.2"],
    ["2.1", "2.2"],
    ["C2"],
  ]);
});

test("of progress the public sees the newest, with its day and rating", async () => {
  const plan = await makePlan();
  const itemId = plan.item("1.1");
  await db.planProgress.createMany({
    data: [
      { itemId, asAt: new Date("2027-03-31"), words: "Half is lit.", rating: "green" },
      { itemId, asAt: new Date("2026-03-31"), words: "It began." },
    ],
  });
  const promises = await listPublicPromises([itemId]);
  expect(promises[itemId]?.progress).toEqual({ asAt: "2027-03-31", words: "Half is lit.", rating: "green" });
});

test("money stands under its priority, and totals are exact to the penny", async () => {
  const plan = await makePlan();
  const line = (code: string, amount: number | null, parentId: string | null) =>
    db.planItem.create({
      data: {
        planId: plan.id,
        kind: "investmentLine",
        code,
        name: `Line ${code}`,
        amount,
        parentId,
        position: 1,
      },
    });
  await line("I1", 0.1, plan.item("2"));
  await line("I2", 0.2, plan.item("2"));
  await line("I3", null, null);
  const linked = await line("I4", 18_000, null);
  await db.planItemLink.create({ data: { fromId: linked.id, toId: plan.item("1"), kind: "priority" } });
  const money = await findPublicMoney(plan.slug);
  expect(money?.groups.map(({ heading, pence, lines }) => [heading?.code, pence, lines.length])).toEqual([
    ["1", 1_800_000, 1],
    ["2", 30, 2],
    [undefined, 0, 1],
  ]);
  expect(money?.pence).toBe(1_800_030);
});
