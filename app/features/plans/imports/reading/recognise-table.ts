import {
  isNameOf,
  type Layout,
  type LayoutColumn,
  rowKind,
  type TableLayout,
  type TableOfLayout,
  tablesOf,
} from "#app/features/plans/layouts/layout.ts";
import { foldText } from "#app/features/plans/plan/plan-item.ts";
import { oneLine } from "#app/platform/office-files/cell-text.ts";

/** A column of a file: its header as printed, and the column of the layout that it is. `key` begins with "+" where it is none. */
export type SheetColumn = { header: string; key: string };

export type RecognisedTable = {
  of: TableOfLayout;
  /** Index of the header row. */
  headerRow: number;
  columns: SheetColumn[];
  /** Columns whose header is blank and that were taken by their place. */
  guessed: number[];
  /** Columns that an earlier column has already. */
  repeated: number[];
  /** The number that a header carries ("Strategic Priority 3"), or null. */
  number: string | null;
  /** The words after "as at" in the header of the progress column, or "". */
  asAt: string;
  /** How well the table fits: how many columns were known, exact names counting more. */
  score: number;
};

const rowsSearched = 20;

/**
 * Finds the table of a layout that fits, and its header near the top. Null when nothing fits.
 */
export function recogniseTable(
  rows: readonly (readonly string[])[],
  layouts: readonly Layout[],
): RecognisedTable | null {
  return recogniseAmong(rows, tablesOf(layouts), false);
}

/** As recogniseTable, among the tables given. With `isWanted` one was asked for: the names of its rows are enough. */
export function recogniseAmong(
  rows: readonly (readonly string[])[],
  tables: readonly TableOfLayout[],
  isWanted: boolean,
): RecognisedTable | null {
  let best: RecognisedTable | null = null;
  for (const [index, row] of rows.slice(0, rowsSearched).entries()) {
    for (const of of tables) {
      const found = readHeader(row, index, of);
      if (isEnough(found, isWanted) && found.score > (best?.score ?? 0)) best = found;
    }
  }
  return best;
}

function isEnough({ of: { table }, columns, guessed, score }: RecognisedTable, isWanted: boolean): boolean {
  const own = rowKind(table);
  const known = new Set(columns.flatMap(({ key }, at) => (guessed.includes(at) ? [] : [key])));
  const needed = table.columns.filter((column) =>
    isWanted && own !== null ? isNameOf(column.holds, own) : column.required,
  );
  const found = table.columns.filter((column) => known.has(column.key)).length;
  const most = Math.min(2, table.columns.length);
  return score > 0 && needed.every((column) => known.has(column.key)) && (isWanted || found >= most);
}

/** Reads a row as if it were the header of a table. */
export function readHeader(row: readonly string[], index: number, of: TableOfLayout): RecognisedTable {
  const { table } = of;
  const byName = namesOf(table);
  const found = row.map((cell) => knownColumn(cell, byName));
  const keys: (string | null)[] = [];
  const repeated: number[] = [];
  for (const [at, one] of found.entries()) {
    const column = one?.column ?? numbering(row, at, found, table.columns);
    const isTaken = column !== null && keys.includes(column.key);
    if (isTaken) repeated.push(at);
    keys.push(isTaken ? null : (column?.key ?? null));
  }
  const exact = found.filter((one) => one?.isExact).length;
  const known = keys.filter((key) => key !== null).length;
  const strange = row.filter((cell, at) => cell.trim() !== "" && keys[at] === null).length;
  const guessed = takeBlanks(row, keys, table.columns);
  const named = found.find((one) => one?.number)?.number ?? null;
  return {
    of,
    headerRow: index,
    columns: withKeys(row, keys),
    guessed,
    repeated,
    number: named,
    asAt: found.find((one) => one?.asAt)?.asAt ?? "",
    score: known === 0 ? 0 : known * 10 + exact - strange,
  };
}

type Known = { column: LayoutColumn; isExact: boolean; number: string | null; asAt: string };

type NamedColumns = Map<string, { column: LayoutColumn; isExact: boolean }>;

// Every row of a table is compared with its header.
const namesKept = new WeakMap<TableLayout, NamedColumns>();

function namesOf(table: TableLayout): NamedColumns {
  const kept = namesKept.get(table);
  if (kept) return kept;
  const byName: NamedColumns = new Map();
  namesKept.set(table, byName);
  for (const column of table.columns) {
    for (const [at, name] of [column.header, ...column.aliases].entries()) {
      const words = headerWords(name);
      if (words !== "" && !byName.has(words)) byName.set(words, { column, isExact: at === 0 });
    }
  }
  return byName;
}

/** A header may carry more than a name: a remark in brackets, the number of a priority, the month that it stands for. */
function knownColumn(cell: string, byName: NamedColumns): Known | null {
  const text = oneLine(cell);
  const asAt = /\bas (?:at|of)\b\s*(.+)$/iu.exec(text);
  const number = /^(\D*\p{L})\s+(\d{1,3}(?:\.\d{1,3})*)$/u.exec(text);
  const ways: [string, Pick<Known, "number" | "asAt">][] = [
    [text, { number: null, asAt: "" }],
    [asAt ? text.slice(0, asAt.index) : "", { number: null, asAt: asAt?.[1] ?? "" }],
    [text.replace(/\([^)]*\)?/gu, " "), { number: null, asAt: "" }],
    [number?.[1] ?? "", { number: number?.[2] ?? null, asAt: "" }],
  ];
  for (const [words, carried] of ways) {
    const known = byName.get(headerWords(words));
    if (known && words !== "") return { ...known, ...carried };
  }
  return null;
}

/** A header cell without brackets, punctuation and case, and with one word for a number: "[Priority number:]" is "priority no". */
function headerWords(cell: string): string {
  return foldText(cell.replaceAll("#", " no ").replace(/[^\p{L}\p{N}\s]+/gu, " ")).replace(
    /(^|\s)(?:nr|num|number|code|ref|id)$/,
    "$1no",
  );
}

// A column that is only called "No" numbers whatever stands in the next column.
function numbering(
  row: readonly string[],
  at: number,
  found: readonly (Known | null)[],
  columns: readonly LayoutColumn[],
): LayoutColumn | null {
  if (headerWords(row[at] ?? "") !== "no") return null;
  const next = found[at + 1]?.column.holds;
  if (!next || !("of" in next)) return null;
  return columns.find(({ holds }) => holds.what === "code" && holds.of === next.of) ?? null;
}

/** A column whose header is blank is known by its place: it is the one that follows in the layout. */
function takeBlanks(
  row: readonly string[],
  keys: (string | null)[],
  columns: readonly LayoutColumn[],
): number[] {
  const guessed: number[] = [];
  const printed = columns.filter((column) => column.printed || keys.includes(column.key));
  for (let at = 0; at < row.length; at++) {
    if ((row[at] ?? "").trim() !== "" || keys[at] !== null) continue;
    const before = printed.findIndex((column) => column.key === keys[at - 1]);
    const next = before < 0 ? undefined : printed[before + 1];
    if (next === undefined || keys.includes(next.key)) continue;
    keys[at] = next.key;
    guessed.push(at);
  }
  return guessed;
}

function withKeys(row: readonly string[], keys: readonly (string | null)[]): SheetColumn[] {
  const taken = new Set(keys);
  return row.map((header, at) => {
    const known = keys[at];
    if (known) return { header, key: known };
    const words = foldText(header).slice(0, 80);
    let key = words === "" ? `+column ${at + 1}` : `+${words}`;
    while (taken.has(key)) key = `${key} ${at + 1}`;
    taken.add(key);
    return { header, key };
  });
}
