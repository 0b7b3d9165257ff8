import type { HeadingRows } from "./heading-rows.ts";
import type { TableColumns } from "./table-columns.ts";
import type { Say } from "./table-note.ts";
import type { TableRows } from "./table-rows.ts";

/**
 * A page break or a merged cell leaves a row that only goes on with the one above: it names nothing of its own, or
 * begins in the middle of a sentence. Its words are added to that row, and it counts as understood.
 */
export function joinContinued(
  rows: TableRows,
  columns: TableColumns,
  headings: HeadingRows,
  say: Say,
): Set<number> {
  const continued = new Set<number>();
  const { own } = columns;
  const nameAt = own === null ? -1 : columns.of(own, "name");
  if (own === null || nameAt < 0 || columns.table.rows !== "items") return continued;
  const codeAt = columns.of(own, "code");
  const leadAt = columns.at("lead");
  let last: number | undefined;
  for (let index = rows.headerRow + 1; index < rows.cells.length; index++) {
    const row = rows.cells[index] ?? [];
    if (rows.fates[index] === "empty" || rows.isHeader(index)) continue;
    const name = row[nameAt] ?? "";
    const hasOthers = row.some(
      (cell, at) => cell !== "" && at !== nameAt && columns.holds[at] !== null && !columns.isOfGroup(at),
    );
    const isAnonymous = !row[codeAt] && isOfSameGroups(row, rows.cells[last ?? -1] ?? [], columns);
    const isRest = name === "" && hasOthers && !row[leadAt];
    const isMiddle = codeAt >= 0 && /^\p{Ll}/u.test(name);
    if (last === undefined || !isAnonymous || !(isRest || isMiddle)) {
      if (hasOthers || name !== "") last = headings.textOf(row, index) === null ? index : undefined;
      continue;
    }
    rows.join(last, row, (at) => columns.isOfGroup(at));
    say("doubt", "continued", { row: index + 1, value: row.find((cell) => cell !== "") });
    rows.fates[index] = "understood";
    continued.add(index);
  }
  return continued;
}

/** Whether a row names no group, or only those of the row before. */
function isOfSameGroups(row: readonly string[], before: readonly string[], columns: TableColumns): boolean {
  return row.every((cell, at) => cell === "" || !columns.isOfGroup(at) || cell === before[at]);
}
