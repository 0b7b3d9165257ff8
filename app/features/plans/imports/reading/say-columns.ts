import type { ColumnHolds } from "#app/features/plans/layouts/layout.ts";
import type { ReadItem } from "./read-item.ts";
import type { RecognisedTable } from "./recognise-table.ts";
import type { TableColumns } from "./table-columns.ts";
import type { Say } from "./table-note.ts";
import type { TableRows } from "./table-rows.ts";

/** Says which columns were taken by their place, are strange or stand twice, and which are missing. */
export function sayColumns(found: RecognisedTable, columns: TableColumns, rows: TableRows, say: Say): void {
  const { sheet, table } = columns;
  for (const at of found.guessed) {
    const key = sheet[at]?.key;
    const column = table.columns.find((one) => one.key === key);
    say("doubt", "headerBlank", { column: at + 1, value: column?.aliases[0] ?? key });
  }
  for (const [at, { header, key }] of sheet.entries()) {
    if (!key.startsWith("+")) continue;
    const isUsed = header.trim() !== "" || rows.cells.slice(rows.headerRow).some((row) => row[at]);
    if (found.repeated.includes(at)) say("doubt", "repeatedColumn", { column: at + 1, value: header });
    else if (isUsed) say("doubt", "unknownColumn", { column: at + 1, value: header });
  }
  for (const { key, header, aliases, holds } of table.columns) {
    if (sheet.some((column) => column.key === key) || !isPartOfKinds(holds)) continue;
    say("missing", holds.what === "code" ? "noCodes" : "noColumn", { value: header || aliases[0] });
  }
}

/** Says which groups have no outcome, though the table has a column for it, and which have nothing below them. */
export function sayGaps(items: readonly ReadItem[], columns: TableColumns, say: Say): void {
  const withBelow = new Set(items.map((item) => item.parent));
  for (const item of items) {
    if (!columns.groups.includes(item.kind)) continue;
    if (item.outcome === "" && columns.of(item.kind, "outcome") >= 0) {
      say("missing", "outcome", { row: item.row, value: item.name });
    }
    if (!withBelow.has(item)) say("missing", "nothingBelow", { row: item.row, value: item.name });
  }
}

function isPartOfKinds(holds: ColumnHolds): boolean {
  return holds.what !== "variant" && holds.what !== "status" && holds.what !== "kept";
}
