import { type ColumnHolds, rowKind, type TableLayout } from "#app/features/plans/layouts/layout.ts";
import { foldText, longest } from "#app/features/plans/plan/plan-item.ts";
import type { PlanItemKind } from "#app/platform/database/client/enums.ts";
import { oneLine } from "#app/platform/office-files/cell-text.ts";
import { type RecognisedTable, readHeader, type SheetColumn } from "./recognise-table.ts";

/** The most characters of one cell. */
export const longestCell = 20_000;

/** What stands at each place of a row. Places count from 0, and -1 is none; only `placeOf` counts from 1. */
export class TableColumns {
  /** Every column of the file, those too that only rows below the header have. */
  readonly sheet: SheetColumn[];
  /** What each column holds; null where the layout has no such column. */
  readonly holds: (ColumnHolds | null)[];
  /** The kind of a row's own item. */
  readonly own: PlanItemKind | null;
  /** The kinds that a row stands in, from the outermost. */
  readonly groups: PlanItemKind[];
  readonly table: TableLayout;

  constructor(
    private readonly found: RecognisedTable,
    width: number,
  ) {
    this.table = found.of.table;
    this.own = rowKind(this.table);
    this.groups = this.table.levels.slice(0, -1);
    this.sheet = [...found.columns];
    for (let at = this.sheet.length; at < width; at++) {
      this.sheet.push({ header: "", key: `+column ${at + 1}` });
    }
    const holds = new Map(this.table.columns.map((column) => [column.key, column.holds]));
    this.holds = this.sheet.map((column) => holds.get(column.key) ?? null);
  }

  /** The first column that holds this of anything. */
  at(what: ColumnHolds["what"]): number {
    return this.holds.findIndex((holds) => holds?.what === what);
  }

  /** The first column that holds this of a kind. */
  of(kind: PlanItemKind, what: "code" | "name" | "outcome" | "detail"): number {
    return this.holds.findIndex(
      (holds) =>
        holds !== null &&
        "of" in holds &&
        holds.of === kind &&
        (holds.what === what || (holds.what === "nameAndOutcome" && (what === "name" || what === "outcome"))),
    );
  }

  /** As `of`, counted from 1 as notes do. */
  placeOf(kind: PlanItemKind, what: "code" | "name" | "outcome"): number | undefined {
    const at = this.of(kind, what);
    return at < 0 ? undefined : at + 1;
  }

  isOfGroup(at: number): boolean {
    const holds = this.holds[at];
    return holds !== null && holds !== undefined && "of" in holds && this.groups.includes(holds.of);
  }

  /** The groups that have no column: they can only stand in rows of their own. */
  groupsWithoutColumn(): PlanItemKind[] {
    return this.groups.filter((kind) => this.of(kind, "name") < 0);
  }

  hasOwnWords(row: readonly string[]): boolean {
    return row.some((cell, at) => {
      const holds = this.holds[at];
      if (cell === "" || !holds || this.isOfGroup(at)) return false;
      return holds.what !== "code" && holds.what !== "variant" && holds.what !== "source";
    });
  }

  nameIn(row: readonly string[], kind: PlanItemKind): { name: string; outcome: string } {
    const at = this.of(kind, "name");
    const cell = row[at] ?? "";
    if (this.holds[at]?.what !== "nameAndOutcome") {
      return { name: oneLine(cell), outcome: row[this.of(kind, "outcome")] ?? "" };
    }
    const [name = "", ...rest] = cell.split("\n").filter((line) => line.trim() !== "");
    const outcomeAt = this.holds.findIndex((holds) => holds?.what === "outcome" && holds.of === kind);
    return { name: oneLine(name), outcome: rest.join("\n") || (row[outcomeAt] ?? "") };
  }

  /** The kind that words name, where the table's rows can be of several: "Additional actions". */
  variantOf(text: string): PlanItemKind | null {
    const words = foldText(text.replace(/[:.–—-]+\s*$/u, ""));
    return this.table.variants.find((variant) => variant.words.includes(words))?.kind ?? null;
  }

  longestAt(at: number): number {
    const holds = this.holds[at];
    if (holds?.what === "name" || holds?.what === "nameAndOutcome") return longest.name;
    return holds?.what === "outcome" ? longest.outcome : longestCell;
  }

  /** A row that is the header again, as on each new page, with the number that it carries. */
  headerAgain(row: readonly string[], index: number): { number: string | null } | null {
    if (row.some((cell) => cell.length > 200)) return null;
    const again = readHeader(row, index, this.found.of);
    const known = this.sheet.filter((column) => !column.key.startsWith("+"));
    const same = again.columns.filter(
      ({ key }, at) => !key.startsWith("+") && this.sheet[at]?.key === key && !again.guessed.includes(at),
    ).length;
    const named = Math.ceil((known.length - this.found.guessed.length) / 2);
    return same < Math.max(known.length > 2 ? 2 : 1, named) ? null : again;
  }
}
