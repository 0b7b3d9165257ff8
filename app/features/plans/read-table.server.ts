import { Buffer } from "node:buffer";
import { CsvError, parse } from "csv-parse/sync";
import { readSheet } from "read-excel-file/universal";
import { z } from "zod";
import { isArchive } from "#app/platform/files/unpack-archive.server.ts";
import { checkWorkbook, mostColumns, type WorkbookRefusal } from "./check-workbook.server.ts";
import { shippedLayouts } from "./layouts/shipped.ts";
import { recogniseTable } from "./recognise-table.ts";

/** The most that a file of a table may hold. `characters` is of all its cells together, `record` of one row. */
export const tableLimits = { bytes: 5 * 1024 * 1024, rows: 5000, characters: 1_000_000, record: 100_000 };

export type TableRefusal =
  | WorkbookRefusal
  | "empty"
  | "tooLarge"
  | "tooMuchText"
  | "oldExcel"
  | "quoteNotClosed";

type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1252";

/** A table as text, and how its file was understood. */
export type ReadTable = {
  rows: string[][];
  format: { kind: "xlsx" } | { kind: "csv"; encoding: Encoding; separator: Separator };
};

const separators = { comma: ",", semicolon: ";", tab: "\t" };
type Separator = keyof typeof separators;

/**
 * Reads a CSV or XLSX file, told apart by content and never by name. Of a workbook it reads the first sheet; formulas
 * are not calculated: their last saved result is taken as text. Never throws, whatever the bytes are.
 */
export async function readTable(
  bytes: Uint8Array,
): Promise<({ ok: true } & ReadTable) | { ok: false; reason: TableRefusal }> {
  if (bytes.length === 0) return { ok: false, reason: "empty" };
  if (bytes.length > tableLimits.bytes) return { ok: false, reason: "tooLarge" };
  const table = isArchive(bytes) ? await readWorkbook(bytes) : readText(bytes);
  if (typeof table === "string") return { ok: false, reason: table };
  const refusal = beyondLimits(table.rows);
  return refusal ? { ok: false, reason: refusal } : { ok: true, ...table };
}

/** The rows of a table that a page carried as JSON; null when they are not a table within the limits. */
export function tableOfJson(json: string): string[][] | null {
  try {
    const rows = z.array(z.array(z.string())).parse(JSON.parse(json));
    return beyondLimits(rows) ? null : rows;
  } catch {
    return null;
  }
}

function beyondLimits(rows: string[][]): TableRefusal | null {
  if (rows.length > tableLimits.rows) return "tooManyRows";
  if (rows.some((row) => row.length > mostColumns)) return "tooManyColumns";
  const characters = rows.reduce((sum, row) => row.reduce((all, cell) => all + cell.length, sum), 0);
  if (characters > tableLimits.characters) return "tooMuchText";
  return characters === 0 ? "empty" : null;
}

async function readWorkbook(bytes: Uint8Array): Promise<ReadTable | TableRefusal> {
  const refusal = await checkWorkbook(bytes, tableLimits.rows);
  if (refusal) return refusal;
  try {
    const sheet = await readSheet<string>(new Uint8Array(bytes).buffer, { parseNumber: numberAsText });
    const rows = sheet.map((row) => row.map(cellAsText));
    return { rows, format: { kind: "xlsx" } };
  } catch {
    return "damaged";
  }
}

// A workbook keeps 3.1 as 3.1000000000000001.
function numberAsText(written: string): string {
  const number = Number(written);
  return Number.isFinite(number) ? String(number) : written;
}

function cellAsText(cell: unknown): string {
  if (cell === null || cell === undefined) return "";
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? "" : cell.toISOString().slice(0, 10);
  return String(cell);
}

function readText(bytes: Uint8Array): ReadTable | TableRefusal {
  if (beginsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return "oldExcel";
  const { text, encoding } = decode(bytes);
  // No table has these; pictures, PDF files and programs do.
  if (/[^\P{Cc}\s]/u.test(text) || text.startsWith("%PDF-") || text.startsWith("PK")) {
    return "notATable";
  }
  // Separators and quotation marks count here too; so a little more is let through than cells may hold.
  if (text.length > 2 * tableLimits.characters) return "tooMuchText";
  const samples = Object.entries(separators).map(([separator, delimiter]) => ({
    separator: separator as Separator,
    rows: records(text, delimiter, 20),
  }));
  const best = samples.sort((one, other) => score(other.rows) - score(one.rows))[0];
  const broken = samples.map((sample) => sample.rows).find((rows) => typeof rows === "string");
  // A separator that the file does not use hides an open quotation mark inside one long cell.
  if (!best || typeof best.rows === "string" || (broken && !recogniseTable(best.rows, shippedLayouts))) {
    return broken ?? "quoteNotClosed";
  }
  const rows = records(text, separators[best.separator], tableLimits.rows + 1);
  return typeof rows === "string"
    ? rows
    : { rows, format: { kind: "csv", encoding, separator: best.separator } };
}

function decode(bytes: Uint8Array): { text: string; encoding: Encoding } {
  const marked: Encoding | null = beginsWith(bytes, 0xff, 0xfe)
    ? "utf-16le"
    : beginsWith(bytes, 0xfe, 0xff)
      ? "utf-16be"
      : null;
  if (marked) return { text: new TextDecoder(marked).decode(bytes), encoding: marked };
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes), encoding: "utf-8" };
  } catch {
    return { text: fromWindows1252(bytes), encoding: "windows-1252" };
  }
}

// Node 20 decodes "windows-1252" as Latin 1, which has control characters where these stand.
const from0x80 = "€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ";

function fromWindows1252(bytes: Uint8Array): string {
  const latin = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("latin1");
  return latin.replace(/[\u0080-\u009f]/g, (character) => from0x80[character.charCodeAt(0) - 0x80] ?? "");
}

/** The first records of a text, or why it has none. */
function records(text: string, delimiter: string, most: number): string[][] | TableRefusal {
  try {
    return parse(text, {
      delimiter,
      bom: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: false,
      to: most,
      // The parser's time grows with the square of a record's length.
      max_record_size: tableLimits.record,
    });
  } catch (error) {
    const isLong = error instanceof CsvError && error.code === "CSV_MAX_RECORD_SIZE";
    return isLong ? "tooMuchText" : "quoteNotClosed";
  }
}

/** How well a separator fits: by the columns of the header it makes, then by the columns of any row. */
function score(rows: string[][] | TableRefusal): number {
  if (typeof rows === "string") return -1;
  const known =
    recogniseTable(rows, shippedLayouts)?.columns.filter(({ key }) => !key.startsWith("+")).length ?? 0;
  return known * 1000 + Math.min(999, Math.max(0, ...rows.map((row) => row.length)));
}

function beginsWith(bytes: Uint8Array, ...start: number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}
