import { expect, test } from "vitest";
import { asDay } from "./day.ts";
import { asMonth, isMonth, monthAfter, monthOf, monthStored, monthsBetween, storedMonth } from "./month.ts";

test("a month is one of twelve", () => {
  expect(["2027-01", "2027-12", "2027-13", "2027-00", "2027-1", "2027-01-01", ""].map(isMonth)).toEqual([
    ...[true, true, false, false, false, false, false],
  ]);
  expect(() => asMonth("2027-13")).toThrow("no month of the calendar");
  expect(monthOf(asDay("2027-08-31"))).toBe("2027-08");
});

test("months run over the turn of the year", () => {
  expect(monthsBetween(asMonth("2026-11"), asMonth("2027-02"))).toEqual([
    ...["2026-11", "2026-12", "2027-01", "2027-02"],
  ]);
  expect(monthsBetween(asMonth("2027-02"), asMonth("2027-01"))).toEqual([]);
  expect(monthAfter(asMonth("2026-11"), 14)).toBe("2028-01");
});

test("a month that is stored comes back as it was", () => {
  expect(monthStored(storedMonth(asMonth("2026-03")))).toBe("2026-03");
});
