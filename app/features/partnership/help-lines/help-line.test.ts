import { expect, test } from "vitest";
import { asDay } from "#app/platform/time/day.ts";
import { isCheckDue } from "./help-line.ts";

const line = { verifiedOn: asDay("2025-11-20") };

test("a help line that was checked within twelve months is good", () => {
  expect(isCheckDue(line, new Date("2026-11-19T23:59:59Z"))).toBe(false);
});

test("a help line is due for a check when its twelve months are over", () => {
  expect(isCheckDue(line, new Date("2026-11-20T00:00:00Z"))).toBe(true);
});
