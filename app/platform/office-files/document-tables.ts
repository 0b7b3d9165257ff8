import { raised } from "./cell-text.ts";
import type { CellReach, DocumentWalk } from "./document-walk.ts";
import { type GridLimits, type SourceTable, TableGrid } from "./table-grid.ts";

type OpenTable = { grid: TableGrid; title: string; cell: string | null; isCrossedOut: boolean };

/**
 * Keeps the tables of a document, in the order in which they end; everything else is passed by. List paragraphs begin with
 * their bullet or number, and notes leave their mark. A table inside a cell is a table of its own; one without a name is
 * called as the paragraph before it. Throws TableTooLarge.
 */
export class DocumentTables implements DocumentWalk {
  readonly tables: SourceTable[] = [];
  private readonly open: OpenTable[] = [];
  private readonly limits: GridLimits;
  private paragraph = "";
  private before = "";

  constructor(limits: GridLimits) {
    this.limits = limits;
  }

  startTable(name: string | null): void {
    const title = name ?? (this.open.length === 0 ? this.before.slice(0, 100) : "");
    this.open.push({ grid: new TableGrid(this.limits), title, cell: null, isCrossedOut: false });
  }

  endTable(): void {
    const table = this.open.pop();
    const done = table?.grid.table(table.title);
    if (done) this.tables.push(done);
  }

  startRow(): void {
    const table = this.open.at(-1);
    if (table) table.isCrossedOut = false;
  }

  crossOutRow(): void {
    const table = this.open.at(-1);
    if (table) table.isCrossedOut = true;
  }

  endRow(times: number): void {
    const table = this.open.at(-1);
    if (table && !table.isCrossedOut) table.grid.endRow(times);
  }

  skipColumns(count: number): void {
    const table = this.open.at(-1);
    if (table && !table.isCrossedOut) table.grid.skip(count);
  }

  startCell(): void {
    const table = this.open.at(-1);
    if (table) table.cell = "";
  }

  endCell(reach: CellReach): void {
    const table = this.open.at(-1);
    if (!table || table.cell === null) return;
    const words = table.cell.replace(/•[ ]?\n/g, "").replace(/• ?$/, "");
    table.cell = null;
    if (!table.isCrossedOut) table.grid.cell(words.trim(), reach);
  }

  startParagraph(): void {
    const table = this.open.at(-1);
    if (!table || table.cell === null) return;
    table.cell = table.cell.trim() === "" ? "" : `${table.cell.replace(/[ \t]+$/, "")}\n`;
  }

  endParagraph(): void {
    if (this.open.length > 0) return;
    this.before = this.paragraph.trim() || this.before;
    this.paragraph = "";
  }

  listMark(mark: string): void {
    const table = this.open.at(-1);
    if (table && table.cell !== null) table.cell += mark;
  }

  words(words: string): void {
    const table = this.open.at(-1);
    if (!table) this.paragraph += words;
    else if (table.cell !== null) table.cell += words;
  }

  note(mark: string): void {
    this.words(raised(mark));
  }

  leaveOut(): void {}
}
