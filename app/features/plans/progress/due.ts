import type { PlanItemStatus, ProgressRating } from "#app/platform/database/client/enums.ts";
import { type Day, daysAfter, monthsAfter } from "#app/platform/time/day.ts";

/** `every` is a duration such as P6M. */
export type DueItem = {
  status: PlanItemStatus;
  timescales: readonly { startsOn: Day | null; dueOn: Day | null; every: string }[];
  /** The newest report of progress. */
  reported: { asAt: Day; rating: ProgressRating | null } | null;
};

/**
 * The day on which a row is next due, or null. A day is outstanding until progress is reported as at it or after it;
 * what recurs is due one interval after the last report, and first one interval after it starts (or the plan does).
 * Nothing is due of a row that was dropped or is rated blue, which is done.
 */
export function nextDue(item: DueItem, planBegins: Day): Day | null {
  const { status, timescales, reported } = item;
  if (status === "dropped" || reported?.rating === "blue") return null;
  const days = timescales.flatMap(({ startsOn, dueOn, every }) => {
    if (every === "") return dueOn ? [dueOn] : [];
    const next = after(reported?.asAt ?? startsOn ?? planBegins, every);
    return next && !(dueOn && next > dueOn) ? [next] : [];
  });
  const outstanding = days.filter((day) => reported === null || day > reported.asAt);
  return outstanding.sort()[0] ?? null;
}

/** The day that lies a duration after another; a month that is too short gives its last day. Null: no such duration. */
function after(day: Day, duration: string): Day | null {
  const [, digits, unit] = /^P(\d+)([YMWD])$/.exec(duration) ?? [];
  if (digits === undefined) return null;
  const count = Number(digits);
  if (unit === "D") return daysAfter(day, count);
  if (unit === "W") return daysAfter(day, 7 * count);
  return monthsAfter(day, unit === "Y" ? 12 * count : count);
}
