import type { CellReach } from "./document-walk.ts";

/** A cell that stands over several rows: its place (from 0) and how many rows it reaches down. */
export type CellSpan = { row: number; column: number; rows: number };

/** One table of a file: what it is called, its cells as text, and the cells that reach over several rows. */
export type SourceTable = { name: string; rows: string[][]; spans: CellSpan[] };

export type GridLimits = { rows: number; columns: number; characters: number };

type GridCell = Partial<CellReach> & { covers?: boolean };

/** Why a table is too large to be read on. Thrown by a TableGrid and caught by whoever reads the file. */
export class TableTooLarge extends Error {
  readonly reason: "tooManyRows" | "tooManyColumns" | "tooMuchText";

  constructor(reason: TableTooLarge["reason"]) {
    super(reason);
    this.reason = reason;
  }
}

/**
 * Takes a table cell by cell, as documents write them, and never holds more than its limits: blank cells and rows only
 * count once something stands behind them, however often a document says that they are repeated. A cell's words stand at
 * its first place; the other places that it covers are blank, and `spans` says how far down it reaches.
 */
export class TableGrid {
  readonly rows: string[][] = [];
  readonly spans: CellSpan[] = [];
  private row: string[] = [];
  private blankCells = 0;
  private blankRows = 0;
  private characters = 0;
  private readonly covered = new Map<number, number>();
  private readonly merged = new Map<number, CellSpan>();
  private readonly limits: GridLimits;

  constructor(limits: GridLimits) {
    this.limits = limits;
  }

  /** Leaves columns of the row empty. */
  skip(columns: number): void {
    this.blankCells += columns;
  }

  /** The place of the next cell in its row, past the cells that reach into it from above. */
  skipCovered(): void {
    for (let left = this.covered.get(this.column) ?? 0; left > 0; left = this.covered.get(this.column) ?? 0) {
      if (left === 1) this.covered.delete(this.column);
      else this.covered.set(this.column, left - 1);
      this.blankCells += 1;
    }
  }

  /**
   * A cell that is `across` places wide and reaches `down` rows, `times` over. `covers`: the document leaves out what it
   * covers below. `merge`: the cell is the first of those that are one in the rows below, or one of the rest of them.
   */
  cell(
    words: string,
    { across = 1, down = 1, times = 1, covers = false, merge = "none" }: GridCell = {},
  ): void {
    this.goOn(merge);
    if (merge === "rest" || (words === "" && !covers)) {
      this.blankCells += across * times;
      return;
    }
    const most = this.limits.columns;
    if (this.column + across * times > most && words !== "") throw new TableTooLarge("tooManyColumns");
    for (let time = 0; time < times; time++) {
      const column = this.column;
      if (words !== "") {
        for (; this.blankCells > 0; this.blankCells--) this.row.push("");
        this.characters += words.length;
        if (this.characters > this.limits.characters) throw new TableTooLarge("tooMuchText");
        this.row.push(words);
        this.blankCells = across - 1;
        if (down > 1 || merge === "first") {
          const span = { row: this.rows.length + this.blankRows, column, rows: down };
          this.spans.push(span);
          if (merge === "first") this.merged.set(column, span);
        }
      } else this.blankCells += across;
      if (!covers || down <= 1) continue;
      for (let at = column; at < Math.min(column + across, most); at++) this.covered.set(at, down - 1);
    }
  }

  private goOn(merge: "none" | "first" | "rest"): void {
    const above = this.merged.get(this.column);
    if (merge === "rest" && above) above.rows += 1;
    else this.merged.delete(this.column);
  }

  /** Ends a row that stands in the table `times` over. */
  endRow(times = 1): void {
    const { row, limits } = this;
    for (const [column, left] of this.covered) {
      if (column < this.column) continue;
      if (left === 1) this.covered.delete(column);
      else this.covered.set(column, left - 1);
    }
    this.row = [];
    this.blankCells = 0;
    if (row.length === 0) {
      this.blankRows += times;
      return;
    }
    if (this.rows.length + this.blankRows + times > limits.rows) throw new TableTooLarge("tooManyRows");
    for (; this.blankRows > 0; this.blankRows--) this.rows.push([]);
    const length = row.reduce((sum, cell) => sum + cell.length, 0);
    this.characters += length * (times - 1);
    if (this.characters > limits.characters) throw new TableTooLarge("tooMuchText");
    for (let time = 0; time < times; time++) this.rows.push([...row]);
  }

  /** The table, all rows as wide as its widest, or null when nothing stands in it. */
  table(name: string): SourceTable | null {
    if (this.rows.length === 0) return null;
    const width = this.rows.reduce((most, row) => Math.max(most, row.length), 0);
    for (const row of this.rows) while (row.length < width) row.push("");
    const last = this.rows.length;
    const spans = this.spans.map((span) => ({ ...span, rows: Math.min(span.rows, last - span.row) }));
    return { name, rows: this.rows, spans: spans.filter((span) => span.rows > 1) };
  }

  private get column(): number {
    return this.row.length + this.blankCells;
  }
}
