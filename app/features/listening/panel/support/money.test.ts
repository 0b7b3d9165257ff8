import { fc, test as property } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { penceFrom, pounds } from "./money.ts";

test("amounts are read as people write them", () => {
  expect(["35", "£3.50", " £ 1,200.05 ", "0.40"].map(penceFrom)).toEqual([3500, 350, 120_005, 40]);
});

test("amounts are read as people write them in the languages of the pages", () => {
  expect(["3,50", "3,50 £", "٣٫٥٠", "۱۲", "1,200"].map(penceFrom)).toEqual([350, 350, 350, 1200, 120_000]);
});

test("what is no amount of pounds is not guessed at", () => {
  for (const typed of ["", "ten", "3.5", "3,5", "-3", "1e3", "12,0", "1,2345", "1.234"])
    expect(penceFrom(typed)).toBeNull();
});

property.prop([fc.integer({ min: 0, max: 99_999_999 })])(
  "an amount that is shown is read as itself",
  (pence) => {
    expect(penceFrom(pounds(pence))).toBe(pence);
  },
);
