import type { PlanItemKind } from "#app/platform/database/client/enums.ts";
import { linesOf, oneLine } from "#app/platform/office-files/cell-text.ts";
import type { TableColumns } from "./table-columns.ts";
import type { Say } from "./table-note.ts";

/** The words of one item of a row; `kind` where a sub-head in the cell gives it another than the row's. */
export type OwnText = { name: string; detail: string; kind?: PlanItemKind };

/** The words of a row's own items. A cell of bullets alone is several; below a sentence they belong to it. */
export function ownTexts(
  row: readonly string[],
  own: PlanItemKind,
  number: number,
  columns: TableColumns,
  say: Say,
): OwnText[] {
  const at = columns.of(own, "name");
  const cell = row[at] ?? "";
  const detailAt = columns.of(own, "detail");
  if (detailAt >= 0) {
    const detail = row[detailAt] ?? "";
    return [{ name: oneLine(cell) || oneLine(detail), detail }];
  }
  if (columns.holds[at]?.what === "nameAndOutcome") {
    return [{ name: columns.nameIn(row, own).name, detail: "" }];
  }
  const lines = linesOf(cell);
  const hasVariants = lines.length > 1 && lines.some((line) => columns.variantOf(line.text) !== null);
  if (lines.length > 0 && (hasVariants || lines.every((line) => line.isBullet))) {
    let kind: PlanItemKind | undefined;
    const texts = lines.flatMap(({ text }) => {
      const variant = hasVariants ? columns.variantOf(text) : null;
      if (variant) kind = variant;
      return variant ? [] : [{ name: text, detail: "", ...(kind ? { kind } : {}) }];
    });
    if (texts.length > 1) {
      say("doubt", "bulletsSplit", { row: number, column: at + 1, value: String(texts.length) });
    }
    return texts;
  }
  const firstBullet = lines.findIndex((line) => line.isBullet);
  if (firstBullet <= 0) return [{ name: oneLine(cell), detail: "" }];
  const above = lines.slice(0, firstBullet).map((line) => line.text);
  const written = cell.split("\n").filter((line) => line.trim() !== "");
  return [{ name: above.join(" "), detail: written.slice(firstBullet).join("\n") }];
}
