import type { Buffer } from "node:buffer";
import { z } from "zod";
import { isArchive, unpackArchive } from "../files/unpack-archive.server.ts";
import {
  holdsMacros,
  mergedCells,
  mostColumns,
  refusalOfWorkbook,
  type WorkbookRefusal,
} from "./check-workbook.server.ts";
import { readPlainText, textEncodings } from "./decode-text.server.ts";
import { DocumentTables } from "./document-tables.ts";
import { readPastedTable } from "./read-pasted-table.server.ts";
import { type KnownColumns, readSeparatedText, separatorNames } from "./read-separated-text.server.ts";
import { readWorkbook } from "./read-workbook.server.ts";
import { type SourceTable, TableTooLarge } from "./table-grid.ts";
import { walkOpenDocument } from "./walk-open-document.server.ts";
import { walkWord } from "./walk-word.server.ts";

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

/** How a table was read. */
export const TableFormat = z.discriminatedUnion("kind", [
  z.object({ kind: z.enum(["xlsx", "ods", "docx", "odt", "html"]) }),
  z.object({ kind: z.literal("csv"), encoding: z.enum(textEncodings), separator: z.enum(separatorNames) }),
]);
export type TableFormat = z.output<typeof TableFormat>;

/** The tables of a file or of what was pasted, in its order; at least one. */
export type ReadTables = { tables: SourceTable[]; format: TableFormat };

type Refused = { ok: false; reason: TableRefusal };

/** `knownColumns`: what the reader of a text may know of the tables that are meant, to tell its separator by. */
type Reading = { knownColumns?: KnownColumns };

/**
 * Reads the tables of a CSV, XLSX, ODS, DOCX or ODT file, told apart by content and never by name. Formulas are not
 * calculated: their last saved result is taken as text. Nothing outside the file is read. Never throws, whatever the
 * bytes are.
 */
export async function readTables(
  bytes: Uint8Array,
  reading: Reading = {},
): Promise<({ ok: true } & ReadTables) | Refused> {
  if (bytes.length === 0) return { ok: false, reason: "empty" };
  if (bytes.length > tableLimits.bytes) return { ok: false, reason: "tooLarge" };
  return withinLimits(isArchive(bytes) ? await readArchive(bytes) : readText(bytes, reading));
}

/** Reads a table that was pasted: the clipboard's HTML where it came along and holds a table, else its text. Never throws. */
export function readPasted(
  html: string,
  text: string,
  reading: Reading = {},
): ({ ok: true } & ReadTables) | Refused {
  if (html.length > tableLimits.html) return { ok: false, reason: "tooMuchText" };
  const ofHtml = html === "" ? null : attempt(() => readPastedTable(html, tableLimits));
  if (typeof ofHtml === "string" && text.trim() === "") return { ok: false, reason: ofHtml };
  if (Array.isArray(ofHtml) && ofHtml.length > 0) {
    return withinLimits({ tables: ofHtml, format: { kind: "html" } });
  }
  if (text.trim() === "") return { ok: false, reason: html === "" ? "empty" : "noTable" };
  return withinLimits(readText(new TextEncoder().encode(text), reading));
}

/** Reads a file that holds one table, or whose first table is the one that is meant. */
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
    const refusal = refusalOfWorkbook(parts, tableLimits.rows);
    const tables = refusal ? null : await readWorkbook(bytes, mergedCells(parts));
    return tables ? { tables, format: { kind: "xlsx" } } : (refusal ?? "damaged");
  }
  if (!parts.has("word/document.xml") && !parts.has("content.xml")) return "notATable";
  const tables = attempt(() => tablesOf(parts));
  return typeof tables === "string" ? tables : { tables, format: { kind: kindOf(parts) } };
}

type Parts = ReadonlyMap<string, Buffer>;

function tablesOf(parts: Parts): SourceTable[] {
  const found = new DocumentTables(tableLimits);
  const content = parts.get("content.xml");
  if (parts.has("word/document.xml")) walkWord(parts, found);
  else if (content) walkOpenDocument(content, found, { readsFrames: true });
  return found.tables;
}

function kindOf(parts: Parts): "docx" | "odt" | "ods" {
  if (parts.has("word/document.xml")) return "docx";
  return parts.get("mimetype")?.toString("latin1").includes("opendocument.text") ? "odt" : "ods";
}

function readText(bytes: Uint8Array, { knownColumns = () => 0 }: Reading): ReadTables | TableRefusal {
  const plain = readPlainText(bytes);
  if (!plain.ok) return plain.reason === "oldOffice" ? "oldExcel" : "notATable";
  const limits = { most: tableLimits.rows + 1, longest: tableLimits.record, knownColumns };
  const read = readSeparatedText(plain.text, limits);
  if (typeof read === "string") return read;
  const { rows, separator } = read;
  return {
    tables: [{ name: "", rows, spans: [] }],
    format: { kind: "csv", encoding: plain.encoding, separator },
  };
}
