import type { PlanItemStatus, ProgressRating } from "#app/platform/database/client/enums.ts";

/** Days are ISO 8601; `every` is a duration such as P6M. */
export type DueItem = {
  status: PlanItemStatus;
  timescales: readonly { startsOn: string | null; dueOn: string | null; every: string }[];
  /** The newest report of progress. */
  reported: { asAt: string; rating: ProgressRating | null } | null;
};

/**
 * The day on which a row is next due, or null. A day is outstanding until progress is reported as at it or after it;
 * what recurs is due one interval after the last report, and first one interval after it starts (or the plan does).
 * Nothing is due of a row that was dropped or is rated blue, which is done.
 */
export function nextDue(item: DueItem, planBegins: string): string | null {
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
function after(day: string, duration: string): string | null {
  const found = /^P(\d+)([YMWD])$/.exec(duration);
  if (!found) return null;
  const count = Number(found[1]);
  const date = new Date(`${day}T00:00:00Z`);
  if (found[2] === "D") date.setUTCDate(date.getUTCDate() + count);
  else if (found[2] === "W") date.setUTCDate(date.getUTCDate() + 7 * count);
  else {
    const dayOfMonth = date.getUTCDate();
    date.setUTCMonth(date.getUTCMonth() + (found[2] === "Y" ? 12 * count : count));
    if (date.getUTCDate() < dayOfMonth) date.setUTCDate(0);
  }
  return date.toISOString().slice(0, 10);
}
