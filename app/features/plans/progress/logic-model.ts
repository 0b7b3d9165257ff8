import { measured } from "#app/features/plans/measures/measure.ts";
import { headings, promises } from "#app/features/plans/plan/plan.ts";
import type {
  MeasureType,
  OutcomeHorizon,
  PlanItemKind,
  PlanItemStatus,
} from "#app/platform/database/client/enums.ts";

export type LogicItem = {
  id: string;
  parentId: string | null;
  kind: PlanItemKind;
  code: string;
  name: string;
  outcome: string;
  measures: MeasureType | null;
  horizon: OutcomeHorizon | null;
  status: PlanItemStatus;
  /** The rows that name it as their outcome or measure. */
  namedBy: readonly string[];
};

/** The columns of a logic model (docs/rules/plans.md): what is invested, what is done, and what changes when. */
export const logicColumns = ["input", "activity", "short", "medium", "long"] as const;
type LogicColumn = (typeof logicColumns)[number];

export type LogicCell = { id: string; code: string; words: string };
export type LogicGroup = {
  /** The priority, project or objective at the top; null for what stands under none. */
  heading: { id: string; code: string; name: string } | null;
  cells: Record<LogicColumn, LogicCell[]>;
};

/**
 * A plan's rows as a logic model, by what stands at its top, and the outcomes of which nobody has said when they can be
 * seen. Rows that were dropped, and indicators of the context, have no part in it.
 */
export function logicModelOf(items: readonly LogicItem[]): { groups: LogicGroup[]; unplaced: LogicCell[] } {
  const byId = new Map(items.map((item) => [item.id, item]));
  const topOf = (item: LogicItem): LogicItem => {
    const seen = new Set<string>();
    let at = item;
    for (
      let above = byId.get(at.parentId ?? "");
      above && !seen.has(above.id);
      above = byId.get(at.parentId ?? "")
    ) {
      seen.add(above.id);
      at = above;
    }
    return at;
  };
  const groups = new Map<string, LogicGroup>();
  const groupOf = (heading: LogicItem | null): LogicGroup => {
    const known = groups.get(heading?.id ?? "");
    if (known) return known;
    const group: LogicGroup = {
      heading: heading && { id: heading.id, code: heading.code, name: heading.name },
      cells: { input: [], activity: [], short: [], medium: [], long: [] },
    };
    groups.set(heading?.id ?? "", group);
    return group;
  };
  const unplaced: LogicCell[] = [];
  for (const item of items) {
    if (item.status === "dropped") continue;
    const column = columnOf(item);
    const cell = {
      id: item.id,
      code: item.code,
      words: headings.includes(item.kind) ? item.outcome : item.name,
    };
    if (column === "unplaced") unplaced.push(cell);
    else if (column !== null) {
      const naming = [item, ...item.namedBy.flatMap((id) => byId.get(id) ?? [])].map(topOf);
      const tops = new Set(naming.filter((top) => headings.includes(top.kind)));
      for (const top of tops.size > 0 ? tops : [null]) groupOf(top).cells[column].push(cell);
    }
  }
  return { groups: [...groups.values()], unplaced };
}

function columnOf({ kind, measures, horizon, outcome }: LogicItem): LogicColumn | "unplaced" | null {
  if (kind === "resourceNote" || kind === "investmentLine") return "input";
  if (promises.includes(kind)) return "activity";
  if (headings.includes(kind)) return outcome === "" ? null : (horizon ?? "unplaced");
  if (!measured.includes(kind)) return null;
  if (measures === "input" || measures === "activity") return measures;
  if (measures === "context") return null;
  if (horizon !== null) return horizon;
  return measures === "outcome" || kind === "outcome" || kind === "outcomeMeasure" ? "unplaced" : null;
}
