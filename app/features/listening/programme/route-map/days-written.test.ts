import { expect, test } from "vitest";
import { daysIn, monthNumber } from "./days-written.ts";

test("a month is known by its whole name and by the short forms in use", () => {
  expect(["April", "Aug", "Sept", "sep.", "DEC", "may"].map(monthNumber)).toEqual([4, 8, 9, 9, 12, 5]);
  expect(["Mayor", "Ma", "", "Octopus"].map(monthNumber)).toEqual([null, null, null, null]);
});

test("days are found as people in Scotland write them", () => {
  expect(daysIn("Stakeholder Event 26/05/17")).toEqual(["2017-05-26"]);
  expect(daysIn("Final Version of the Plan 28th September 2017")).toEqual(["2017-09-28"]);
  expect(daysIn("Sign off IJB 31/10/17 ADP 22/11/17")).toEqual(["2017-10-31", "2017-11-22"]);
  expect(daysIn("on 26 May 2017, and 1.6.2017")).toEqual(["2017-05-26", "2017-06-01"]);
});

test("numbers that are no days are left alone", () => {
  expect(daysIn("Room 31/13/17, budget 2017-2020, 31/02/17, 12 Mayor 2017, SPG 3/4")).toEqual([]);
});
