import type { ColumnHolds } from "#app/features/plans/layouts/layout.ts";
import { foldText, longest } from "#app/features/plans/plan/plan-item.ts";
import { parseLeads } from "#app/features/plans/wording/lead.ts";
import { hasPlaceholder, isPlaceholder } from "#app/features/plans/wording/placeholder.ts";
import { parseTimescales } from "#app/features/plans/wording/timescale.ts";
import type { PlanItemKind, PlanItemStatus } from "#app/platform/database/client/enums.ts";
import { oneLine, partsOf } from "#app/platform/office-files/cell-text.ts";
import type { Day } from "#app/platform/time/day.ts";
import type { ItemRegister } from "./item-register.ts";
import type { ReadItem } from "./read-item.ts";
import type { RowAmounts } from "./row-amounts.ts";
import type { RowReferences } from "./row-references.ts";
import { sayWords } from "./say-words.ts";
import type { TableColumns } from "./table-columns.ts";
import type { Say } from "./table-note.ts";

type Place = { row: number; column: number };

/** What the cells of a row say of its item. */
export class CellValues {
  private readonly asAt: { asAt: Day | null; asAtWords: string };

  /** `asAt` is when the table's progress stood, in the words of its header, or "". */
  constructor(
    asAt: string,
    private readonly columns: TableColumns,
    private readonly register: ItemRegister,
    private readonly amounts: RowAmounts,
    private readonly references: RowReferences,
    private readonly isKnownLead: (words: string) => boolean,
    private readonly say: Say,
  ) {
    const [day] = asAt === "" ? [] : parseTimescales(asAt);
    this.asAt = { asAt: day?.until ?? null, asAtWords: asAt };
  }

  fill(item: ReadItem, row: readonly string[], number: number): void {
    for (const [at, holds] of this.columns.holds.entries()) {
      if (holds === null) continue;
      const cell = row[at] ?? "";
      if ("of" in holds && (holds.of === this.columns.own || holds.of === item.kind)) {
        if (holds.what === "outcome") item.outcome = cell;
        if (holds.what === "source") item.source = oneLine(cell);
        if (holds.what === "nameAndOutcome") item.outcome = this.columns.nameIn(row, holds.of).outcome;
      }
      if (cell !== "") this.take(item, holds, cell, { row: number, column: at + 1 });
    }
    if (item.name === "") {
      this.say("doubt", "noWords", { row: number, value: row.find((cell) => cell !== "") });
    }
    const starred = /^\*\s*|\s*\*$/;
    if (starred.test(item.name)) {
      item.name = item.name.replace(/^\*\s*/, "").replace(/\s*\*$/, "");
      item.status = "draft";
    }
  }

  private take(item: ReadItem, holds: ColumnHolds, cell: string, at: Place): void {
    const { what } = holds;
    if (what === "name" || what === "detail") sayWords(cell, at, this.say);
    else if (what === "lead") this.takeLeads(item, cell, at);
    else if (what === "timescale") this.takeTimescales(item, cell, at);
    else if (what === "amount") this.amounts.take(item, cell, at);
    else if (what === "status") this.takeStatus(item, cell, at);
    else if (what === "progress") this.takeProgress(item, cell, at);
    else if (what === "parts") this.addParts(item, holds.kind, cell, at);
    else if (what === "recommendations") this.references.linkRecommendations(item, cell, at.row);
    else if (what === "drivers") this.references.linkDrivers(item, cell, at.row);
    else if (what === "links") {
      for (const words of partsOf(cell)) item.named.push({ kind: holds.as, of: holds.kind, words });
    }
  }

  private takeLeads(item: ReadItem, cell: string, at: Place): void {
    const { leads, doubts } = parseLeads(cell, this.isKnownLead);
    item.lead = cell;
    item.leads = leads;
    for (const { doubt, words } of doubts) this.say("doubt", `lead.${doubt}`, { ...at, value: words });
  }

  private takeTimescales(item: ReadItem, cell: string, at: Place): void {
    item.timescale = cell;
    item.timescales = parseTimescales(cell);
    for (const { doubt, words } of item.timescales) {
      if (doubt !== null) this.say("doubt", `timescale.${doubt}`, { ...at, value: words });
    }
  }

  private takeStatus(item: ReadItem, cell: string, at: Place): void {
    const status = statuses[foldText(cell)];
    if (status) item.status = status;
    else this.say("doubt", "statusUnknown", { ...at, value: cell });
  }

  private takeProgress(item: ReadItem, cell: string, at: Place): void {
    if (isPlaceholder(cell)) {
      this.say("doubt", "placeholder", { ...at, value: cell });
      return;
    }
    if (this.asAt.asAt === null) this.say("doubt", "noDay", { ...at, value: cell });
    item.progress = { words: cell, ...this.asAt };
  }

  private addParts(item: ReadItem, kind: PlanItemKind, cell: string, at: Place): void {
    const seen = new Set<string>();
    for (const words of partsOf(cell)) {
      if (hasPlaceholder(words)) this.say("doubt", "placeholder", { ...at, value: words });
      if (isPlaceholder(words) || seen.has(foldText(words))) continue;
      seen.add(foldText(words));
      const name = words.slice(0, longest.name);
      const part = this.register.add({ kind, parent: item, code: null, name }, at.row);
      if (kind !== "milestone") continue;
      part.timescales = parseTimescales(words).filter((one) => one.kind !== "unknown");
      for (const { doubt } of part.timescales) {
        if (doubt !== null) this.say("doubt", `timescale.${doubt}`, { ...at, value: words });
      }
    }
  }
}

const statuses: Record<string, PlanItemStatus> = {
  draft: "draft",
  refined: "refined",
  adopted: "adopted",
  agreed: "adopted",
  dropped: "dropped",
};
