import readWorkbookSheets from "read-excel-file/universal";
import { dayOf } from "../time/day.ts";
import type { CellSpan, SourceTable } from "./table-grid.ts";

/**
 * The sheets of an XLSX file as tables of text, with the cells that reach over several rows, by the name of their sheet.
 * Formulas are not calculated: their last saved result is taken. Null for a file that cannot be read.
 */
export async function readWorkbook(
  bytes: Uint8Array,
  merged: ReadonlyMap<string, readonly CellSpan[]>,
): Promise<SourceTable[] | null> {
  try {
    const sheets = await readWorkbookSheets<string>(new Uint8Array(bytes).buffer, {
      parseNumber: numberAsText,
    });
    return sheets.map(({ sheet, data }) => ({
      name: sheet,
      rows: data.map((row) => row.map(cellAsText)),
      spans: [...(merged.get(sheet) ?? [])],
    }));
  } catch {
    return null;
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
