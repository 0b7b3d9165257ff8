import { type Day, dayOf, monthsAfter } from "#app/platform/time/day.ts";

/** Help lines are checked at least this often (docs/rules/help-lines.md). */
const monthsBetweenChecks = 12;

/** Whether nobody has checked this help line for twelve months; a survey does not open on one. */
export function isCheckDue({ verifiedOn }: { verifiedOn: Day }, now: Date): boolean {
  return monthsAfter(verifiedOn, monthsBetweenChecks) <= dayOf(now);
}
