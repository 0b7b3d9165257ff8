import { fc, test } from "@fast-check/vitest";
import { expect } from "vitest";
import { isTimeZone, localDateTimeOf, momentEdited, momentFrom } from "./local-time.ts";

const london = "Europe/London";
const iso = (local: string, zone = london) => momentFrom(local, zone)?.toISOString();

test("a local time is read with the offset of its own day", () => {
  expect(iso("2027-02-28T17:00")).toBe("2027-02-28T17:00:00.000Z");
  expect(iso("2026-09-01T09:00")).toBe("2026-09-01T08:00:00.000Z");
  expect(iso("2026-09-01T09:00", "Asia/Karachi")).toBe("2026-09-01T04:00:00.000Z");
});

test("a time that the clocks skip in spring is read an hour later", () => {
  expect(iso("2026-03-29T01:30")).toBe("2026-03-29T01:30:00.000Z");
  expect(localDateTimeOf(new Date("2026-03-29T01:30:00Z"), london)).toBe("2026-03-29T02:30");
  expect(iso("2026-03-29T00:59")).toBe("2026-03-29T00:59:00.000Z");
  expect(iso("2026-03-29T02:00")).toBe("2026-03-29T01:00:00.000Z");
});

test("a time that the clocks show twice in autumn is its first showing", () => {
  expect(iso("2026-10-25T01:30")).toBe("2026-10-25T00:30:00.000Z");
  expect(iso("2026-10-25T00:59")).toBe("2026-10-24T23:59:00.000Z");
  expect(iso("2026-10-25T02:00")).toBe("2026-10-25T02:00:00.000Z");
});

test("the same holds west of Greenwich and where the clocks move by half an hour", () => {
  expect(iso("2026-11-01T01:30", "America/New_York")).toBe("2026-11-01T05:30:00.000Z");
  expect(iso("2026-03-08T02:30", "America/New_York")).toBe("2026-03-08T07:30:00.000Z");
  expect(iso("2026-10-04T02:15", "Australia/Lord_Howe")).toBe("2026-10-03T15:45:00.000Z");
});

test.prop([
  fc.date({ min: new Date("2000-01-01"), max: new Date("2090-01-01"), noInvalidDate: true }),
  fc.constantFrom(london, "America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu", "UTC"),
])("what a moment is shown as is read back as that moment, or as its first showing", (date, zone) => {
  const moment = new Date(Math.floor(date.getTime() / 60_000) * 60_000);
  const shown = localDateTimeOf(moment, zone);
  const back = momentFrom(shown, zone) ?? new Date(0);
  expect(localDateTimeOf(back, zone)).toBe(shown);
  expect(back.getTime()).toBeLessThanOrEqual(moment.getTime());
});

test("a field left as it was keeps its moment, seconds and second showing included", () => {
  const stored = { moment: new Date("2026-10-25T01:30:42Z"), timeZone: london };
  expect(momentEdited("2026-10-25T01:30", london, stored)).toEqual(stored.moment);
  expect(momentEdited("2026-10-25T01:31", london, stored)?.toISOString()).toBe("2026-10-25T00:31:00.000Z");
  expect(momentEdited("2026-10-25T01:30", "UTC", stored)?.toISOString()).toBe("2026-10-25T01:30:00.000Z");
});

test("days that do not exist and text that is no time are no moment", () => {
  for (const typed of [
    "2026-02-30T10:00",
    "2026-13-01T10:00",
    "2026-01-01T24:00",
    "2026-01-01",
    "soon",
    "",
  ]) {
    expect(momentFrom(typed, london), typed).toBeNull();
  }
  expect(momentFrom("2026-01-01T10:00", "Nowhere/Else")).toBeNull();
});

test("a time zone is a name, not an offset", () => {
  expect(isTimeZone("Europe/London")).toBe(true);
  expect(isTimeZone("UTC")).toBe(true);
  expect(isTimeZone("+01:00")).toBe(false);
  expect(isTimeZone("Kinmarra/Bay")).toBe(false);
});
