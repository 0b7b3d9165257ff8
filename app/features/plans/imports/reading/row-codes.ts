import { isPlaceholder } from "#app/features/plans/wording/placeholder.ts";
import type { PlanItemKind } from "#app/platform/database/client/enums.ts";
import { oneLine } from "#app/platform/office-files/cell-text.ts";
import type { ItemRegister } from "./item-register.ts";
import type { ReadItem } from "./read-item.ts";
import { numberedName, plainCode } from "./row-heading.ts";
import type { TableColumns } from "./table-columns.ts";
import type { Say } from "./table-note.ts";
import type { TableRows } from "./table-rows.ts";

/** Codes: as a cell has them, as a name carries them, and as the rows around tell them. */
export class RowCodes {
  constructor(
    private readonly rows: TableRows,
    private readonly columns: TableColumns,
    private readonly register: ItemRegister,
    private readonly say: Say,
  ) {}

  /** The code in a row's own column for it, or "". */
  written(row: readonly string[], kind: PlanItemKind, number: number): string {
    const written = row[this.columns.of(kind, "code")] ?? "";
    const code = plainCode(written);
    if (written && !code && !isPlaceholder(written))
      this.doubt("codeUnusable", kind, "code", number, written);
    return kind === "recommendation" && /^\d+$/.test(code) ? `R${code}` : code;
  }

  /** A code, unless an item has it already. */
  free(code: string, kind: PlanItemKind, number: number): string | null {
    if (code === "") return null;
    if (!this.register.hasCode(code)) return code;
    this.doubt("codeUsedTwice", kind, "code", number, code);
    return null;
  }

  /** The code of a row's own item, and its name without it. `before` is the item of the row above. */
  ofRow(
    row: readonly string[],
    index: number,
    item: { kind: PlanItemKind; parent: ReadItem | null; name: string },
    before: ReadItem | undefined,
  ): { code: string | null; name: string } {
    const { kind, name } = item;
    const number = index + 1;
    const written = this.written(row, kind, number);
    if (written) return { code: this.free(written, kind, number), name };
    const numbered = numberedName(name, kind);
    if (numbered) {
      this.doubt("codeFromName", kind, "name", number, numbered.code);
      return { code: this.free(numbered.code, kind, number), name: numbered.name };
    }
    const between = before?.parent === item.parent ? this.between(before, kind, index) : null;
    if (between === null) return { code: this.missing(kind, name, number), name };
    this.doubt("codeBetween", kind, "code", number, between);
    return { code: this.free(between, kind, number), name };
  }

  /** No code, and a note where the table has a column for it. */
  missing(kind: PlanItemKind, name: string, number: number): null {
    const column = this.columns.placeOf(kind, "code");
    if (column !== undefined) this.say("missing", "code", { row: number, column, value: name });
    return null;
  }

  /** A number that was lost between two that stand: between 1.10 and 1.12 it is 1.11. */
  private between(item: ReadItem | undefined, kind: PlanItemKind, index: number): string | null {
    const { cells, fates } = this.rows;
    const at = this.columns.of(kind, "code");
    if (at < 0 || !item) return null;
    const before = /^(.*?)(\d+)$/.exec(item.code ?? "");
    let next = index + 1;
    while (next < cells.length && (fates[next] === "empty" || this.rows.isHeader(next))) next += 1;
    const after = /^(.*?)(\d+)$/.exec(oneLine(cells[next]?.[at] ?? ""));
    if (!before || !after || before[1] !== after[1] || Number(after[2]) !== Number(before[2]) + 2)
      return null;
    const code = `${before[1]}${Number(before[2]) + 1}`;
    return this.register.hasCode(code) ? null : code;
  }

  private doubt(
    reason: "codeUnusable" | "codeUsedTwice" | "codeFromName" | "codeBetween",
    kind: PlanItemKind,
    column: "code" | "name",
    row: number,
    value: string,
  ): void {
    this.say("doubt", reason, { row, column: this.columns.placeOf(kind, column), value });
  }
}
