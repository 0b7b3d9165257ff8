import { expect, test } from "vitest";
import { asDay } from "#app/platform/time/day.ts";
import { writeCalendar } from "./write-calendar.ts";

test("a calendar says on which day each row is due, in short lines that nothing breaks out of", () => {
  const name = `Light the quays; sing, and ${"é".repeat(60)}\nEND:VCALENDAR`;
  const row = {
    id: "a",
    due: asDay("2028-03-31"),
    code: "1.1",
    name,
    lead: "Harbour Trust",
    timescale: "By March 2028",
  };
  const file = writeCalendar("Quays", [row], new Date("2027-01-01T12:00:00Z"));
  expect(file).toContain("DTSTART;VALUE=DATE:20280331\r\n");
  expect(file).toContain("DTSTAMP:20270101T120000Z\r\n");
  const lines = file.split("\r\n");
  expect(lines.filter((line) => line === "END:VCALENDAR")).toHaveLength(1);
  expect(Math.max(...lines.map((line) => new TextEncoder().encode(line).length))).toBeLessThanOrEqual(75);
  expect(file.replaceAll("\r\n ", "")).toContain("SUMMARY:1.1 Light the quays\\; sing\\, and é");
});
