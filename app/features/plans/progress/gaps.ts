import { measured } from "#app/features/plans/measures/measure.ts";
import { headings, promises } from "#app/features/plans/plan/plan.ts";
import { hasPlaceholder } from "#app/features/plans/wording/placeholder.ts";
import { parseTimescales } from "#app/features/plans/wording/timescale.ts";
import type { PlanItemKind, PlanItemStatus } from "#app/platform/database/client/enums.ts";
import type { Day } from "#app/platform/time/day.ts";

/** What a plan still lacks or contradicts (docs/rules/plans.md). */
export const gapKinds = [
  ...(["missingLead", "missingDate", "missingKpi", "placeholder", "noWords", "nothingBelow"] as const),
  ...(["dateNotUnderstood", "outOfOrder", "milestoneAfterDeadline", "milestoneBeforeStart"] as const),
  ...(["endsBeforeStart", "beforePlanStarts"] as const),
];
export type GapKind = (typeof gapKinds)[number];

type When = { startsOn: Day | null; dueOn: Day | null; doubt: string; kind: string };

/** A row that stands in the plan, with what was understood of its timescale. */
export type CheckedItem = {
  id: string;
  parentId: string | null;
  kind: PlanItemKind;
  code: string;
  name: string;
  outcome: string;
  detail: string;
  lead: string;
  timescale: string;
  status: PlanItemStatus;
  leads: number;
  timescales: readonly When[];
  /** Whether a link names a measure of it. */
  isMeasured: boolean;
};

export type Gap = {
  itemId: string;
  code: string;
  name: string;
  kind: PlanItemKind;
  gap: GapKind;
  words: string;
};

/** The day that a plan's period begins, if its words say one. */
export function planStart(period: string): Day | null {
  return parseTimescales(period).find((one) => one.from !== null)?.from ?? null;
}

/**
 * Every gap of a plan, row by row in the order given, in linear time. Rows that were dropped have none. A measure counts
 * for what stands beside or below what it stands under.
 */
export function gapsOf(items: readonly CheckedItem[], period: string): Gap[] {
  const byId = new Map(items.map((item) => [item.id, item]));
  const parents = new Set<string>();
  const withMeasure = new Set<string>();
  for (const { parentId, kind } of items) {
    if (parentId === null) continue;
    parents.add(parentId);
    if (measured.includes(kind) && kind !== "outcome") withMeasure.add(parentId);
  }
  const isMeasured = (item: CheckedItem): boolean => {
    const seen = new Set<string>();
    for (
      let one: CheckedItem | undefined = item;
      one && !seen.has(one.id);
      one = byId.get(one.parentId ?? "")
    ) {
      if (withMeasure.has(one.id) || one.isMeasured) return true;
      seen.add(one.id);
    }
    return false;
  };
  const start = planStart(period);
  return items
    .filter((item) => item.status !== "dropped")
    .flatMap((item) => {
      const found = [...gapsInWords(item), ...gapsInDates(item, byId.get(item.parentId ?? ""), start)];
      if (promises.includes(item.kind)) {
        if (item.lead === "" && item.leads === 0) found.push({ gap: "missingLead", words: "" });
        if (item.timescale === "") found.push({ gap: "missingDate", words: "" });
        if (!isMeasured(item)) found.push({ gap: "missingKpi", words: "" });
      }
      if (headings.includes(item.kind) && !parents.has(item.id))
        found.push({ gap: "nothingBelow", words: "" });
      const { id: itemId, code, name, kind } = item;
      return found.map(({ gap, words }) => ({ itemId, code, name, kind, gap, words }));
    });
}

type RowOfGaps = Omit<Gap, "gap" | "words"> & { gaps: { gap: GapKind; words: string }[] };

/** The same gaps with each row named once, in the order of its first gap. */
export function gapsByRow(gaps: readonly Gap[]): RowOfGaps[] {
  const rows = new Map<string, RowOfGaps>();
  for (const { gap, words, ...row } of gaps) {
    const known = rows.get(row.itemId) ?? { ...row, gaps: [] };
    known.gaps.push({ gap, words });
    rows.set(row.itemId, known);
  }
  return [...rows.values()];
}

type Found = { gap: GapKind; words: string };

function gapsInWords(item: CheckedItem): Found[] {
  const found: Found[] = item.name.trim() === "" ? [{ gap: "noWords", words: "" }] : [];
  for (const words of [item.name, item.outcome, item.detail, item.lead, item.timescale]) {
    if (hasPlaceholder(words)) found.push({ gap: "placeholder", words });
  }
  return found;
}

function gapsInDates(item: CheckedItem, parent: CheckedItem | undefined, planStarts: Day | null): Found[] {
  const words = item.timescale;
  const found: Found[] = [];
  const whens = whensOf(item);
  for (const { doubt, startsOn, dueOn } of whens) {
    if (doubt === "outOfOrder" || doubt === "backwards") found.push({ gap: "outOfOrder", words });
    else if (["notUnderstood", "noSuchDay", "noYear"].includes(doubt)) {
      found.push({ gap: "dateNotUnderstood", words });
    }
    if (startsOn && dueOn && dueOn < startsOn) found.push({ gap: "endsBeforeStart", words });
    if (planStarts && dueOn && dueOn < planStarts)
      found.push({ gap: "beforePlanStarts", words: words || item.name });
  }
  if (item.kind !== "milestone" || !parent) return found;
  const day = latest(whens.map((when) => when.dueOn));
  const deadline = latest(parent.timescales.map((when) => when.dueOn));
  const begins = parent.timescales.map((when) => when.startsOn).find((one) => one !== null) ?? null;
  const both = `${words || item.name} – ${parent.timescale}`;
  if (day && deadline && day > deadline) found.push({ gap: "milestoneAfterDeadline", words: both });
  else if (day && begins && day < begins) found.push({ gap: "milestoneBeforeStart", words: both });
  return found;
}

/** A milestone often has its day in its words and no timescale of its own. */
function whensOf(item: CheckedItem): readonly When[] {
  if (item.kind !== "milestone" || item.timescales.length > 0) return item.timescales;
  return parseTimescales(item.name)
    .filter((one) => one.until !== null)
    .map(({ from, until, kind }) => ({ startsOn: from, dueOn: until, doubt: "", kind }));
}

function latest(days: readonly (Day | null)[]): Day | null {
  return days.reduce((one, other) => (other !== null && (one === null || other > one) ? other : one), null);
}
