import type { ReadItem } from "#app/features/plans/imports/reading/read-item.ts";
import { type ReadPlanTable, readPlanTable } from "#app/features/plans/imports/reading/read-plan-table.ts";
import { tableName } from "#app/features/plans/layouts/layout.ts";
import { shippedLayouts } from "#app/features/plans/layouts/shipped/shipped.ts";

/** Reads a table by the layouts that ship. */
export const read = (rows: string[][], wanted?: string) =>
  readPlanTable(rows, { layouts: shippedLayouts, ...(wanted ? { wanted } : {}) });

export const header = ["[Priority no]", "[Priority]", "[Outcome statement]", "[Key action]"];
/** Reads rows below the header of a plan on a page. */
export const table = (...rows: string[][]) => read([header, ...rows]);
export const reasons = (one: ReadPlanTable) => one.notes.map((note) => note.reason);
export const kind = (one: ReadPlanTable, wanted: ReadItem["kind"]) =>
  one.items.filter((item) => item.kind === wanted);
export const names = (items: ReadItem[]) => items.map((item) => item.name);
export const nameOf = (one: ReadPlanTable) => (one.of ? tableName(one.of) : null);

export const actionColumns = ["Key Priority", "Actions", "Lead", "By when", "Progress"];
export const redesign = ["No.", "Action", "", "", "", "Strategic Reference", "Progress"];
export const investmentColumns = [
  ...["Investment area", "Key Challenges", "Proposal & Intended Outcomes"],
  ...["Anticipated Investment", "Anticipated Investment Measure Progress"],
];
export const objectiveColumns = [
  "Owner",
  "Action",
  "Deadline",
  "Key Performance Indicator",
  "Milestone",
  "Progress update",
];
