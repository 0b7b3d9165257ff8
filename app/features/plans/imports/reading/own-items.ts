import { foldText } from "#app/features/plans/plan/plan-item.ts";
import type { PlanItemKind } from "#app/platform/database/client/enums.ts";
import { cleanCell } from "#app/platform/office-files/cell-text.ts";
import type { CellValues } from "./cell-values.ts";
import type { ItemRegister } from "./item-register.ts";
import type { OpenGroups } from "./open-groups.ts";
import { ownTexts } from "./own-texts.ts";
import type { ReadItem } from "./read-item.ts";
import type { RowCodes } from "./row-codes.ts";
import type { TableColumns } from "./table-columns.ts";
import { drop, type Say } from "./table-note.ts";
import type { TableRows } from "./table-rows.ts";

/** The items that rows are, below the groups that they stand in. */
export class OwnItems {
  private readonly seen = new Set<string>();
  private last: ReadItem | undefined;

  constructor(
    private readonly rows: TableRows,
    private readonly columns: TableColumns,
    private readonly register: ItemRegister,
    private readonly codes: RowCodes,
    private readonly values: CellValues,
    private readonly open: OpenGroups,
    private readonly say: Say,
  ) {}

  /** Adds what a row is: whether there was anything that the table had not said before. */
  take(row: string[], index: number, parent: ReadItem | null): boolean {
    const { columns, register, say } = this;
    const { own } = columns;
    const number = index + 1;
    if (own === null) return false;
    const at = columns.of(own, "name");
    const column = at < 0 ? undefined : at + 1;
    const key = JSON.stringify([parent ? register.numberOf(parent) : null, row.map(foldText)]);
    if (this.seen.has(key)) {
      drop(say, "duplicate", { row: number, column, value: row[Math.max(at, 0)] });
      return false;
    }
    this.seen.add(key);
    const texts = ownTexts(row, own, number, columns, say);
    const rowKind = this.kindOf(row, own);
    const isSplit = texts.length > 1;
    let added = false;
    for (const [part, text] of texts.entries()) {
      const kind = text.kind ?? rowKind;
      const before = text.name === "" ? undefined : register.withName(parent, kind, text.name);
      if (before) {
        if (isSplit || this.isSameRow(row, before)) {
          drop(say, "duplicate", { row: number, column, value: text.name });
          continue;
        }
        say("doubt", "sameWords", { row: number, column: column ?? 1, value: text.name });
      }
      const { code, name } =
        part === 0
          ? this.codes.ofRow(row, index, { kind: own, parent, name: text.name }, this.last)
          : { code: this.codes.missing(own, text.name, number), name: text.name };
      const item = register.add({ kind, parent, code, name }, number);
      item.detail = text.detail;
      this.values.fill(item, row, number);
      item.cells = this.rows.asPrinted(index, columns.sheet);
      if (isSplit && at >= 0) delete item.cells[columns.sheet[at]?.key ?? ""];
      this.last = item;
      added = true;
    }
    return added;
  }

  /** After a heading no number goes on with the one above it. */
  startAgain(): void {
    this.last = undefined;
  }

  private kindOf(row: readonly string[], own: PlanItemKind): PlanItemKind {
    const written = row[this.columns.at("variant")];
    return (written ? this.columns.variantOf(written) : null) ?? this.open.variant ?? own;
  }

  /** The row that said the same words before: is everything else the same too? */
  private isSameRow(row: readonly string[], { cells }: ReadItem): boolean {
    if (!cells) return true;
    return row.every((cell, at) => {
      const before = cells[this.columns.sheet[at]?.key ?? ""] ?? "";
      return (
        this.columns.isOfGroup(at) ||
        this.columns.holds[at]?.what === "code" ||
        cell === "" ||
        foldText(cleanCell(before)) === foldText(cell)
      );
    });
  }
}
