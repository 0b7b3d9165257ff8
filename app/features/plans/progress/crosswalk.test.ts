import { expect, test } from "vitest";
import { successorsOf } from "./crosswalk.ts";

const rows = [
  { id: "1", parentId: null },
  { id: "1.1", parentId: "1" },
  { id: "1.2", parentId: "1" },
  { id: "2", parentId: null },
];

test("a row becomes what was decided, or else what the row above it became, or nothing", () => {
  const found = successorsOf(rows, [
    { itemId: "1", becomes: ["A"] },
    { itemId: "1.2", becomes: ["B", "C"] },
  ]);
  expect(Object.fromEntries(found)).toEqual({ "1": ["A"], "1.1": ["A"], "1.2": ["B", "C"], "2": [] });
});

test("a row that was decided to become nothing does not follow the row above it", () => {
  const found = successorsOf(rows, [
    { itemId: "1", becomes: ["A"] },
    { itemId: "1.1", becomes: [] },
  ]);
  expect(found.get("1.1")).toEqual([]);
});
