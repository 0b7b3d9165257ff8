import { isSameText, longest } from "#app/features/plans/plan/plan-item.ts";
import { type ItemRegister, linkOnce } from "./item-register.ts";
import type { ReadItem } from "./read-item.ts";
import { type Drivers, type Recommendations, readDrivers, readRecommendations } from "./read-references.ts";
import type { TableColumns } from "./table-columns.ts";
import type { Say } from "./table-note.ts";
import type { TableRows } from "./table-rows.ts";

/** Recommendations and policy drivers that rows name: each is an item of the table, and the rows are linked to it. */
export class RowReferences {
  private readonly recommendations: (cell: string, row: number) => Recommendations;
  private readonly recommendationsColumn: number;
  private readonly drivers: (cell: string, row: number) => Drivers;

  constructor(
    rows: TableRows,
    columns: TableColumns,
    private readonly register: ItemRegister,
    private readonly say: Say,
  ) {
    const [recommendationsAt, driversAt] = [columns.at("recommendations"), columns.at("drivers")];
    const below = (at: number) => rows.below().map((row) => row[at] ?? "");
    this.recommendationsColumn = recommendationsAt + 1;
    this.recommendations = readRecommendations(below(recommendationsAt), recommendationsAt + 1, say);
    this.drivers = readDrivers(below(driversAt), driversAt + 1, say);
  }

  linkRecommendations(item: ReadItem, cell: string, row: number): void {
    for (const one of this.recommendations(cell, row).items) {
      linkOnce(item, "recommendation", this.recommendation(one, row));
    }
  }

  linkDrivers(item: ReadItem, cell: string, row: number): void {
    for (const one of this.drivers(cell, row)) linkOnce(item, "driver", this.driver(one, row));
  }

  private recommendation({ code, report, words }: Recommendations["items"][number], row: number): ReadItem {
    const known = this.register.withCode("recommendation", code);
    if (known) {
      if (words !== "" && known.name !== "" && !isSameText(known.name, words)) {
        this.say("doubt", "nameDiffers", { row, column: this.recommendationsColumn, value: words });
      }
      return known;
    }
    const item = this.register.add({ kind: "recommendation", parent: null, code, name: words || code }, row);
    item.source = report;
    return item;
  }

  private driver({ of, words }: Drivers[number], row: number): ReadItem {
    const parent = of === null ? null : this.driver({ of: null, words: of }, row);
    return (
      this.register.withName(parent, "policyDriver", words) ??
      this.register.add({ kind: "policyDriver", parent, code: null, name: words.slice(0, longest.name) }, row)
    );
  }
}
