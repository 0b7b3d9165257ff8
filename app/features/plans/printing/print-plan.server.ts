import {
  type Layout,
  type LayoutColumn,
  rowKinds,
  type TableOfLayout,
  tableName,
  tablesNamed,
} from "#app/features/plans/layouts/layout.ts";
import { listLayouts } from "#app/features/plans/layouts/layouts.server.ts";
import { headings } from "#app/features/plans/plan/plan.ts";
import { inTreeOrder, standingItems } from "#app/features/plans/plan/plan-tree.ts";
import { findSheet, printedItems, readStoredPlan } from "#app/features/plans/plan/stored-plan.server.ts";
import { db, type Transaction } from "#app/platform/database/database.server.ts";
import type { Day } from "#app/platform/time/day.ts";
import { printTexts } from "./export-plan.server.ts";
import { type PrintedItem, type PrintedLine, printLines, type Sheet, sheetOf } from "./printed.ts";

/** A table of a plan in print: its rows with their items, or as mere texts (footnotes, the plan's own texts). */
export type TableInPrint = { of: TableOfLayout; sheet: Sheet; lines: PrintedLine[]; texts: string[][] };

export type PlanInPrint = {
  plan: { id: string; slug: string; title: string; period: string; vision: string; localities: string };
  layout: Layout;
  /** The tables of the layout, or the one that was asked for, that have something to say. */
  tables: TableInPrint[];
  footnotes: readonly { mark: string; words: string }[];
  /** Everything that stands in the plan, in its order. */
  items: PrintedItem[];
  /** The layouts that this plan can be printed in, its own first. */
  layouts: { name: string; title: string }[];
};

/**
 * A plan as a layout prints it, or one table of a layout ("layout/table"); without `wanted` its own layout, or the
 * first that fits. With `asAt` progress is the newest at or before it. Null: no such plan or layout, or nothing
 * of this plan that the layout could print.
 */
export async function findPlanInPrint(
  planId: string,
  { wanted, asAt }: { wanted?: string; asAt?: Day } = {},
  tx: Transaction = db,
): Promise<PlanInPrint | null> {
  const found = await tx.plan.findUnique({ where: { id: planId } });
  const stored = found && (await readStoredPlan(tx, planId));
  if (!found || !stored) return null;
  const standing = standingItems(
    stored.items.map((item) => ({ ...item, retiredAt: item.isRetired ? new Date(0) : null })),
  );
  const items = printedItems(inTreeOrder(standing), asAt);
  const layouts = await listLayouts(tx);
  const kinds = new Set(items.map((item) => item.kind));
  const sheets = await tx.planSheet.findMany({ where: { planId }, select: { layout: true } });
  const broughtIn = new Set(sheets.map((sheet) => sheet.layout));
  const fits = layouts.filter((layout) => broughtIn.has(layout.name) || canPrint(layout, kinds));
  fits.sort((one, other) => Number(other.name === found.layout) - Number(one.name === found.layout));
  const of = wanted === undefined ? tablesNamed(layouts, fits[0]?.name ?? "") : tablesNamed(layouts, wanted);
  const layout = of[0]?.layout;
  if (!layout) return null;
  const tables: TableInPrint[] = [];
  for (const one of of) {
    const kept = await findSheet(tx, planId, one.layout.name, one.table.name);
    const table = printed(one, kept, items, stored.plan);
    if (table) tables.push(table);
  }
  const { id, slug, title, period, vision, localities } = found;
  return {
    plan: { id, slug, title, period, vision, localities },
    layout,
    tables,
    footnotes: stored.plan.footnotes,
    items,
    layouts: fits.map((one) => ({ name: one.name, title: one.title })),
  };
}

/** A table's cells, its header first: what a file of it holds. */
export function cellsOf({ sheet, lines, texts }: TableInPrint): string[][] {
  return [sheet.columns.map((column) => column.header), ...texts, ...lines.map((line) => line.cells)];
}

/** The name of a table in print: "commitment-matrix/commitments". */
export const nameOf = ({ of }: TableInPrint): string => tableName(of);

/** What the layout knows of a column of a table in print; nothing of one that only its file had. */
export function columnAt({ of, sheet }: TableInPrint, index: number): LayoutColumn | undefined {
  const key = sheet.columns[index]?.key;
  return of.table.columns.find((column) => column.key === key);
}

/** What the money of rows comes to, exact to the penny, or null where none has any. */
export function totalAmount(rows: readonly { item: PrintedItem }[]): number | null {
  const amounts = rows.flatMap(({ item }) => (item.amount === null ? [] : [item.amount]));
  return amounts.length === 0
    ? null
    : amounts.reduce((sum, amount) => sum + Math.round(amount * 100), 0) / 100;
}

/** The columns, by index, that speak of what stands above the rows. */
export function groupColumns(table: TableInPrint): number[] {
  const above = table.of.table.levels.slice(0, -1);
  return table.sheet.columns.flatMap((_, index) => {
    const holds = columnAt(table, index)?.holds;
    return holds && "of" in holds && above.includes(holds.of) ? [index] : [];
  });
}

// Footnotes and texts belong to every plan and so say nothing about which layout it is in.
function canPrint(layout: Layout, kinds: ReadonlySet<PrintedItem["kind"]>): boolean {
  return layout.tables.some(
    (table) =>
      rowKinds(table).some(
        (kind) => kinds.has(kind) && table.levels.every((level) => isThere(level, kinds, table.levels)),
      ) ||
      (table.grouping === "columns" && headings.some((kind) => kinds.has(kind))),
  );
}

function isThere(
  level: PrintedItem["kind"],
  kinds: ReadonlySet<PrintedItem["kind"]>,
  levels: readonly PrintedItem["kind"][],
): boolean {
  return kinds.has(level) || level === levels.at(-1);
}

function printed(
  of: TableOfLayout,
  kept: Sheet | null,
  items: readonly PrintedItem[],
  plan: Parameters<typeof printTexts>[2],
): TableInPrint | null {
  const sheet = kept ?? sheetOf(of.table);
  if (of.table.rows === "items") {
    const lines = printLines(of, sheet, items);
    const kinds = rowKinds(of.table);
    return kept || lines.some((line) => kinds.includes(line.item.kind))
      ? { of, sheet, lines, texts: [] }
      : null;
  }
  const texts = printTexts(of, sheet, plan).slice(1);
  return kept || (of.table.rows === "footnotes" && texts.length > 0) ? { of, sheet, lines: [], texts } : null;
}
