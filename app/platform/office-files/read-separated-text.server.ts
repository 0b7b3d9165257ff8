import { CsvError, parse } from "csv-parse/sync";

const separators = { comma: ",", semicolon: ";", tab: "\t" };
type Separator = keyof typeof separators;
export const separatorNames = Object.keys(separators) as Separator[];

type Refusal = "tooMuchText" | "quoteNotClosed";

const rowsTried = 20;

/**
 * The rows of text whose cells are separated by commas, semicolons or tabs, not more than `most`. The separator is the one
 * that makes most columns of a header known and, where none is, most columns. `longest`: the characters of one row.
 */
export function readSeparatedText(
  text: string,
  { most, longest, knownColumns }: { most: number; longest: number; knownColumns: KnownColumns },
): { rows: string[][]; separator: Separator } | Refusal {
  const samples = separatorNames.map((separator) => {
    const rows = records(text, separator, { most: rowsTried, longest });
    return { separator, rows, known: typeof rows === "string" ? 0 : knownColumns(rows) };
  });
  const best = samples.sort((one, other) => suitability(other) - suitability(one))[0];
  const broken = samples.map(({ rows }) => rows).find((rows) => typeof rows === "string");
  // A separator that the file does not use hides an open quotation mark inside one long cell.
  if (!best || typeof best.rows === "string" || (broken && best.known === 0))
    return broken ?? "quoteNotClosed";
  const rows = records(text, best.separator, { most, longest });
  return typeof rows === "string" ? rows : { rows, separator: best.separator };
}

/** How many columns of a table are known by its header; 0 where no header is known. */
export type KnownColumns = (rows: string[][]) => number;

/** The first records of a text, or why it has none. */
function records(
  text: string,
  separator: Separator,
  { most, longest }: { most: number; longest: number },
): string[][] | Refusal {
  try {
    return parse(text, {
      delimiter: separators[separator],
      bom: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: false,
      to: most,
      // The parser's time grows with the square of a record's length.
      max_record_size: longest,
    });
  } catch (error) {
    const isLong = error instanceof CsvError && error.code === "CSV_MAX_RECORD_SIZE";
    return isLong ? "tooMuchText" : "quoteNotClosed";
  }
}

function suitability({ rows, known }: { rows: string[][] | Refusal; known: number }): number {
  if (typeof rows === "string") return -1;
  return known * 1000 + Math.min(999, Math.max(0, ...rows.map((row) => row.length)));
}
