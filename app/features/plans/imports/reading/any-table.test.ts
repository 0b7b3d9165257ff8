import { fc, test as property } from "@fast-check/vitest";
import { expect } from "vitest";
import type { StoredItem, StoredPlan } from "#app/features/plans/plan/stored-item.ts";
import { asDay } from "#app/platform/time/day.ts";
import {
  actionColumns,
  header,
  investmentColumns,
  objectiveColumns,
  read,
  reasons,
  redesign,
} from "#tests/support/plan-tables.ts";
import { comparePlan } from "../matching/compare-with-plan.ts";
import type { PlanImport } from "../plan-import.ts";
import type { ReadPlanTable } from "./read-plan-table.ts";

const words = fc.constantFrom(
  "",
  " ",
  "1",
  "2",
  "3.1",
  "1.1",
  "Ask",
  "ask",
  "Listen",
  "Families",
  "Recovery",
  "xxxx",
  "PBC1 We will listen",
  "Key actions",
  "• a\n• b",
  "NHS / Council",
  "31 March 2023",
);
const titles = fc.constantFrom(
  ...header,
  ...actionColumns,
  ...redesign,
  ...objectiveColumns,
  ...investmentColumns,
  "Recommendations",
  "Commitments",
  "Number",
  "Full text",
);
const cell = fc.oneof(words, fc.string({ unit: "binary" }), titles);
const tables = fc.oneof(
  fc.array(fc.array(cell, { maxLength: 7 }), { maxLength: 12 }),
  fc
    .tuple(
      fc.constantFrom(
        ["Priority no", "Priority", "Outcome", "Action no", "Action"],
        actionColumns,
        redesign,
        objectiveColumns,
        investmentColumns,
        ["Priority", "Recommendations", "Policy drivers", "Commitments", "Lead", "Timescale"],
      ),
      fc.array(fc.array(fc.oneof(words, cell), { maxLength: 7 }), { maxLength: 15 }),
    )
    .map(([first, body]) => [first, ...body]),
);

property.prop([tables])("every row of any table is accounted for exactly once", (rows) => {
  const plan = read(rows);
  expect(plan.fates).toHaveLength(rows.length);
  const noted = new Set(plan.notes.map((note) => note.row));
  for (const [index, fate] of plan.fates.entries()) {
    if (fate === "dropped" && !noted.has(index + 1)) expect(reasons(plan)).toEqual(["noHeader"]);
    if (fate === "empty") expect(rows[index]?.join("").replace(/[\p{Cc}\s\ufeff]/gu, "")).toBe("");
  }
});

property.prop([tables])("no two things of one table have the same code, and parents come first", (rows) => {
  const { items } = read(rows);
  const codes = items.flatMap((item) => item.code ?? []);
  expect(new Set(codes).size).toBe(codes.length);
  for (const [index, item] of items.entries()) {
    if (item.parent) expect(items.indexOf(item.parent)).toBeLessThan(index);
  }
});

const nothing: StoredPlan = {
  ...{ title: "", vision: "", period: "", body: "", localities: "" },
  ...{ kept: [], footnotes: [] },
};
const compare = (stored: StoredItem[], table: ReadPlanTable) =>
  comparePlan(
    nothing,
    stored,
    stored.map((item) => item.code),
    table,
    asDay("2026-11-22"),
  );

property.prop([tables, tables])("importing a table twice is importing it once", (first, second) => {
  const stored = afterwards([], compare([], read(first)));
  const once = afterwards(stored, compare(stored, read(second)));
  const again = compare(once, read(second));
  expect(
    again.items.filter((item) => item.fate !== "same").map((item) => [item.code, item.fate, item.changes]),
  ).toEqual([]);
  expect(new Set(once.map((item) => item.code)).size).toBe(once.length);
});

/** A plan after an import, as the database would hold it. */
function afterwards(stored: StoredItem[], effect: PlanImport): StoredItem[] {
  const items = new Map(stored.map((item) => [item.id, item]));
  const idOf = (item: { id: string | null; code: string }) => item.id ?? `new ${item.code}`;
  for (const item of effect.items) {
    const {
      kind,
      code,
      name,
      outcome,
      detail,
      source,
      lead,
      timescale,
      amount,
      status,
      asPrinted,
      progress,
    } = item;
    items.set(idOf(item), {
      ...{
        id: idOf(item),
        parentId: item.parent ? idOf(item.parent) : null,
        kind,
        code,
        name,
        outcome,
        detail,
      },
      ...{ source, lead, timescale, amount, status, asPrinted, progress, isRetired: false },
      ...{ revision: 0, lastImport: item.lastImport, position: item.position ?? items.size },
      links:
        item.links.length > 0
          ? item.links.map(({ kind: as, to }) => ({ kind: as, toId: idOf(to) }))
          : (items.get(idOf(item))?.links ?? []),
    });
  }
  return [...items.values()];
}
