import { fc, test } from "@fast-check/vitest";
import { expect } from "vitest";
import {
  asDay,
  dayFrom,
  dayOf,
  dayStored,
  daysAfter,
  daysBetween,
  isDay,
  momentsOfDay,
  monthsAfter,
  noonOf,
  storedDay,
} from "./day.ts";

const hour = 3_600_000;
const anyDay = fc
  .date({ min: new Date("1900-01-01"), max: new Date("2199-12-31"), noInvalidDate: true })
  .map((date) => dayOf(date, "UTC"));
test("a day is one that there is, written in full", () => {
  expect(["2024-02-29", "2027-02-28", "2027-12-31"].map(isDay)).toEqual([true, true, true]);
  expect(
    ["2027-02-29", "2027-13-01", "2027-2-1", "2027-02-01T00:00", " 2027-02-01", "tomorrow", ""].map(isDay),
  ).toEqual(Array(7).fill(false));
  expect(dayFrom(2027, 2, 28)).toBe("2027-02-28");
  expect(dayFrom(2027, 2, 29)).toBeNull();
  expect(() => asDay("2027-02-29")).toThrow("no day of the calendar");
});

test("the day is Scotland's, late on a summer's evening too, or that of the place named", () => {
  expect(dayOf(new Date("2026-06-30T23:30:00Z"))).toBe("2026-07-01");
  expect(dayOf(new Date("2026-12-31T23:30:00Z"))).toBe("2026-12-31");
  expect(dayOf(new Date("2026-06-30T23:30:00Z"), "America/New_York")).toBe("2026-06-30");
});

test("days on which the clocks change have 23 and 25 hours, and each other day 24", () => {
  const hours = (day: string) => {
    const { begins, ends } = momentsOfDay(asDay(day));
    return (ends.getTime() - begins.getTime()) / hour;
  };
  expect(["2026-03-28", "2026-03-29", "2026-03-30"].map(hours)).toEqual([24, 23, 24]);
  expect(["2026-10-24", "2026-10-25", "2026-10-26"].map(hours)).toEqual([24, 25, 24]);
});

test("months after the last day of a month end with that month", () => {
  expect(monthsAfter(asDay("2026-11-30"), 3)).toBe("2027-02-28");
  expect(monthsAfter(asDay("2027-08-31"), 9)).toBe("2028-05-31");
  expect(monthsAfter(asDay("2027-08-31"), 6)).toBe("2028-02-29");
  expect(daysBetween(asDay("2026-10-24"), asDay("2026-10-26"))).toBe(2);
});

test.prop([anyDay])("a day that is stored comes back as it was, and is its own midnight in UTC", (day) => {
  expect(isDay(day)).toBe(true);
  expect(dayStored(storedDay(day))).toBe(day);
  expect(storedDay(day).toISOString()).toBe(`${day}T00:00:00.000Z`);
  expect(dayOf(noonOf(day))).toBe(day);
  expect(JSON.parse(JSON.stringify({ day }))).toEqual({ day });
});

test.prop([anyDay])("a day's first and last moments are of that day, and its end is not", (day) => {
  const { begins, ends } = momentsOfDay(day);
  expect(dayOf(begins)).toBe(day);
  expect(dayOf(new Date(begins.getTime() - 1))).toBe(daysAfter(day, -1));
  expect(dayOf(new Date(ends.getTime() - 1))).toBe(day);
  expect(dayOf(ends)).toBe(daysAfter(day, 1));
});

test.prop([anyDay, fc.integer({ min: -4000, max: 4000 })])(
  "days can be counted there and back",
  (day, days) => {
    const later = daysAfter(day, days);
    expect(daysBetween(day, later)).toBe(days);
    expect(daysAfter(later, -days)).toBe(day);
    expect(later > day).toBe(days > 0);
  },
);

test.prop([anyDay, fc.integer({ min: -240, max: 240 })])(
  "so many months later it is the same day, or the last of its month",
  (day, months) => {
    const later = monthsAfter(day, months);
    const counted = (one: string) => Number(one.slice(0, 4)) * 12 + Number(one.slice(5, 7));
    expect(counted(later) - counted(day)).toBe(months);
    const isSame = later.slice(8) === day.slice(8);
    const isLast = daysAfter(later, 1).slice(8) === "01";
    expect(isSame || (isLast && later.slice(8) < day.slice(8))).toBe(true);
  },
);
