import { expect, test } from "vitest";
import { asDay } from "#app/platform/time/day.ts";
import { RecordFilters } from "./forms.ts";
import { actionInWords, detailInWords, kindInWords, momentsOf } from "./record-of-changes.ts";

test("a day of the record begins and ends at midnight in Scotland, summer and winter", () => {
  expect(momentsOf({ from: asDay("2026-07-01"), to: asDay("2026-07-01") })).toEqual({
    after: new Date("2026-06-30T23:00:00Z"),
    before: new Date("2026-07-01T23:00:00Z"),
  });
  expect(momentsOf({ from: asDay("2026-10-25"), to: asDay("2026-10-25") })).toEqual({
    after: new Date("2026-10-24T23:00:00Z"),
    before: new Date("2026-10-26T00:00:00Z"),
  });
});

test("a day that the calendar does not have is left out", () => {
  expect(RecordFilters.parse({ from: "2026-02-31", to: "2026-13-01" })).toEqual({ page: 1 });
});

test("what an address asks for in a way that cannot be read is left out", () => {
  const asked = { page: "-3", from: "yesterday", person: "x".repeat(500), kind: "plan" };
  expect(RecordFilters.parse(asked)).toEqual({ page: 1, kind: "plan" });
});

test("names in the record are read as words", () => {
  expect(actionInWords("account.password-set")).toBe("account: password set");
  expect(kindInWords("helpLine")).toBe("help line");
});

test("the detail of a change is one line, lists and objects included", () => {
  expect(detailInWords({ changed: ["name", "role"], byHand: { of: 2 }, base: 60 })).toBe(
    'changed: name, role; by hand: {"of":2}; base: 60',
  );
  expect(detailInWords({})).toBe("");
});
