import { stringify } from "csv-stringify/sync";
import { writable } from "./document.ts";

// Spreadsheets calculate a cell that begins with one of these, some of them its full-width form too (docs/rules/tables.md).
const formula = /^[=+\-@\t\r＝＋－＠]/u;
const negativeNumber = /^-(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?$/;

/**
 * Rows as a CSV file for spreadsheets (RFC 4180), with a byte order mark. Words that a spreadsheet would calculate begin
 * with an apostrophe, so that they are shown; negative numbers, written plainly or given as numbers, stay.
 */
export function writeCsv(rows: readonly (readonly (string | number)[])[]): string {
  return stringify(
    rows.map((row) => [...row]),
    {
      bom: true,
      record_delimiter: "\r\n",
      // The library quotes a cell for its record delimiter only, and not for half of one.
      quoted_match: /[\r\n]/,
      cast: { string: guarded },
    },
  );
}

function guarded(words: string) {
  const value = writable(words);
  const isFormula = formula.test(value) && !negativeNumber.test(value);
  return isFormula ? { value: `'${value}`, quoted: true } : value;
}
