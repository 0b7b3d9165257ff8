import { fc, test as property } from "@fast-check/vitest";
import { expect, test } from "vitest";
import type { PlanOverview } from "./plan.ts";
import { pageOfPlan } from "./plan-pages.ts";

function plan(sizes: number[]): PlanOverview {
  return {
    ...{ vision: "", localities: "" },
    priorities: sizes.map((size, at) => ({
      ...{ id: `p${at}`, code: `${at}`, name: "", kind: "priority" as const, outcome: "" },
      keyActions: Array.from({ length: size }, (_, action) => ({
        ...{ id: `p${at}a${action}`, code: "", name: "", kind: "keyAction" as const, parentId: `p${at}` },
      })),
    })),
  };
}

test("a plan that fits on one page is shown whole, with the place of each row among its own", () => {
  const { pages, priorities } = pageOfPlan(plan([2, 0]), 1, 10);
  expect(pages).toBe(1);
  expect(priorities).toMatchObject([
    {
      place: 1,
      of: 2,
      isContinued: false,
      keyActions: [
        { place: 1, of: 2 },
        { place: 2, of: 2 },
      ],
    },
    { place: 2, of: 2, keyActions: [] },
  ]);
});

test("a priority that goes on heads the next page too", () => {
  const { priorities } = pageOfPlan(plan([5, 1]), 2, 4);
  expect(priorities.map(({ id, isContinued }) => [id, isContinued])).toEqual([
    ["p0", true],
    ["p1", false],
  ]);
  expect(priorities[0]?.keyActions.map(({ id, place }) => [id, place])).toEqual([
    ["p0a3", 4],
    ["p0a4", 5],
  ]);
});

property.prop([fc.array(fc.nat(12), { maxLength: 8 }), fc.integer({ min: 1, max: 9 })])(
  "every row stands on one page, and no page has more rows than it may",
  (sizes, most) => {
    const whole = plan(sizes);
    const seen: string[] = [];
    const { pages } = pageOfPlan(whole, 1, most);
    for (let page = 1; page <= pages; page++) {
      const rows = pageOfPlan(whole, page, most).priorities.flatMap(({ id, isContinued, keyActions }) => [
        ...(isContinued ? [] : [id]),
        ...keyActions.map((action) => action.id),
      ]);
      expect(rows.length).toBeLessThanOrEqual(most);
      seen.push(...rows);
    }
    expect(seen).toEqual(
      whole.priorities.flatMap(({ id, keyActions }) => [id, ...keyActions.map((one) => one.id)]),
    );
    expect(pageOfPlan(whole, 999, most).page).toBe(pages);
  },
);
