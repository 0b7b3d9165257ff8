import { amountsIn } from "#app/features/plans/wording/amount.ts";
import { isPlaceholder } from "#app/features/plans/wording/placeholder.ts";
import type { ReadItem } from "./read-item.ts";
import { drop, type Say } from "./table-note.ts";

/** The money of a table's rows, and the total that a row says it is. In pounds. */
export class RowAmounts {
  private sum = 0;

  /** `column` is where the money stands, from 0, or -1. */
  constructor(
    private readonly column: number,
    private readonly say: Say,
  ) {}

  take(item: ReadItem, cell: string, at: { row: number; column: number }): void {
    const [first, ...others] = amountsIn(cell);
    if (first === undefined) {
      this.say("doubt", isPlaceholder(cell) ? "placeholder" : "noAmount", { ...at, value: cell });
      return;
    }
    if (others.length > 0) this.say("doubt", "severalAmounts", { ...at, value: cell });
    item.amount = first;
    this.sum += first;
  }

  /** Whether a row is a total. It is dropped, and doubted where the rows above do not come to it. */
  dropTotal(row: readonly string[], number: number): boolean {
    const label = row.find((cell) => cell !== "") ?? "";
    if (this.column < 0 || !/^(?:grand |sub-?\s?)?total\b/i.test(label)) return false;
    const cell = row[this.column];
    const at = { row: number, column: this.column + 1 };
    const [total] = amountsIn(cell ?? "");
    drop(this.say, "total", { ...at, value: cell });
    if (total !== undefined && Math.round(total * 100) !== Math.round(this.sum * 100)) {
      this.say("doubt", "totalDiffers", { ...at, value: this.sum.toFixed(2) });
    }
    return true;
  }
}
