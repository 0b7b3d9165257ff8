import { addMonths } from "date-fns";

/** Help lines are checked at least this often (docs/rules/help-lines.md). */
const monthsBetweenChecks = 12;

/** Whether nobody has checked this help line for twelve months; a survey does not open on one. */
export function isCheckDue({ verifiedOn }: { verifiedOn: Date }, now: Date): boolean {
  return addMonths(verifiedOn, monthsBetweenChecks) <= now;
}
