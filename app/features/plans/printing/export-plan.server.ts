import { type TableOfLayout, tableName, tablesNamed, tablesOf } from "#app/features/plans/layouts/layout.ts";
import { listLayouts } from "#app/features/plans/layouts/layouts.server.ts";
import { inTreeOrder, standingItems } from "#app/features/plans/plan/plan-tree.ts";
import type { StoredPlan } from "#app/features/plans/plan/stored-item.ts";
import { findSheet, printedItems, readStoredPlan } from "#app/features/plans/plan/stored-plan.server.ts";
import { db, type Transaction } from "#app/platform/database/database.server.ts";
import type { Day } from "#app/platform/time/day.ts";
import { fingerprint, printTable, type Sheet, sheetOf } from "./printed.ts";

export type PrintedTable = { of: TableOfLayout; sheet: Sheet; rows: string[][] };

/**
 * A plan as one table of a layout, its header first: the columns and words as they were printed, wherever they still
 * mean what the plan says. `wanted` names a layout (its first table) or a table; without it the plan's own layout is
 * taken. With `asAt` progress is the newest at or before it. Null when there is no such plan or layout.
 */
export async function printPlan(
  planId: string,
  { wanted, asAt }: { wanted?: string; asAt?: Day } = {},
  tx: Transaction = db,
): Promise<PrintedTable | null> {
  const plan = await tx.plan.findUnique({ where: { id: planId }, select: { layout: true } });
  const layouts = await listLayouts(tx);
  const [of] = tablesNamed(layouts, wanted ?? (plan?.layout || (layouts[0]?.name ?? "")));
  const stored = plan && of ? await readStoredPlan(tx, planId) : null;
  if (!stored || !of) return null;
  const sheet = (await findSheet(tx, planId, of.layout.name, of.table.name)) ?? sheetOf(of.table);
  if (of.table.rows !== "items") return { of, sheet, rows: printTexts(of, sheet, stored.plan) };
  const items = inTreeOrder(
    standingItems(stored.items.map((item) => ({ ...item, retiredAt: item.isRetired ? new Date(0) : null }))),
  );
  return { of, sheet, rows: printTable(of, sheet, printedItems(items, asAt)) };
}

/** The tables that a plan has been brought in from, by name ("commitment-matrix/commitments"). */
export async function listPrintable(planId: string, tx: Transaction = db): Promise<string[]> {
  const sheets = await tx.planSheet.findMany({ where: { planId }, orderBy: { importedAt: "asc" } });
  const names = sheets.map(({ layout, table }) => `${layout}/${table}`);
  const known = new Set(tablesOf(await listLayouts(tx)).map(tableName));
  return names.filter((name) => known.has(name));
}

/** The rows of a table of footnotes or of a plan’s own texts, its header first. */
export function printTexts({ table }: TableOfLayout, sheet: Sheet, plan: StoredPlan): string[][] {
  const what = new Map(table.columns.map(({ key, holds }) => [key, holds.what]));
  const lines =
    table.rows === "footnotes"
      ? plan.footnotes.map(({ mark, words }) => ({ key: mark, words }))
      : plan.kept.length > 0
        ? plan.kept.map(({ key, field, words, of }) => ({
            key,
            words: field === null || fingerprint(plan[field]) === of ? words : plan[field],
          }))
        : (["title", "vision", "period", "body", "localities"] as const).map((key) => ({
            key,
            words: plan[key],
          }));
  return [
    sheet.columns.map((column) => column.header),
    ...lines.map(({ key, words }) =>
      sheet.columns.map((column) => {
        const holds = what.get(column.key);
        return holds === "mark" ? key : holds === "words" ? words : "";
      }),
    ),
  ];
}
