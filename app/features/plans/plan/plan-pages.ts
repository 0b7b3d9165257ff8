import type { PlanOverview, PriorityOverview } from "./plan.ts";

/** How many rows of a plan its page shows at once. */
const linesOnPage = 200;

type Placed = {
  /** Where it stands among those of its kind below the same one, from 1, and how many they are. */
  place: number;
  of: number;
};
export type PagedPriority = Placed &
  Omit<PriorityOverview, "keyActions"> & {
    keyActions: (Placed & PriorityOverview["keyActions"][number])[];
    /** Whether the page before shows its beginning. */
    isContinued: boolean;
  };

/**
 * One page of a plan, in linear time: so many rows, whole priorities where they fit. A priority that goes on from one page
 * to the next heads both. Pages count from 1; one that is not there is the nearest that is.
 */
export function pageOfPlan(
  { priorities }: PlanOverview,
  wanted: number,
  most = linesOnPage,
): { page: number; pages: number; priorities: PagedPriority[] } {
  const lines = priorities.reduce((sum, { keyActions }) => sum + 1 + keyActions.length, 0);
  const pages = Math.max(1, Math.ceil(lines / most));
  const page = Math.min(pages, Math.max(1, wanted));
  const from = (page - 1) * most;
  const until = from + most;
  const shown: PagedPriority[] = [];
  let line = 0;
  for (const [index, priority] of priorities.entries()) {
    const first = line;
    line += 1 + priority.keyActions.length;
    if (line <= from || first >= until) continue;
    shown.push({
      ...priority,
      ...{ place: index + 1, of: priorities.length, isContinued: first < from },
      keyActions: withPlaces(priority.keyActions).slice(Math.max(0, from - first - 1), until - first - 1),
    });
  }
  return { page, pages, priorities: shown };
}

function withPlaces(actions: PriorityOverview["keyActions"]): PagedPriority["keyActions"] {
  const counts = new Map<string, number>();
  const placed = actions.map((action) => {
    const key = `${action.parentId} ${action.kind}`;
    const place = (counts.get(key) ?? 0) + 1;
    counts.set(key, place);
    return { ...action, place, key };
  });
  return placed.map(({ key, ...action }) => ({ ...action, of: counts.get(key) ?? 0 }));
}
