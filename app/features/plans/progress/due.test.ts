import { expect, test } from "vitest";
import { asDay, type Day } from "#app/platform/time/day.ts";
import { type DueItem, nextDue } from "./due.ts";

const when = (dueOn: Day | null, every = "", startsOn: Day | null = null) => ({
  dueOn,
  every,
  startsOn,
});
const row = (more: Partial<DueItem>): DueItem => ({
  status: "draft",
  timescales: [],
  reported: null,
  ...more,
});
const begins = asDay("2027-07-01");

test("a row is due on its first day that no report has reached", () => {
  const timescales = [when(asDay("2028-03-31")), when(asDay("2027-10-31"))];
  expect(nextDue(row({ timescales }), begins)).toBe("2027-10-31");
  const reported = { asAt: asDay("2027-11-02"), rating: "green" as const };
  expect(nextDue(row({ timescales, reported }), begins)).toBe("2028-03-31");
});

test("what recurs is due an interval after the last report, or after it or the plan starts", () => {
  const halfYearly = { timescales: [when(null, "P6M")] };
  expect(nextDue(row(halfYearly), begins)).toBe("2028-01-01");
  expect(nextDue(row({ timescales: [when(null, "P3M", asDay("2027-08-31"))] }), begins)).toBe("2027-11-30");
  const reported = { asAt: asDay("2028-01-10"), rating: null };
  expect(nextDue(row({ ...halfYearly, reported }), begins)).toBe("2028-07-10");
  expect(nextDue(row({ timescales: [when(asDay("2028-01-31"), "P1Y")] }), begins)).toBeNull();
});

test("nothing is due of a row that is done, dropped or without a day", () => {
  const timescales = [when(asDay("2028-03-31"))];
  expect(nextDue(row({ timescales, status: "dropped" }), begins)).toBeNull();
  expect(
    nextDue(row({ timescales, reported: { asAt: asDay("2027-08-01"), rating: "blue" } }), begins),
  ).toBeNull();
  expect(nextDue(row({ timescales: [when(null)] }), begins)).toBeNull();
});
