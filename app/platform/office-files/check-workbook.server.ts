import type { Buffer } from "node:buffer";
import type { ArchiveRefusal } from "../files/unpack-archive.server.ts";
import type { CellSpan } from "./table-grid.ts";
import { walkXml, type XmlElement } from "./walk-xml.server.ts";

export type WorkbookRefusal = ArchiveRefusal | "macros" | "notATable" | "tooManyRows" | "tooManyColumns";

/** The most columns that a sheet may have. */
export const mostColumns = 256;

/** Whether an archive is a document that carries programs. */
export function holdsMacros(parts: ReadonlyMap<string, Buffer>): boolean {
  for (const name of parts.keys()) {
    if (/vbaProject|\.bin$/i.test(name) && /macro|vba/i.test(name)) return true;
    if (/^(?:Basic|Scripts)\//.test(name)) return true;
  }
  return /macroEnabled/i.test(parts.get("[Content_Types].xml")?.toString("latin1") ?? "");
}

/** Looks how far the sheets of an XLSX file reach, because a reader fills every cell up to the last one. Null when there is nothing to refuse. */
export function refusalOfWorkbook(
  parts: ReadonlyMap<string, Buffer>,
  mostRows: number,
): WorkbookRefusal | null {
  for (const [name, part] of parts) {
    // One character a byte: enough to look for ASCII in.
    const refusal = /\.xml$/i.test(name) ? reachOfSheet(part.toString("latin1"), mostRows) : null;
    if (refusal) return refusal;
  }
  return null;
}

/** The cells of a workbook that reach over several rows, by the name of their sheet. */
export function mergedCells(parts: ReadonlyMap<string, Buffer>): Map<string, CellSpan[]> {
  const files = new Map<string, string>();
  const merged = new Map<string, CellSpan[]>();
  try {
    const each = (part: string, visit: (element: XmlElement) => void) => {
      const bytes = parts.get(part);
      if (bytes) walkXml(bytes, { open: visit, close: () => {}, text: () => {} });
    };
    each("xl/_rels/workbook.xml.rels", ({ name, attributes }) => {
      const target = (attributes.get("Target") ?? "").replace(/^\/?(?:xl\/)?/, "xl/");
      if (name === "Relationship") files.set(attributes.get("Id") ?? "", target);
    });
    each("xl/workbook.xml", ({ name, attributes, relation }) => {
      if (name !== "sheet") return;
      const xml = parts.get(files.get(relation) ?? "")?.toString("latin1") ?? "";
      merged.set(attributes.get("name") ?? "", spansIn(xml));
    });
    return merged;
  } catch {
    return new Map();
  }
}

function spansIn(sheet: string): CellSpan[] {
  const spans: CellSpan[] = [];
  for (const [, letters = "", first, last] of sheet.matchAll(
    /<(?:\w+:)?mergeCell\s+ref="([A-Z]{1,3})(\d{1,7}):[A-Z]{1,3}(\d{1,7})"/g,
  )) {
    const rows = Number(last) - Number(first) + 1;
    if (rows > 1) spans.push({ row: Number(first) - 1, column: columnOf(letters) - 1, rows });
  }
  return spans;
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
