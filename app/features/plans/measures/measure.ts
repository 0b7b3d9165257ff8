import { headings } from "#app/features/plans/plan/plan.ts";
import type { PlanItemKind } from "#app/platform/database/client/enums.ts";

/** The kinds of row that have values over time. */
export const measured: readonly PlanItemKind[] = ["indicator", "outcomeMeasure", "kpi", "outcome"];

/** What an indicator gives: context only, what goes in, what is done, or what changes. */
export const measureTypes = ["context", "input", "activity", "outcome"] as const;

/** Whether a row speaks of a change, which can be seen in the short, medium or long term. */
export function hasHorizon(kind: PlanItemKind): boolean {
  return measured.includes(kind) || headings.includes(kind);
}
