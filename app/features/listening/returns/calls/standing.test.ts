import { expect, test } from "vitest";
import { dayOf, daysBetween, isDay, monthsAfter } from "#app/platform/time/plan-day.ts";
import { shownNumber } from "../shown-number.ts";
import { standingOf } from "./standing.ts";

const standing = (reviewDueOn: string | null, today: string) =>
  standingOf({ status: "accepted", dueOn: "2026-11-13", reviewDueOn }, today);

test("a return is overdue from the day after its deadline, unless the office has it", () => {
  const at = (status: "drafting" | "submitted", today: string) =>
    standingOf({ status, dueOn: "2026-11-13", reviewDueOn: null }, today).isOverdue;
  expect([at("drafting", "2026-11-13"), at("drafting", "2026-11-14"), at("submitted", "2026-11-14")]).toEqual(
    [...[false, true, false]],
  );
});

test("a review is due from two weeks before its day, and overdue four weeks after it", () => {
  const days = ["2027-08-16", "2027-08-17", "2027-09-28", "2027-09-29"];
  expect(days.map((day) => standing("2027-08-31", day).review)).toEqual(["later", "due", "due", "overdue"]);
  expect(standing(null, "2027-08-31").review).toBe("none");
});

test("months after the last day of a month end with that month", () => {
  expect(monthsAfter("2026-11-30", 3)).toBe("2027-02-28");
  expect(monthsAfter("2027-08-31", 9)).toBe("2028-05-31");
});

test("a day is a day that exists", () => {
  expect(["2027-02-28", "2027-02-29", "2027-2-1", "tomorrow", ""].map(isDay)).toEqual([
    ...[true, false, false, false, false],
  ]);
});

test("the day is Scotland's, late on a summer's evening too", () => {
  expect(dayOf(new Date("2026-06-30T23:30:00Z"))).toBe("2026-07-01");
  expect(daysBetween("2026-10-24", "2026-10-26")).toBe(2);
});

test("other services are not told exactly how many, where few people took part", () => {
  expect([shownNumber("4", true), shownNumber("5", true), shownNumber("4", false)]).toEqual([null, "5", "4"]);
});
