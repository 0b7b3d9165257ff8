import { expect, test } from "vitest";
import { addTotals, closingLine, paceLine, playwrightTotals, vitestTotals } from "./totals.mjs";

const file = (status: string, ...tests: string[]) => ({
  status,
  assertionResults: tests.map((each) => ({ status: each })),
});

test("a test run's totals are those of its tests", () => {
  const report = {
    testResults: [file("passed", "passed", "passed", "pending"), file("passed", "todo", "passed")],
  };
  expect(vitestTotals(report, 0)).toEqual({ passed: 3, failed: 0, skipped: 2 });
});

test("a test file that breaks before its first test counts as one failure", () => {
  const report = { testResults: [file("passed", "passed"), file("failed")] };
  expect(vitestTotals(report, 1)).toEqual({ passed: 1, failed: 1, skipped: 0 });
});

test("a failed test is counted once, not once more for its file", () => {
  expect(vitestTotals({ testResults: [file("failed", "failed", "passed")] }, 1)).toEqual({
    passed: 1,
    failed: 1,
    skipped: 0,
  });
});

test("a runner that ends badly without a failed test counts as one failure", () => {
  expect(vitestTotals({ testResults: [file("passed", "passed")] }, 1).failed).toBe(1);
  expect(playwrightTotals({ stats: { expected: 4 } }, 1)).toEqual({ passed: 4, failed: 1, skipped: 0 });
});

test("a runner that leaves no report, or runs nothing, counts as one failure", () => {
  expect(vitestTotals(null, 134)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  expect(playwrightTotals({ stats: { expected: 0, skipped: 5 } }, 0)).toEqual({
    passed: 0,
    failed: 1,
    skipped: 5,
  });
});

test("a journey that only sometimes works counts as failed", () => {
  const report = { stats: { expected: 2, unexpected: 1, flaky: 1, skipped: 0 } };
  expect(playwrightTotals(report, 1)).toEqual({ passed: 2, failed: 2, skipped: 0 });
});

test("the closing line adds everything up, and names skipped tests only when there are some", () => {
  const all = [
    { passed: 3, failed: 0, skipped: 0 },
    { passed: 4, failed: 1, skipped: 2 },
  ];
  expect(closingLine(addTotals(all))).toBe("7 passed, 1 failed, 2 skipped");
  expect(closingLine({ passed: 3, failed: 0, skipped: 0 })).toBe("3 passed, 0 failed");
});

test("a run says how far it is from the time that it should take", () => {
  const began = Date.UTC(2026, 10, 30, 12);
  expect(paceLine("tests", began, began + 12.4 * 60_000, 15)).toBe("tests: 12.4 of 15 minutes");
});
