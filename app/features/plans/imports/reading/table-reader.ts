import { CellValues } from "./cell-values.ts";
import { joinContinued } from "./continued-rows.ts";
import { GroupCells } from "./group-cells.ts";
import { HeadingRows } from "./heading-rows.ts";
import { ItemRegister } from "./item-register.ts";
import { NoteRows } from "./note-rows.ts";
import { OpenGroups } from "./open-groups.ts";
import { OwnItems } from "./own-items.ts";
import type { RowFate } from "./read-plan-table.ts";
import type { RecognisedTable } from "./recognise-table.ts";
import { RowAmounts } from "./row-amounts.ts";
import { RowCodes } from "./row-codes.ts";
import { RowReferences } from "./row-references.ts";
import { sayColumns, sayGaps } from "./say-columns.ts";
import { sayFormulas } from "./say-words.ts";
import { TableColumns } from "./table-columns.ts";
import { drop, type Say } from "./table-note.ts";
import { TableRows } from "./table-rows.ts";

/** Takes the rows one after the other, because a blank cell means what the row above it said. */
export class TableReader {
  readonly rows: TableRows;
  readonly columns: TableColumns;
  readonly headings: HeadingRows;
  readonly notes: NoteRows;
  readonly register = new ItemRegister();
  private readonly open = new OpenGroups();
  private readonly groups: GroupCells;
  private readonly amounts: RowAmounts;
  private readonly own: OwnItems;

  constructor(
    printed: readonly (readonly string[])[],
    cells: string[][],
    private readonly found: RecognisedTable,
    private readonly say: Say,
    isKnownLead: (words: string) => boolean,
  ) {
    const { open, register } = this;
    const rows = new TableRows(printed, cells, found.headerRow);
    const columns = new TableColumns(found, rows.width);
    const codes = new RowCodes(rows, columns, register, say);
    const amounts = new RowAmounts(columns.at("amount"), say);
    const references = new RowReferences(rows, columns, register, say);
    const values = new CellValues(found.asAt, columns, register, amounts, references, isKnownLead, say);
    this.rows = rows;
    this.columns = columns;
    this.amounts = amounts;
    this.notes = new NoteRows(columns, say);
    this.headings = new HeadingRows(rows, columns, register, codes, open, say);
    this.groups = new GroupCells(rows, columns, register, codes, open, say);
    this.own = new OwnItems(rows, columns, register, codes, values, open, say);
  }

  *readAll(): Generator<void> {
    const { found, rows, say } = this;
    sayColumns(found, this.columns, rows, say);
    this.headings.takeAbove();
    yield;
    rows.fates[found.headerRow] = "header";
    if (found.number !== null) this.groups.numberNext(found.number);
    const continued = joinContinued(rows, this.columns, this.headings, say);
    for (let index = found.headerRow + 1; index < rows.cells.length; index++) {
      if (rows.fates[index] === "empty" || continued.has(index)) continue;
      rows.fates[index] = this.readRow(rows.cells[index] ?? [], index);
      yield;
    }
    sayGaps(this.register.items, this.columns, say);
  }

  private readRow(row: string[], index: number): RowFate {
    const { columns, headings, notes, say } = this;
    const number = index + 1;
    const again = columns.headerAgain(row, index);
    if (again) {
      if (again.number !== null) this.groups.numberNext(again.number);
      return drop(say, "headerRepeated", { row: number });
    }
    if (columns.table.rows === "footnotes") return notes.takeFootnote(row, number);
    if (columns.table.rows === "texts") return notes.takeText(row, number);
    const heading = headings.textOf(row, index);
    const taken = heading === null ? null : headings.take(heading, number);
    if (taken === "group") this.own.startAgain();
    if (taken !== null || this.takeVariant(row, number)) return "heading";
    if (this.amounts.dropTotal(row, number)) return "dropped";
    const tooLong = row.findIndex((cell, at) => cell.length > columns.longestAt(at));
    if (tooLong >= 0) return drop(say, "tooLong", { row: number, column: tooLong + 1, value: row[tooLong] });
    sayFormulas(row, number, say);
    return this.readItem(row, index);
  }

  private readItem(row: string[], index: number): RowFate {
    const { items } = this.register;
    const number = index + 1;
    const before = items.length;
    const group = this.groups.groupOf(row, number);
    if (group === null) return "dropped";
    if (!this.columns.hasOwnWords(row)) {
      if (!group.isNew) return drop(this.say, "nothingNew", { row: number });
      const last = items.at(-1);
      if (last) last.cells = this.rows.asPrinted(index, this.columns.sheet);
      return "understood";
    }
    const isNew = this.own.take(row, index, group.item);
    return isNew || items.length > before || group.isNew ? "understood" : "dropped";
  }

  /** A sub-head in a row of its own: "Additional actions". Whether the row was one. */
  private takeVariant(row: readonly string[], number: number): boolean {
    const { columns, open } = this;
    const at = columns.own === null ? -1 : columns.of(columns.own, "name");
    const variant = at < 0 ? null : columns.variantOf(row[at] ?? "");
    if (variant === null) return false;
    if (!row.every((cell, place) => cell === "" || place === at || columns.isOfGroup(place))) return false;
    if (this.groups.groupOf(row, number) === null) return false;
    open.variant = variant;
    return true;
  }
}
