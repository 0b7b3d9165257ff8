import type { PlanItemKind, PlanLinkKind } from "#app/platform/database/client/enums.ts";

/** The fields of a row's form that name other rows, and the kind of link that each makes. */
export const linkFields = [
  { field: "recommendations", kind: "recommendation" },
  { field: "drivers", kind: "driver" },
  { field: "priorities", kind: "priority" },
  { field: "outcomes", kind: "outcome" },
  { field: "delivers", kind: "delivers" },
] as const;

/** The kinds of row that each of these fields offers. */
export const linkable: Record<(typeof linkFields)[number]["field"], readonly PlanItemKind[]> = {
  recommendations: ["recommendation"],
  drivers: ["policyDriver"],
  priorities: ["priority", "objective"],
  outcomes: ["outcome", "outcomeMeasure", "indicator", "kpi"],
  delivers: ["keyAction", "additionalAction", "commitment", "strategicShift"],
};

/** Whether a row of this kind can stand at the end of such a link. What became of a row can be of any kind. */
export function mayBeNamed(link: PlanLinkKind, kind: PlanItemKind): boolean {
  const field = linkFields.find((one) => one.kind === link)?.field;
  return field === undefined || linkable[field].includes(kind);
}
