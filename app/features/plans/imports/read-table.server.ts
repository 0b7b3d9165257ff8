import { Buffer } from "node:buffer";
import { CsvError, parse } from "csv-parse/sync";
import readWorkbookSheets from "read-excel-file/universal";
import { z } from "zod";
import { shippedLayouts } from "#app/features/plans/layouts/shipped/shipped.ts";
import { isArchive, unpackArchive } from "#app/platform/files/unpack-archive.server.ts";
import {
  holdsMacros,
  mergedCells,
  mostColumns,
  refusalOfWorkbook,
  type WorkbookRefusal,
} from "#app/platform/office-files/check-workbook.server.ts";
import { readOpenDocument } from "#app/platform/office-files/read-open-document.server.ts";
import { readPastedTable } from "#app/platform/office-files/read-pasted-table.server.ts";
import { WordLists } from "#app/platform/office-files/read-word-lists.server.ts";
import { readWordTables } from "#app/platform/office-files/read-word-tables.server.ts";
import { type SourceTable, TableTooLarge } from "#app/platform/office-files/table-grid.ts";
import { dayOf } from "#app/platform/time/day.ts";
import { recogniseTable } from "./reading/recognise-table.ts";

/** The most that a table may hold. `characters` is of all the cells of a file together, `record` of one row. */
export const tableLimits = {
  bytes: 5 * 1024 * 1024,
  rows: 25_000,
  characters: 6_000_000,
  record: 100_000,
  columns: mostColumns,
  /** Characters of HTML from a clipboard, most of which is not words. */
  html: 4_000_000,
};

/** The most tables of one file that are offered. */
const mostTables = 100;

export type TableRefusal =
  | WorkbookRefusal
  | "empty"
  | "tooLarge"
  | "tooMuchText"
  | "oldExcel"
  | "quoteNotClosed"
  | "noTable";

const separators = { comma: ",", semicolon: ";", tab: "\t" };
type Separator = keyof typeof separators;
const separatorNames = Object.keys(separators) as Separator[];

const encodings = ["utf-8", "utf-16le", "utf-16be", "windows-1252"] as const;
type Encoding = (typeof encodings)[number];

/** How a table was read. */
export const TableFormat = z.discriminatedUnion("kind", [
  z.object({ kind: z.enum(["xlsx", "ods", "docx", "odt", "html"]) }),
  z.object({ kind: z.literal("csv"), encoding: z.enum(encodings), separator: z.enum(separatorNames) }),
]);
export type TableFormat = z.output<typeof TableFormat>;

/** The tables of a file or of what was pasted, in its order; at least one. */
export type ReadTables = { tables: SourceTable[]; format: TableFormat };

type Refused = { ok: false; reason: TableRefusal };

/**
 * Reads the tables of a CSV, XLSX, ODS, DOCX or ODT file, told apart by content and never by name. Formulas are not
 * calculated: their last saved result is taken as text. Nothing outside the file is read. Never throws, whatever the
 * bytes are.
 */
export async function readTables(bytes: Uint8Array): Promise<({ ok: true } & ReadTables) | Refused> {
  if (bytes.length === 0) return { ok: false, reason: "empty" };
  if (bytes.length > tableLimits.bytes) return { ok: false, reason: "tooLarge" };
  return withinLimits(isArchive(bytes) ? await readArchive(bytes) : readText(bytes));
}

/** Reads a table that was pasted: the clipboard's HTML where it came along and holds a table, else its text. Never throws. */
export function readPasted(html: string, text: string): ({ ok: true } & ReadTables) | Refused {
  if (html.length > tableLimits.html) return { ok: false, reason: "tooMuchText" };
  const ofHtml = html === "" ? null : attempt(() => readPastedTable(html, tableLimits));
  if (typeof ofHtml === "string" && text.trim() === "") return { ok: false, reason: ofHtml };
  if (Array.isArray(ofHtml) && ofHtml.length > 0) {
    return withinLimits({ tables: ofHtml, format: { kind: "html" } });
  }
  if (text.trim() === "") return { ok: false, reason: html === "" ? "empty" : "noTable" };
  return withinLimits(readText(new TextEncoder().encode(text)));
}

/** Reads a file that holds one table, or whose first table is the one that is meant: no plan's, so no layout knows it. */
export async function readTable(
  bytes: Uint8Array,
): Promise<{ ok: true; rows: string[][] } | { ok: false; reason: TableRefusal }> {
  const read = await readTables(bytes);
  return read.ok ? { ok: true, rows: read.tables[0]?.rows ?? [] } : read;
}

