import { type LayoutColumn, rowKinds } from "#app/features/plans/layouts/layout.ts";
import { groupColumns, type TableInPrint } from "./print-plan.server.ts";
import type { PrintedItem } from "./printed.ts";

/** A printed row with the groups that it stands in, from the outermost. `isGroup`: nothing stands below that group. */
export type Row = { item: PrintedItem; cells: string[]; groups: PrintedItem[]; isGroup: boolean };

/** The rows of a table that are no headings. */
export function rowsOf({ of: { table }, lines }: TableInPrint): Row[] {
  const above = table.levels.slice(0, -1);
  const kinds = rowKinds(table);
  return lines
    .filter((line) => !line.isHeading)
    .map(({ item, cells }) => {
      const groups: PrintedItem[] = [];
      const isGroup = !kinds.includes(item.kind);
      for (let one: PrintedItem | null = isGroup ? item : item.parent; one; one = one.parent) {
        if (above.includes(one.kind)) groups.unshift(one);
      }
      return { item, cells, groups, isGroup };
    });
}

/** Rows that follow each other and stand in the same innermost group, together. */
export function blocksOfInnermost(rows: readonly Row[]): Row[][] {
  const blocks: Row[][] = [];
  for (const row of rows) {
    const last = blocks.at(-1);
    if (last?.[0]?.groups.at(-1) === row.groups.at(-1) && last) last.push(row);
    else blocks.push([row]);
  }
  return blocks;
}

/** The places of the columns that say nothing of a group. */
export function ownColumns(table: TableInPrint): number[] {
  const groups = groupColumns(table);
  return table.sheet.columns.map((_, index) => index).filter((index) => !groups.includes(index));
}

/** The group of a row that a column names. */
export function groupOf(row: Row, column: LayoutColumn | undefined): PrintedItem | undefined {
  const holds = column?.holds;
  return holds && "of" in holds ? row.groups.find((group) => group.kind === holds.of) : undefined;
}
