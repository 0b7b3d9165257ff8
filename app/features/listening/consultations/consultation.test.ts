import { expect, test } from "vitest";
import { asDay } from "#app/platform/time/day.ts";
import { areVerified, isOpen, isSlug, nextStateChange, openingChecklist, stateOf } from "./consultation.ts";
import { moved } from "./order.ts";

const opensAt = new Date("2026-09-01T08:00:00Z");
const closesAt = new Date("2027-02-28T17:00:00Z");
const published = { opensAt, closesAt, publishedAt: new Date("2026-08-01T00:00:00Z") };
const justBefore = (moment: Date) => new Date(moment.getTime() - 1);

test("a consultation is open from its opening moment until just before its closing moment", () => {
  expect(isOpen(published, justBefore(opensAt))).toBe(false);
  expect(isOpen(published, opensAt)).toBe(true);
  expect(isOpen(published, justBefore(closesAt))).toBe(true);
  expect(isOpen(published, closesAt)).toBe(false);
});

test("a consultation that nobody has published takes no answers at any time", () => {
  expect(stateOf({ ...published, publishedAt: null }, opensAt)).toBe("unpublished");
});

test("the state next changes at the opening, then at the closing, then never", () => {
  expect(nextStateChange(published, justBefore(opensAt))).toEqual(opensAt);
  expect(nextStateChange(published, opensAt)).toEqual(closesAt);
  expect(nextStateChange(published, closesAt)).toBeUndefined();
});

test("the list before opening names what is left to do, and nothing that is done", () => {
  const facts = {
    purpose: " ",
    planIsPublished: true,
    closesAt,
    publishedAt: null,
    conditionsAreConfirmed: false,
    helpLinesAreVerified: false,
    questions: 1,
    publishedSurveys: 0,
  };
  const left = openingChecklist(facts, opensAt).filter(({ done }) => !done);
  expect(left.map(({ task }) => task)).toEqual([
    "purpose",
    "helpLines",
    "conditions",
    "consultation",
    "survey",
  ]);
});

test("a help line counts as verified for twelve months, and no lines at all are not enough", () => {
  const lines = [{ verifiedOn: asDay("2026-01-15") }, { verifiedOn: asDay("2025-11-01") }];
  expect(areVerified(lines, new Date("2026-10-31T23:59:59Z"))).toBe(true);
  expect(areVerified(lines, new Date("2026-11-01T00:00:00Z"))).toBe(false);
  expect(areVerified([], new Date("2026-10-31T00:00:00Z"))).toBe(false);
});

test("an address is small letters, digits and single hyphens", () => {
  expect(
    ["conversations-with-you-2026", "a", "Upper", "two--hyphens", "-edge", "", "a/b", "x".repeat(61)].map(
      isSlug,
    ),
  ).toEqual([true, true, false, false, false, false, false, false]);
});

test("moving up and then down puts a list back, and the ends of a list stay", () => {
  expect(moved(["a", "b", "c"], "c", "up")).toEqual(["a", "c", "b"]);
  expect(moved(moved(["a", "b", "c"], "c", "up"), "c", "down")).toEqual(["a", "b", "c"]);
  expect(moved(["a", "b"], "a", "up")).toEqual(["a", "b"]);
  expect(moved(["a", "b"], "b", "down")).toEqual(["a", "b"]);
});
