import { headings, promises } from "#app/features/plans/plan/plan.ts";
import type { PrintedItem } from "#app/features/plans/printing/printed.ts";

export type ProgressGroup = { heading: PrintedItem | null; promised: PrintedItem[] };

/**
 * What a plan promises, by the priority, project or objective directly above it, in the plan's order. Recommendations
 * count too: a register of them is reported on in the same way.
 */
export function progressGroups(items: readonly PrintedItem[]): ProgressGroup[] {
  const groups: ProgressGroup[] = [];
  for (const item of items) {
    const isReported =
      promises.includes(item.kind) || (item.progress.length > 0 && !headings.includes(item.kind));
    if (!isReported) continue;
    const heading = headingOf(item);
    const last = groups.at(-1);
    if (last && last.heading === heading) last.promised.push(item);
    else groups.push({ heading, promised: [item] });
  }
  return groups;
}

function headingOf(item: PrintedItem): PrintedItem | null {
  for (let above = item.parent; above; above = above.parent) if (headings.includes(above.kind)) return above;
  return null;
}
