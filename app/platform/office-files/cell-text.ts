import { storable } from "../http/form.server.ts";

const bullet = /^\s*(?:[•‣◦▪●·\uf0b7]\s*|[*–-]\s+)/u;

/** A cell as it can be stored and read: without what no database keeps, and without space around it. */
export function cleanCell(cell: string): string {
  return storable(cell).replaceAll("\ufeff", "").replace(/\r\n?/g, "\n").trim();
}

/** A text on one line, with single spaces. */
export function oneLine(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}

/** A number as a mark above the line: it cannot be taken for a part of the word before it. */
export function raised(number: string): string {
  return number.replace(/\d/g, (digit) => "⁰¹²³⁴⁵⁶⁷⁸⁹"[Number(digit)] ?? digit);
}

export function isBlank(row: readonly string[]): boolean {
  return row.every((cell) => cell.trim() === "");
}

export type CellLine = { text: string; isBullet: boolean };

const number = /^\s*(\d{1,2})[.)]\s+(?=\S)/;

/**
 * The lines of a cell that say something, each on one line and without its bullet. Lines that count from 1 upwards are a
 * list too.
 */
export function linesOf(cell: string): CellLine[] {
  const lines = cell.split("\n");
  const counted = lines.flatMap((line) => number.exec(line)?.[1] ?? []);
  const isList = counted.length > 1 && counted.every((digits, at) => Number(digits) === at + 1);
  return lines
    .map((line) => (isList ? line.replace(number, "• ") : line))
    .map((line) => ({ text: oneLine(line.replace(bullet, "")), isBullet: bullet.test(line) }))
    .filter((line) => line.text !== "");
}

/**
 * The parts of a cell that holds several things: its bullets or, without any, its lines. Lines before the first bullet
 * lead to it and stand with the first part; a line that begins small goes on with the one above.
 */
export function partsOf(cell: string): string[] {
  const parts: string[] = [];
  const lines = linesOf(cell);
  const hasBullets = lines.some((line) => line.isBullet);
  for (const { text, isBullet } of lines) {
    const goesOn = hasBullets ? !isBullet && !/:$/.test(parts.at(-1) ?? ":") : /^\p{Ll}/u.test(text);
    if (parts.length > 0 && goesOn) parts.push(`${parts.pop()} ${text}`);
    else parts.push(text);
  }
  return parts;
}