/** The rows of a table that a page carried as JSON; null when they are not a table within the limits. */
export function tableOfJson(json: string): string[][] | null {
  try {
    const rows = z.array(z.array(z.string())).parse(JSON.parse(json));
    return withinLimits({ tables: [{ name: "", rows, spans: [] }], format: { kind: "html" } }).ok
      ? rows
      : null;
  } catch {
    return null;
  }
}

/** The place of the table that a layout knows best; the first where none is known. */
export function bestTable(tables: readonly SourceTable[]): number {
  const scores = tables.map(({ rows }) => recogniseTable(rows, shippedLayouts)?.score ?? 0);
  return Math.max(0, scores.indexOf(Math.max(...scores)));
}

function withinLimits(read: ReadTables | TableRefusal): ({ ok: true } & ReadTables) | Refused {
  if (typeof read === "string") return { ok: false, reason: read };
  let characters = 0;
  for (const { rows } of read.tables) {
    if (rows.length > tableLimits.rows) return { ok: false, reason: "tooManyRows" };
    if (rows.some((row) => row.length > mostColumns)) return { ok: false, reason: "tooManyColumns" };
    characters = rows.reduce((sum, row) => row.reduce((all, cell) => all + cell.length, sum), characters);
  }
  if (characters > tableLimits.characters) return { ok: false, reason: "tooMuchText" };
  const tables = read.tables.filter(({ rows }) => rows.some((row) => row.some((cell) => cell !== "")));
  if (tables.length > 0) return { ok: true, tables: tables.slice(0, mostTables), format: read.format };
  const isDocument = read.format.kind === "docx" || read.format.kind === "odt";
  return { ok: false, reason: isDocument ? "noTable" : "empty" };
}

/** The tables that reading gives, or why they cannot be read. */
function attempt(read: () => SourceTable[]): SourceTable[] | TableRefusal {
  try {
    return read();
  } catch (error) {
    return error instanceof TableTooLarge ? error.reason : "damaged";
  }
}

async function readArchive(bytes: Uint8Array): Promise<ReadTables | TableRefusal> {
  const archive = await unpackArchive(bytes);
  if (!archive.ok) return archive.reason;
  const { parts } = archive;
  if (holdsMacros(parts)) return "macros";
  if (parts.has("xl/workbook.xml")) {
    return refusalOfWorkbook(parts, tableLimits.rows) ?? (await readWorkbook(bytes, mergedCells(parts)));
  }
  const document = parts.get("word/document.xml");
  const lists = () => new WordLists(parts.get("word/numbering.xml"), parts.get("word/styles.xml"));
  const content = parts.get("content.xml");
  if (!document && !content) return "notATable";
  const tables = attempt(() =>
    document
      ? readWordTables(document, lists(), tableLimits)
      : content
        ? readOpenDocument(content, tableLimits)
        : [],
  );
  if (typeof tables === "string") return tables;
  const isText = parts.get("mimetype")?.toString("latin1").includes("opendocument.text");
  return { tables, format: { kind: document ? "docx" : isText ? "odt" : "ods" } };
}

async function readWorkbook(
  bytes: Uint8Array,
  merged: ReadonlyMap<string, SourceTable["spans"]>,
): Promise<ReadTables | TableRefusal> {
  try {
    const sheets = await readWorkbookSheets<string>(new Uint8Array(bytes).buffer, {
      parseNumber: numberAsText,
    });
    const tables = sheets.map(({ sheet, data }) => ({
      name: sheet,
      rows: data.map((row) => row.map(cellAsText)),
      spans: [...(merged.get(sheet) ?? [])],
    }));
    return { tables, format: { kind: "xlsx" } };
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
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? "" : dayOf(cell, "UTC");
  return String(cell);
}

function readText(bytes: Uint8Array): ReadTables | TableRefusal {
  if (beginsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return "oldExcel";
  const { text, encoding } = decode(bytes);
  // No table has these; pictures, PDF files and programs do.
  if (/[^\P{Cc}\s]/u.test(text) || text.startsWith("%PDF-") || text.startsWith("PK")) {
    return "notATable";
  }
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
    : {
        tables: [{ name: "", rows, spans: [] }],
        format: { kind: "csv", encoding, separator: best.separator },
      };
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
