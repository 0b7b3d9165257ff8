import { foldText } from "#app/features/plans/plan/plan-item.ts";
import { isBlank } from "#app/platform/office-files/cell-text.ts";
import type { RowFate } from "./read-plan-table.ts";
import type { SheetColumn } from "./recognise-table.ts";

/** The rows of a table, as printed and as read, and what becomes of each. Indexes count from 0. */
export class TableRows {
  readonly fates: RowFate[];
  private readonly header: string;
  private readonly joined = new Map<number, string[]>();

  constructor(
    private readonly printed: readonly (readonly string[])[],
    readonly cells: string[][],
    readonly headerRow: number,
  ) {
    this.fates = cells.map((row) => (isBlank(row) ? "empty" : "dropped"));
    this.header = foldText(JSON.stringify(cells[headerRow]));
  }

  /** The widest row from the header on. */
  get width(): number {
    return this.cells.slice(this.headerRow).reduce((most, row) => Math.max(most, row.length), 0);
  }

  below(): string[][] {
    return this.cells.slice(this.headerRow + 1);
  }

  isHeader(index: number): boolean {
    return foldText(JSON.stringify(this.cells[index])) === this.header;
  }

  /** Adds the words of a row to an earlier one that it goes on with, but for the columns of `isLeft`. */
  join(index: number, row: readonly string[], isLeft: (at: number) => boolean): void {
    const before = this.cells[index] ?? [];
    for (const [at, cell] of row.entries()) {
      if (cell === "" || isLeft(at)) continue;
      while (before.length < at) before.push("");
      before[at] = before[at] ? `${before[at]}${/^\p{Ll}/u.test(cell) ? " " : "\n"}${cell}` : cell;
    }
    this.joined.set(index, before);
  }

  /** A row's cells word for word, as the file has them. */
  asPrinted(index: number, columns: readonly SheetColumn[]): Record<string, string> {
    const written = this.joined.get(index) ?? this.printed[index] ?? [];
    return Object.fromEntries(columns.map(({ key }, at) => [key, written[at] ?? ""]));
  }
}
