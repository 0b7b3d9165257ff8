import { z } from "zod";
import { type Layout, tablesNamed } from "#app/features/plans/layouts/layout.ts";
import { isBlank } from "#app/platform/office-files/cell-text.ts";
import type { SourceTable } from "#app/platform/office-files/table-grid.ts";
import { type ReadPlanTable, readingPlanTable } from "./reading/read-plan-table.ts";
import { readHeader } from "./reading/recognise-table.ts";
import { runYielding } from "./run-yielding.ts";

/** Which table of an upload goes into the plan, and what somebody said of it. */
export const TableChoice = z.object({
  table: z.number().int().min(0),
  /** "layout/table", or empty: whichever fits best. */
  wanted: z.string(),
  /** The row of the column names (from 0), or null: found. */
  headerRow: z.number().int().min(0).nullable(),
  /** What each column is, by place; null where nobody said so. A column that is null is kept word for word. */
  keys: z.array(z.string().nullable()).nullable(),
  /** Items by their place in the file, and the items of the plan that they are taken for. */
  same: z.array(z.tuple([z.number().int().min(0), z.string()])),
  /** Of what was changed in the plan, where the file's words are taken: see ChosenFromFile. */
  take: z.array(z.string()).default([]),
});
export type TableChoice = z.output<typeof TableChoice>;

export const StoredTables = z.array(
  z.object({
    name: z.string(),
    rows: z.array(z.array(z.string())),
    spans: z.array(z.object({ row: z.number(), column: z.number(), rows: z.number() })),
  }),
);

type Mapped = { headerRow: number; keys: readonly (string | null)[] };

const rowsSearched = 20;

/**
 * Reads the chosen table as the choice says. A layout that was asked for and that the column names do not fit is taken
 * all the same: its columns are then those whose names are known, for somebody to map the others.
 */
export async function readChosenTable(
  tables: readonly SourceTable[],
  { table: at, wanted, headerRow, keys }: TableChoice,
  options: { layouts: readonly Layout[]; isKnownLead: (words: string) => boolean },
): Promise<ReadPlanTable> {
  const read = (more: { wanted?: string; mapped?: Mapped } = {}) =>
    runYielding(readingPlanTable(rows, { ...options, spans, ...more }));
  const { rows, spans } = tables[at] ?? { rows: [], spans: [] };
  if (wanted === "") return await read();
  const found = keys === null ? await read({ wanted }) : null;
  if (found?.of && (headerRow === null || found.fates[headerRow] === "header")) return found;
  const row = headerRow ?? likelyHeader(rows);
  const [of] = tablesNamed(options.layouts, wanted);
  const known = of ? readHeader(rows[row] ?? [], row, of).columns : [];
  const mapped = {
    headerRow: row,
    keys: keys ?? known.map(({ key }) => (key.startsWith("+") ? null : key)),
  };
  return await read({ wanted, mapped });
}

/** The first of the rows near the top that has most cells filled. */
function likelyHeader(rows: readonly (readonly string[])[]): number {
  const filled = rows
    .slice(0, rowsSearched)
    .map((row) => (isBlank(row) ? 0 : row.filter((cell) => cell.trim()).length));
  return Math.max(0, filled.indexOf(Math.max(...filled)));
}
