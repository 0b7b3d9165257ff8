import type { Buffer } from "node:buffer";
import { type ArchiveRefusal, unpackArchive } from "#app/platform/files/unpack-archive.server.ts";

export type WorkbookRefusal = ArchiveRefusal | "macros" | "notATable" | "tooManyRows" | "tooManyColumns";

/** The most columns that a sheet may have. */
export const mostColumns = 256;

/**
 * Unpacks an XLSX file once, within limits, before a parser may see it: macros, and how far its sheets reach, because
 * a reader fills every cell up to the last one. Null when there is nothing to refuse.
 */
export async function checkWorkbook(bytes: Uint8Array, mostRows: number): Promise<WorkbookRefusal | null> {
  const archive = await unpackArchive(bytes);
  if (!archive.ok) return archive.reason;
  for (const [name, part] of archive.parts) {
    const refusal = refusalOfPart(name, part, mostRows);
    if (refusal) return refusal;
  }
  return archive.parts.has("xl/workbook.xml") ? null : "notATable";
}

function refusalOfPart(name: string, part: Buffer, mostRows: number): WorkbookRefusal | null {
  if (/vbaProject|\.bin$/i.test(name) && /macro|vba/i.test(name)) return "macros";
  if (!/\.xml$/i.test(name)) return null;
  // One character a byte: enough to look for ASCII in.
  const text = part.toString("latin1");
  if (name === "[Content_Types].xml" && /macroEnabled/i.test(text)) return "macros";
  return reachOfSheet(text, mostRows);
}

function reachOfSheet(xml: string, mostRows: number): WorkbookRefusal | null {
  if (!xml.includes("sheetData")) return null;
  if (countOf(xml, /<(?:\w+:)?row\b/g) > mostRows) return "tooManyRows";
  if (countOf(xml, /<(?:\w+:)?c\b/g) > mostRows * mostColumns) return "tooManyColumns";
  for (const [, address = ""] of xml.matchAll(/\sr\s*=\s*["']([^"']*)["']/g)) {
    const [, letters = "", row = ""] = /^([A-Z]*)(\d+)$/i.exec(address) ?? [];
    if (!row) return "damaged";
    if (row.length > 7 || Number(row) > mostRows) return "tooManyRows";
    if (columnOf(letters) > mostColumns) return "tooManyColumns";
  }
  return null;
}

function countOf(text: string, pattern: RegExp): number {
  let count = 0;
  for (const _ of text.matchAll(pattern)) count += 1;
  return count;
}

/** "A" is 1, "XFD" is 16384. */
function columnOf(letters: string): number {
  if (letters.length > 3) return Number.POSITIVE_INFINITY;
  return [...letters.toUpperCase()].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0);
}
