import { shippedLayouts } from "#app/features/plans/layouts/shipped/shipped.ts";
import type { SourceTable } from "#app/platform/office-files/table-grid.ts";
import { recogniseTable } from "./recognise-table.ts";

/** How many columns of a table a layout knows by their names; 0 where none knows it. */
export function knownColumns(rows: readonly (readonly string[])[]): number {
  const columns = recogniseTable(rows, shippedLayouts)?.columns ?? [];
  return columns.filter(({ key }) => !key.startsWith("+")).length;
}

/** The place of the table that a layout knows best; the first where none is known. */
export function bestTable(tables: readonly SourceTable[]): number {
  const scores = tables.map(({ rows }) => recogniseTable(rows, shippedLayouts)?.score ?? 0);
  return Math.max(0, scores.indexOf(Math.max(...scores)));
}
