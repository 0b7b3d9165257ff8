import { isBlank, oneLine } from "#app/platform/office-files/cell-text.ts";
import type { ItemRegister } from "./item-register.ts";
import { addOutcome, type OpenGroups } from "./open-groups.ts";
import type { ReadItem } from "./read-item.ts";
import type { RowCodes } from "./row-codes.ts";
import { headingOf } from "./row-heading.ts";
import type { TableColumns } from "./table-columns.ts";
import { drop, type Say } from "./table-note.ts";
import type { TableRows } from "./table-rows.ts";

/** Groups that stand in rows of their own, above the rows that belong to them. */
export class HeadingRows {
  /** Whether the table has any. */
  hasAny = false;

  constructor(
    private readonly rows: TableRows,
    private readonly columns: TableColumns,
    private readonly register: ItemRegister,
    private readonly codes: RowCodes,
    private readonly open: OpenGroups,
    private readonly say: Say,
  ) {}

  /** The one text of a row that has no other, where groups may stand in rows of their own. */
  textOf(row: readonly string[], index: number): string | null {
    const { columns } = this;
    const isBelow = index > this.rows.headerRow;
    const kinds = columns.groupsWithoutColumn();
    if (kinds.length === 0) return null;
    const filled = row.flatMap((cell, at) => (cell === "" ? [] : [{ cell, at }]));
    const [first] = filled;
    if (!first || (filled.length > 1 && !filled.every((one) => one.cell === first.cell))) {
      return filled.length === 2 && /^[A-Z]{1,4}\d{1,3}$/.test(first?.cell ?? "") && first?.at === 0
        ? `${first.cell} ${filled[1]?.cell}`
        : null;
    }
    const nameAt = columns.own === null ? -1 : columns.of(columns.own, "name");
    if (isBelow && filled.length === 1 && first.at === nameAt && nameAt !== 0) return null;
    const isPatterned = headingOf(first.cell, kinds) !== null;
    // A lone owner or number is a row that nobody filled in, unless a heading follows directly.
    const what = columns.holds[first.at]?.what;
    const isOwn = what === "code" || what === "lead";
    const isLone = isBelow && isOwn && first.cell.length <= 60 && filled.length === 1;
    return isPatterned || !isLone || this.isBeforeHeading(index) ? first.cell : null;
  }

  /** Opens the group that a row of one text heads, or gives it the outcome that the row says. Null when it does neither. */
  take(text: string, number: number): "group" | "outcome" | null {
    const { columns, open, register, say } = this;
    const kinds = columns.groupsWithoutColumn();
    const found = headingOf(text, kinds) ?? {
      ...{ kind: kinds[0], code: "", name: oneLine(text), isOutcome: false },
    };
    const { kind, name } = found;
    if (!kind) return null;
    this.hasAny = true;
    const level = columns.groups.indexOf(kind);
    if (found.isOutcome) {
      const group = open.at(level);
      if (!group) return null;
      addOutcome(group, name, { row: number, column: columns.placeOf(group.kind, "outcome") }, say);
      group.cells = { ...group.cells, "heading-outcome": text };
      return "outcome";
    }
    const parent = open.above(level);
    const known = register.find(parent, kind, found.code, name);
    const group: ReadItem =
      known ?? register.add({ kind, parent, code: this.codes.free(found.code, kind, number), name }, number);
    group.cells = { ...group.cells, heading: text };
    open.closeFrom(level);
    open.enter(level, group);
    if (!known) say("doubt", "headingTaken", { row: number, value: text });
    return "group";
  }

  /** Rows above the header are a title, or the heading of the first table. */
  takeAbove(): void {
    const { cells, fates, headerRow } = this.rows;
    const kinds = this.columns.groupsWithoutColumn();
    const above = cells.slice(0, headerRow).map((row, index) => ({
      index,
      text: isBlank(row) ? null : this.textOf(row, index),
      isBlank: isBlank(row),
    }));
    const first = above.findIndex(({ text }) => text !== null && headingOf(text, kinds) !== null);
    for (const { index, text, isBlank: isEmpty } of above) {
      if (isEmpty) continue;
      // A section stands directly above the first coded heading.
      const isSection =
        index < first && kinds.length > 1 && above.slice(index + 1, first).every((one) => one.isBlank);
      const isTaken = first >= 0 && (index >= first || isSection);
      if (isTaken && text !== null && this.take(text, index + 1) !== null) fates[index] = "heading";
      else {
        const value = cells[index]?.find((cell) => cell !== "");
        drop(this.say, "aboveHeader", { row: index + 1, value });
      }
    }
  }

  private isBeforeHeading(index: number): boolean {
    if (this.rows.isHeader(index - 1)) return false;
    const next = this.rows.cells.slice(index + 1, index + 4).find((row) => !isBlank(row)) ?? [];
    const [text, ...others] = next.filter((cell) => cell !== "");
    return (
      text !== undefined &&
      others.length === 0 &&
      headingOf(text, this.columns.groupsWithoutColumn()) !== null
    );
  }
}
