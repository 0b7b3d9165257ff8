import { longest } from "#app/features/plans/plan/plan-item.ts";
import { hasPlaceholder } from "#app/features/plans/wording/placeholder.ts";
import { oneLine } from "#app/platform/office-files/cell-text.ts";
import type { ReadPlanTable, RowFate } from "./read-plan-table.ts";
import { longestCell, type TableColumns } from "./table-columns.ts";
import { drop, type Say } from "./table-note.ts";

/** Rows that are no items: a footnote, or one of the plan's own texts. */
export class NoteRows {
  readonly footnotes: ReadPlanTable["footnotes"] = [];
  readonly texts: ReadPlanTable["texts"] = [];
  private readonly markAt: number;
  private readonly wordsAt: number;

  constructor(
    columns: TableColumns,
    private readonly say: Say,
  ) {
    this.markAt = columns.at("mark");
    this.wordsAt = columns.at("words");
  }

  takeFootnote(cells: readonly string[], row: number): RowFate {
    const [mark, words] = this.markAndWords(cells);
    if (mark === "" || words === "" || mark.length > longest.code || words.length > longest.name) {
      const reason = words.length > longest.name ? "tooLong" : "nothingNew";
      return drop(this.say, reason, { row, value: words || mark });
    }
    if (this.footnotes.some((note) => note.mark === mark)) return this.dropTwice(mark, row);
    this.footnotes.push({ mark, words, row });
    return "understood";
  }

  takeText(cells: readonly string[], row: number): RowFate {
    const [key, words] = this.markAndWords(cells);
    if (key === "") return drop(this.say, "nothingNew", { row, value: words });
    if (key.length > longest.name || words.length > longestCell) {
      return drop(this.say, "tooLong", { row, value: key });
    }
    if (this.texts.some((text) => text.key === key)) return this.dropTwice(key, row);
    if (hasPlaceholder(words)) {
      this.say("doubt", "placeholder", { row, column: this.wordsAt + 1, value: words });
    }
    this.texts.push({ key, words, row });
    return "understood";
  }

  private markAndWords(row: readonly string[]): [mark: string, words: string] {
    return [oneLine(row[this.markAt] ?? ""), row[this.wordsAt] ?? ""];
  }

  private dropTwice(mark: string, row: number): "dropped" {
    return drop(this.say, "duplicate", { row, column: this.markAt + 1, value: mark });
  }
}
