// Adds up what the test runners and the checks report, and closes with one line that people and machines read.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** @typedef {{ passed: number, failed: number, skipped: number }} Totals */

const folder = fileURLToPath(new URL("../../test-results/totals/", import.meta.url));

/**
 * Totals of Vitest's JSON report (null when it wrote none) and its exit code. A file that breaks before its first
 * test counts as one failure, and so does a run that crashes or runs nothing.
 * @param {any} report
 * @param {number} exitCode
 * @returns {Totals}
 */
export function vitestTotals(report, exitCode) {
  const files = report?.testResults ?? [];
  const statuses = files.flatMap((file) => file.assertionResults.map((test) => test.status));
  const count = (...wanted) => statuses.filter((status) => wanted.includes(status)).length;
  const brokenFiles = files.filter(
    (file) => file.status === "failed" && !file.assertionResults.some((test) => test.status === "failed"),
  );
  return honest(
    {
      passed: count("passed"),
      failed: count("failed") + brokenFiles.length,
      skipped: count("skipped", "pending", "todo", "disabled"),
    },
    exitCode,
  );
}

/**
 * Totals of Playwright's JSON report and its exit code. A journey that only sometimes works counts as failed.
 * @param {any} report
 * @param {number} exitCode
 * @returns {Totals}
 */
export function playwrightTotals(report, exitCode) {
  const { expected = 0, unexpected = 0, flaky = 0, skipped = 0 } = report?.stats ?? {};
  return honest({ passed: expected, failed: unexpected + flaky, skipped }, exitCode);
}

/**
 * @param {Totals} totals
 * @param {number} exitCode
 * @returns {Totals}
 */
function honest(totals, exitCode) {
  const ranNothing = totals.passed + totals.failed === 0;
  const crashed = exitCode !== 0 && totals.failed === 0;
  return ranNothing || crashed ? { ...totals, failed: totals.failed + 1 } : totals;
}

/**
 * @param {Totals[]} all
 * @returns {Totals}
 */
export function addTotals(all) {
  const sum = { passed: 0, failed: 0, skipped: 0 };
  for (const each of all) {
    sum.passed += each.passed;
    sum.failed += each.failed;
    sum.skipped += each.skipped;
  }
  return sum;
}

/**
 * "12 passed, 0 failed", and ", 3 skipped" when some were.
 * @param {Totals} totals
 */
export function closingLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`;
}

/**
 * How long a run took beside how long it should take on two cores, "tests: 12.4 of 15 minutes". Nothing fails by it: a
 * slower machine takes longer.
 * @param {string} name
 * @param {number} began in milliseconds since 1970
 * @param {number} now in the same
 * @param {number} target in minutes
 */
export function paceLine(name, began, now, target) {
  return `${name}: ${((now - began) / 60_000).toFixed(1)} of ${target} minutes`;
}

/**
 * Prints the closing line and keeps the totals under their name for a larger sum. With LABEL_TOTALS set the line is
 * labelled, so that the last line of a run of several is the only plain one.
 * @param {string} name
 * @param {Totals} totals
 * @returns {number} the exit code
 */
export function closeWith(name, totals) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${folder}${name}.json`, JSON.stringify(totals));
  const line = closingLine(totals);
  console.log(process.env.LABEL_TOTALS ? `\n${name}: ${line}\n` : `\n${line}`);
  return totals.failed > 0 ? 1 : 0;
}

/**
 * The totals kept under a name; a run that kept none has crashed, which counts as one failure.
 * @param {string} name
 * @returns {Totals}
 */
function keptTotals(name) {
  const file = `${folder}${name}.json`;
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : { passed: 0, failed: 1, skipped: 0 };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [began, ...names] = process.argv.slice(2);
  const totals = addTotals(names.map(keptTotals));
  console.log(`\n${paceLine("all", Number(began) * 1000, Date.now(), 25)}`);
  console.log(`\n${closingLine(totals)}`);
  process.exitCode = totals.failed > 0 ? 1 : 0;
}
