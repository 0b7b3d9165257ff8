import { hasPlaceholder } from "#app/features/plans/wording/placeholder.ts";
import type { Say } from "./table-note.ts";

/** Doubts words in which something was never filled in, or that carry the mark of a footnote. */
export function sayWords(words: string, at: { row: number; column: number | undefined }, say: Say): void {
  if (hasPlaceholder(words)) say("doubt", "placeholder", { ...at, value: words });
  const mark = /[¹²³\u2070-\u2079†‡]+/u.exec(words);
  if (mark) say("doubt", "footnoteMark", { ...at, value: mark[0] });
}

/** Doubts cells that a spreadsheet would calculate. */
export function sayFormulas(row: readonly string[], number: number, say: Say): void {
  for (const [at, cell] of row.entries()) {
    if (/^[=+@]|^-[^\s\d]/.test(cell)) say("doubt", "formula", { row: number, column: at + 1, value: cell });
  }
}
