import { expect, test } from "vitest";
import { inTreeOrder, standingItems, treeOf } from "./plan-tree.ts";

const item = (code: string, parentId: string | null, position: number, kind = "keyAction" as const) => ({
  ...{ id: code, code, parentId, position, kind, retiredAt: null as Date | null },
});
const items = [
  item("2", null, 2),
  item("1.2", "1", 2),
  item("1.1.1", "1.1", 1),
  item("1", null, 1),
  item("1.1", "1", 1),
];

test("an item counts with all that stands below it, and hangs on all that stands above it", () => {
  const { within, above } = treeOf(items);
  expect(within("1").sort()).toEqual(["1", "1.1", "1.1.1", "1.2"]);
  expect(within("2")).toEqual(["2"]);
  expect(above("1.1.1")).toEqual(["1.1.1", "1.1", "1"]);
});

test("a plan shows each item followed by what stands below it, however deep", () => {
  expect(inTreeOrder(items).map((one) => one.id)).toEqual(["1", "1.1", "1.1.1", "1.2", "2"]);
});

test("outcome measures stand before commitments, whatever their places", () => {
  const measure = { ...item("M", "1", 9), kind: "outcomeMeasure" as const };
  const commitment = { ...item("C", "1", 1), kind: "commitment" as const };
  expect(inTreeOrder([item("1", null, 1), commitment, measure]).map((one) => one.id)).toEqual([
    "1",
    "M",
    "C",
  ]);
});

test("what was taken out takes all below it out of the plan", () => {
  const retired = items.map((one) => (one.id === "1.1" ? { ...one, retiredAt: new Date(0) } : one));
  expect(standingItems(retired).map((one) => one.id)).toEqual(["2", "1.2", "1"]);
});

test("a ring of parents shows nothing twice and ends", () => {
  const ring = [item("a", "b", 1), item("b", "a", 1)];
  expect(inTreeOrder(ring)).toEqual([]);
  expect(standingItems(ring)).toHaveLength(2);
  expect(treeOf(ring).above("a")).toEqual(["a", "b"]);
});
