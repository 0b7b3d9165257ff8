import { expect, test } from "vitest";
import { formatMoment } from "./dates.ts";
import { languageCodes } from "./languages.ts";

test("a deadline is the same clock time in every language, with no letters for half of the day", () => {
  const moments = languageCodes.map((code) => formatMoment(new Date("2027-02-28T17:00:00Z"), code));
  for (const moment of moments) expect(moment).toContain(" 17:00");
  expect(moments.join(" ")).not.toMatch(/[AP]M\b|05:00/);
  expect(formatMoment(new Date("2027-02-28T00:05:00Z"), "en")).toBe("28 February 2027 at 00:05 GMT");
  expect(formatMoment(new Date("2027-07-28T17:00:00Z"), "ar")).toContain("18:00 توقيت بريطانيا الصيفي");
});
