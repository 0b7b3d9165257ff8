import { expect, test } from "vitest";
import { asDay, type Day } from "#app/platform/time/day.ts";
import { shownNumber } from "../shown-number.ts";
import { standingOf } from "./standing.ts";

const standing = (reviewDueOn: Day | null, today: Day) =>
  standingOf({ status: "accepted", dueOn: asDay("2026-11-13"), reviewDueOn }, today);

test("a return is overdue from the day after its deadline, unless the office has it", () => {
  const at = (status: "drafting" | "submitted", today: Day) =>
    standingOf({ status, dueOn: asDay("2026-11-13"), reviewDueOn: null }, today).isOverdue;
  expect([
    at("drafting", asDay("2026-11-13")),
    at("drafting", asDay("2026-11-14")),
    at("submitted", asDay("2026-11-14")),
  ]).toEqual([...[false, true, false]]);
});

test("a review is due from two weeks before its day, and overdue four weeks after it", () => {
  const days = [asDay("2027-08-16"), asDay("2027-08-17"), asDay("2027-09-28"), asDay("2027-09-29")];
  expect(days.map((day) => standing(asDay("2027-08-31"), day).review)).toEqual([
    "later",
    "due",
    "due",
    "overdue",
  ]);
  expect(standing(null, asDay("2027-08-31")).review).toBe("none");
});

test("other services are not told exactly how many, where few people took part", () => {
  expect([shownNumber("4", true), shownNumber("5", true), shownNumber("4", false)]).toEqual([null, "5", "4"]);
});
