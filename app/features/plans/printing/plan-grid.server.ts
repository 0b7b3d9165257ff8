import { isNameOf, type LayoutColumn } from "#app/features/plans/layouts/layout.ts";
import { promises } from "#app/features/plans/plan/plan.ts";
import { type Grid, type GridCell, paragraph } from "#app/platform/documents/document.ts";
import { formatPounds } from "#app/platform/i18n/dates.ts";
import { groupOf, type Row } from "./plan-rows.server.ts";
import {
  blocksOf,
  kindName,
  progressBlocks,
  progressHeader,
  shownHeader,
  starred,
  type Writing,
} from "./plan-words.ts";
import { columnAt, groupColumns, type TableInPrint, totalAmount } from "./print-plan.server.ts";
import type { PrintedItem } from "./printed.ts";

/** Rows as a table, without some columns. `number` is the code of the group whose rows they are. */
export function gridOf(
  writing: Writing,
  table: TableInPrint,
  caption: string,
  rows: readonly Row[],
  without: readonly number[],
  number?: string,
): Grid {
  const { sheet } = table;
  const shown = sheet.columns.map((_, index) => index).filter((index) => !without.includes(index));
  return {
    kind: "grid",
    caption,
    columns: shown.map((index) => headerOf(writing, table, index, number)),
    shares: shown.map((index) => shareOf(columnAt(table, index))),
    rows: [...bodyOf(writing, table, rows, shown), ...totalOf(writing, table, rows, shown)],
  };
}

function headerOf(writing: Writing, table: TableInPrint, index: number, number: string | undefined) {
  const column = columnAt(table, index);
  const header = shownHeader(table.sheet.columns[index]?.header ?? "");
  if (header === "") {
    const [alias = ""] = column?.aliases ?? [];
    return { words: alias.charAt(0).toUpperCase() + alias.slice(1), isHeard: true };
  }
  if (column?.holds.what === "progress") return { words: progressHeader(writing, header) };
  const [outermost] = table.of.table.levels;
  const isNumbered = number !== undefined && column && outermost && isNameOf(column.holds, outermost);
  return { words: isNumbered ? `${header} ${number}` : header };
}

function bodyOf(
  writing: Writing,
  table: TableInPrint,
  rows: readonly Row[],
  shown: readonly number[],
): GridCell[][] {
  const spanning = groupColumns(table);
  const own = shown.filter((index) => !spanning.includes(index));
  const subheads = subheadsOf(writing, table, rows);
  const body: GridCell[][] = [];
  const isSame = (one: Row | undefined, other: Row | undefined, index: number) =>
    one !== undefined &&
    other !== undefined &&
    one.groups.at(-1) === other.groups.at(-1) &&
    shown.slice(0, shown.indexOf(index) + 1).every((at) => {
      const isBlock = spanning.includes(at) || isBlockColumn(columnAt(table, at));
      return !isBlock || one.cells[at] === other.cells[at];
    });
  for (const [position, row] of rows.entries()) {
    const cells: GridCell[] = [];
    const before = rows[position - 1];
    const isSubheaded = subheads.has(position) && own.length > 0;
    for (const index of shown) {
      const column = columnAt(table, index);
      const words = row.cells[index] ?? "";
      const isGroup = spanning.includes(index);
      const spans = isGroup || (isBlockColumn(column) && words !== "");
      if (spans) {
        const group = isGroup ? groupOf(row, column) : undefined;
        const goesOn = (one: Row | undefined) =>
          isGroup ? one !== undefined && groupOf(one, column) === group : isSame(row, one, index);
        if (goesOn(before) && !(subheads.has(position) && !isGroup)) continue;
        let length = 1;
        while (goesOn(rows[position + length]) && (isGroup || !subheads.has(position + length))) length += 1;
        const extra = isGroup
          ? [...subheads.keys()].filter((at) => at >= position && at < position + length).length
          : 0;
        const rowSpan = length + extra;
        const blocks = blocksOf(words, writing.notes);
        cells.push({
          blocks,
          ...(isGroup ? { heads: "rowgroup" as const } : {}),
          ...(rowSpan > 1 ? { rowSpan } : {}),
        });
      } else if (column && isOwnName(column, row.item)) {
        cells.push({ blocks: blocksOf(starred(table, row.item, words), writing.notes), heads: "row" });
      } else if (column?.holds.what === "progress") {
        cells.push({ blocks: progressBlocks(writing, row.item, words) });
      } else {
        cells.push({ blocks: blocksOf(words, writing.notes) });
      }
    }
    if (isSubheaded) {
      // The group's own cell begins beside the sub-head, and the row's other cells stand below it.
      const led = shown.filter(
        (index) => spanning.includes(index) && !goesOnFrom(before, row, columnAt(table, index)),
      );
      const subhead: GridCell = {
        blocks: [paragraph({ kind: "strong", text: subheads.get(position) ?? "" })],
        columnSpan: own.length,
      };
      body.push([...cells.slice(0, led.length), subhead], cells.slice(led.length));
    } else {
      body.push(cells);
    }
  }
  return body;
}

function goesOnFrom(before: Row | undefined, row: Row, column: LayoutColumn | undefined): boolean {
  return before !== undefined && groupOf(before, column) === groupOf(row, column);
}

/** Where, inside a group, rows of another kind begin, with what the layout calls them; only where no column says it. */
function subheadsOf(
  writing: Writing,
  { of, sheet }: TableInPrint,
  rows: readonly Row[],
): Map<number, string> {
  const { table } = of;
  const found = new Map<number, string>();
  const isSaid = sheet.columns.some(({ key }) =>
    table.columns.some((column) => column.key === key && column.holds.what === "variant"),
  );
  if (table.variants.length === 0 || isSaid) return found;
  for (const [position, row] of rows.entries()) {
    const before = rows[position - 1];
    if (row.isGroup || (before?.groups.at(-1) === row.groups.at(-1) && before?.item.kind === row.item.kind))
      continue;
    found.set(position, kindName(writing, row.item, "many"));
  }
  return found;
}

function totalOf(
  { t }: Writing,
  table: TableInPrint,
  rows: readonly Row[],
  shown: readonly number[],
): GridCell[][] {
  const at = shown.findIndex((index) => columnAt(table, index)?.holds.what === "amount");
  const total = totalAmount(rows);
  if (at < 1 || total === null) return [];
  return [
    [
      {
        blocks: [paragraph(t("printing-office:total"))],
        heads: "row",
        ...(at > 1 ? { columnSpan: at } : {}),
      },
      { blocks: [paragraph({ kind: "strong", text: formatPounds(total, "en") })] },
      ...shown.slice(at + 1).map(() => ({ blocks: [] })),
    ],
  ];
}

/** Columns whose cells stand beside a block of rows when they say the same. */
function isBlockColumn(column: LayoutColumn | undefined): boolean {
  return column?.holds.what === "recommendations" || column?.holds.what === "drivers";
}

function isOwnName({ holds }: LayoutColumn, item: PrintedItem): boolean {
  return (
    (holds.what === "name" || holds.what === "nameAndOutcome") &&
    (holds.of === item.kind || promises.includes(item.kind))
  );
}

const shares: Partial<Record<LayoutColumn["holds"]["what"], number>> = {
  code: 1,
  mark: 1,
  variant: 1.5,
  status: 1.5,
  amount: 2,
  timescale: 2,
  lead: 2,
  recommendations: 3,
  drivers: 3,
  name: 4,
  detail: 4,
  progress: 4,
};

function shareOf(column: LayoutColumn | undefined): number {
  return column ? (shares[column.holds.what] ?? 3) : 2;
}
