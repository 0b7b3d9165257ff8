import {
  type ColumnHolds,
  isNameOf,
  type Layout,
  rowKind,
  type TableOfLayout,
  tablesNamed,
  tablesOf,
} from "#app/features/plans/layouts/layout.ts";
import { foldText } from "#app/features/plans/plan/plan-item.ts";
import { cleanCell, isBlank, oneLine } from "#app/platform/office-files/cell-text.ts";
import type { CellSpan } from "#app/platform/office-files/table-grid.ts";
import { runAtOnce } from "../run-yielding.ts";
import type { ReadItem } from "./read-item.ts";
import { type RecognisedTable, readHeader, recogniseAmong, type SheetColumn } from "./recognise-table.ts";
import type { Say, TableNote } from "./table-note.ts";
import { TableReader } from "./table-reader.ts";

export type RowFate = "header" | "heading" | "understood" | "dropped" | "empty";

export type ReadPlanTable = {
  of: TableOfLayout | null;
  columns: SheetColumn[];
  /** Whether groups stand in rows of their own instead of columns. */
  hasHeadings: boolean;
  items: ReadItem[];
  footnotes: { mark: string; words: string; row: number }[];
  texts: { key: string; words: string; row: number }[];
  /** What became of each row, in the file's order: each row exactly once. */
  fates: RowFate[];
  notes: TableNote[];
};

type ReadOptions = {
  layouts: readonly Layout[];
  /** Only this layout ("commitment-matrix") or table ("commitment-matrix/outcome-measures"). */
  wanted?: string;
  /** Whether words are a lead body that is known. */
  isKnownLead?: (words: string) => boolean;
  /** Columns as somebody mapped them, by place, with the row of the header (from 0). Null leaves a column as it is. */
  mapped?: { headerRow: number; keys: readonly (string | null)[] };
  /** Cells that reach over several rows. */
  spans?: readonly CellSpan[];
};

const shownOfValue = 80;

/**
 * Reads a plan's table of any layout. Never throws: what cannot be understood is dropped with a note that says where,
 * and what is not certain is doubted. Cells are text; nothing in them is calculated.
 */
export function readPlanTable(rows: readonly (readonly string[])[], options: ReadOptions): ReadPlanTable {
  return runAtOnce(readingPlanTable(rows, options));
}

/** As readPlanTable, step by step: a large table takes seconds. */
export function* readingPlanTable(
  rows: readonly (readonly string[])[],
  options: ReadOptions,
): Generator<void, ReadPlanTable> {
  const cells = rows.map((row) => row.map(cleanCell));
  yield;
  const notes: TableNote[] = [];
  const say: Say = (kind, reason, { row, column, value = "" }) => {
    const shown = Array.from(oneLine(value)).slice(0, shownOfValue).join("");
    notes.push({ kind, reason, row: row ?? null, column: column ?? null, value: shown } as TableNote);
  };
  const nothing = { of: null, columns: [], hasHeadings: false, items: [], footnotes: [], texts: [] };
  const found = recognised(cells, options);
  if (!found) {
    say("dropped", "noHeader", { value: cells.find((row) => !isBlank(row))?.join(" · ") });
    return { ...nothing, fates: cells.map((row) => (isBlank(row) ? "empty" : "dropped")), notes };
  }
  const printed = rows.map((row) => [...row]);
  spreadSpans([printed, cells], options.spans ?? [], found);
  const reader = new TableReader(printed, cells, found, say, options.isKnownLead ?? (() => false));
  yield* reader.readAll();
  const { items } = reader.register;
  const { footnotes, texts } = reader.notes;
  const { hasAny: hasHeadings } = reader.headings;
  const { fates } = reader.rows;
  return { of: found.of, columns: reader.columns.sheet, hasHeadings, items, footnotes, texts, fates, notes };
}

const spread: readonly ColumnHolds["what"][] = [
  ...(["lead", "timescale", "status", "progress", "recommendations", "drivers", "links"] as const),
];

/** What a cell says of several rows' items, it says of each: a lead beside three actions leads all three. */
function spreadSpans(
  tables: readonly string[][][],
  spans: readonly CellSpan[],
  { of: { table }, columns, headerRow }: RecognisedTable,
): void {
  const own = rowKind(table);
  const holds = new Map(table.columns.map((column) => [column.key, column.holds]));
  const names = columns.flatMap(({ key }, at) => {
    const column = holds.get(key);
    return own !== null && column && isNameOf(column, own) ? [at] : [];
  });
  for (const { row, column, rows } of spans) {
    const what = holds.get(columns[column]?.key ?? "")?.what;
    if (row <= headerRow || what === undefined || !spread.includes(what)) continue;
    for (const cells of tables) {
      for (let at = row + 1; at < Math.min(row + rows, cells.length); at++) {
        const line = cells[at];
        // A row without a name goes on with the item of the row above.
        if (line?.[column] === "" && names.some((name) => line[name]))
          line[column] = cells[row]?.[column] ?? "";
      }
    }
  }
}

function recognised(cells: string[][], { layouts, wanted, mapped }: ReadOptions): RecognisedTable | null {
  const tables = wanted === undefined ? tablesOf(layouts) : tablesNamed(layouts, wanted);
  const [only] = tables;
  if (mapped && only) {
    const { headerRow, keys } = mapped;
    const header = readHeader(cells[headerRow] ?? [], headerRow, only);
    const known = new Set(only.table.columns.map((column) => column.key));
    const taken = new Set<string>();
    const columns = header.columns.map((column, at) => {
      const wantedKey = keys[at] ?? null;
      const key =
        wantedKey !== null && known.has(wantedKey) && !taken.has(wantedKey) ? wantedKey : `+${at + 1}`;
      taken.add(key);
      return {
        ...column,
        key: key.startsWith("+") ? `+${foldText(column.header).slice(0, 80) || `column ${at + 1}`}` : key,
      };
    });
    return { ...header, columns, guessed: [], repeated: [] };
  }
  return recogniseAmong(cells, tables, wanted !== undefined);
}
