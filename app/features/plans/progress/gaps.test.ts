import { expect, test } from "vitest";
import { parseTimescales } from "#app/features/plans/wording/timescale.ts";
import { type CheckedItem, gapsByRow, gapsOf, planStart } from "./gaps.ts";

function row(facts: Partial<CheckedItem> & { id: string }): CheckedItem {
  const timescale = facts.timescale ?? "31 March 2028";
  return {
    ...{
      parentId: null,
      kind: "commitment",
      code: facts.id,
      name: "Open the doors",
      outcome: "",
      detail: "",
    },
    ...{ lead: "Council", status: "draft", leads: 1, isMeasured: true },
    timescales: parseTimescales(timescale).map(({ from, until, doubt, kind }) => ({
      ...{ startsOn: from, dueOn: until, doubt: doubt ?? "", kind },
    })),
    ...facts,
    timescale,
  };
}

const found = (items: CheckedItem[], period = "2027–2030") =>
  gapsOf(items, period).map(({ itemId, gap }) => `${itemId} ${gap}`);

test("a promise without lead, date or measure has three gaps, and a whole one has none", () => {
  const bare = row({ id: "1", lead: "", leads: 0, timescale: "", isMeasured: false });
  expect(found([bare])).toEqual(["1 missingLead", "1 missingDate", "1 missingKpi"]);
  expect(found([row({ id: "1" })])).toEqual([]);
});

test("a measure below a priority counts for every commitment below that priority", () => {
  const priority = row({ id: "p", kind: "priority" });
  const commitment = row({ id: "c", parentId: "p", isMeasured: false });
  const measure = row({ id: "m", parentId: "p", kind: "outcomeMeasure" });
  expect(found([priority, commitment, measure])).toEqual([]);
});

test("placeholders in words, leads and dates are found, and an empty heading too", () => {
  expect(found([row({ id: "1", name: "Xx screens", lead: "TBC" })])).toEqual([
    "1 placeholder",
    "1 placeholder",
  ]);
  expect(found([row({ id: "p", kind: "priority" })])).toEqual(["p nothingBelow"]);
});

test("a milestone after its action's deadline is found, whether its day stands in its words or in its timescale", () => {
  const action = row({ id: "a", timescale: "31 March 2028" });
  const inWords = row({
    id: "m",
    parentId: "a",
    kind: "milestone",
    name: "Evaluated by June 2028",
    timescale: "",
  });
  const inCell = row({ id: "n", parentId: "a", kind: "milestone", timescale: "1 April 2028" });
  expect(found([action, inWords, inCell])).toEqual(["m milestoneAfterDeadline", "n milestoneAfterDeadline"]);
});

test("a milestone before its action begins is found", () => {
  const action = row({ id: "a", timescale: "April – September 2028" });
  const milestone = row({
    id: "m",
    parentId: "a",
    kind: "milestone",
    name: "Evaluated Feb 2028",
    timescale: "",
  });
  expect(found([action, milestone])).toEqual(["m milestoneBeforeStart"]);
});

test("a deadline before the plan starts and steps out of order are found", () => {
  expect(found([row({ id: "1", timescale: "30 November 2026" })])).toEqual(["1 beforePlanStarts"]);
  expect(found([row({ id: "1", timescale: "Written by 31/07/28 and delivered by 31/03/28" })])).toEqual([
    "1 outOfOrder",
  ]);
  expect(planStart("1 July 2027 to 30 June 2030")).toBe("2027-07-01");
  expect(planStart("soon")).toBeNull();
});

test("what was dropped has no gaps", () => {
  expect(found([row({ id: "1", status: "dropped", lead: "", leads: 0 })])).toEqual([]);
});

test("a row with several gaps is named once, with each of them", () => {
  const gap = { itemId: "a", code: "1.1", name: "Light the quays", kind: "keyAction" as const };
  const other = { ...gap, itemId: "b", code: "1.2" };
  const rows = gapsByRow([
    { ...gap, gap: "missingLead", words: "" },
    { ...other, gap: "missingDate", words: "" },
    { ...gap, gap: "placeholder", words: "xxxx" },
  ]);
  expect(rows.map((row) => [row.code, row.gaps.map((one) => one.gap)])).toEqual([
    ["1.1", ["missingLead", "placeholder"]],
    ["1.2", ["missingDate"]],
  ]);
});
