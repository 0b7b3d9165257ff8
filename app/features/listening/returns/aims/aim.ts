import type { PlanItemKind } from "#app/platform/database/client/enums.ts";

/** What a plan against stigma can work towards: a plan's measures of culture first, then what it promises. */
export const aimKinds = [
  ...(["outcomeMeasure", "indicator", "kpi", "outcome"] as const),
  ...(["commitment", "keyAction", "additionalAction", "objective"] as const),
] as const satisfies PlanItemKind[];
