import type { PlanItemKind, PlanItemStatus, PlanLinkKind } from "#app/platform/database/client/enums.ts";
import { amountsIn } from "./amount.ts";
import { cleanCell, isBlank, linesOf, oneLine, partsOf } from "./cell-text.ts";
import { type ColumnHolds, rowKind, type TableLayout } from "./layout.ts";
import { parseLeads } from "./lead.ts";
import { hasPlaceholder, isPlaceholder } from "./placeholder.ts";
import { foldText, isSameText, longest } from "./plan-item.ts";
import type { ReadItem } from "./read-item.ts";
import type { ReadPlanTable, RowFate } from "./read-plan-table.ts";
import { type Drivers, type Recommendations, readDrivers, readRecommendations } from "./read-references.ts";
import { type RecognisedTable, readHeader, type SheetColumn } from "./recognise-table.ts";
import { headingOf, numberedName, plainCode } from "./row-heading.ts";
import type { NoteReason, Say } from "./table-note.ts";
import { parseTimescales } from "./timescale.ts";

/** The most characters of one cell. */
const longestCell = 20_000;

/** Takes the rows one after the other, because a blank cell means what the row above it said. */
export class TableReader {
  readonly items: ReadItem[] = [];
  readonly footnotes: ReadPlanTable["footnotes"] = [];
  readonly texts: ReadPlanTable["texts"] = [];
  readonly fates: RowFate[];
  readonly columns: SheetColumn[];
  hasHeadings = false;
  private readonly table: TableLayout;
  private readonly groups: PlanItemKind[];
  private readonly own: PlanItemKind | null;
  private readonly place = new Map<string, number>();
  private readonly holdsAt: (ColumnHolds | null)[];
  private readonly current: (ReadItem | undefined)[] = [];
  private variant: PlanItemKind | null = null;
  private readonly byCode = new Map<string, ReadItem>();
  private readonly byName = new Map<string, ReadItem>();
  private readonly codes = new Set<string>();
  private readonly namesByCode = new Map<string, string>();
  private readonly rowsSeen = new Set<string>();
  private readonly numbersOf = new Map<ReadItem, number>();
  private readonly recommendations: (cell: string, row: number) => Recommendations;
  private readonly drivers: (cell: string, row: number) => Drivers;
  private readonly asAt: { asAt: string | null; asAtWords: string };
  private last: { item: ReadItem; index: number } | undefined;
  private sum = 0;

  constructor(
    private readonly rows: readonly (readonly string[])[],
    private readonly cells: string[][],
    private readonly found: RecognisedTable,
    private readonly say: Say,
    private readonly isKnownLead: (words: string) => boolean,
  ) {
    this.table = found.of.table;
    this.own = rowKind(this.table);
    this.groups = this.table.levels.slice(0, -1);
    const width = cells.slice(found.headerRow).reduce((most, row) => Math.max(most, row.length), 0);
    this.columns = [...found.columns];
    for (let at = this.columns.length; at < width; at++) {
      this.columns.push({ header: "", key: `+column ${at + 1}` });
    }
    const holds = new Map(this.table.columns.map((column) => [column.key, column.holds]));
    this.holdsAt = this.columns.map((column) => holds.get(column.key) ?? null);
    for (const [at, column] of this.columns.entries()) this.place.set(column.key, at);
    this.fates = cells.map((row) => (isBlank(row) ? "empty" : "dropped"));
    const [day] = found.asAt === "" ? [] : parseTimescales(found.asAt);
    this.asAt = { asAt: day?.until ?? null, asAtWords: found.asAt };
    const column = (what: ColumnHolds["what"]) =>
      cells.map((row) => row[this.at(what)] ?? "").slice(found.headerRow + 1);
    this.recommendations = readRecommendations(
      column("recommendations"),
      this.at("recommendations") + 1,
      say,
    );
    this.drivers = readDrivers(column("drivers"), this.at("drivers") + 1, say);
  }

  *readAll(): Generator<void> {
    const { headerRow } = this.found;
    this.sayColumns();
    this.collectNames();
    this.readAbove();
    yield;
    this.fates[headerRow] = "header";
    if (this.found.number !== null) this.numberOfHeader(this.found.number);
    const continued = this.joinContinued();
    for (let index = headerRow + 1; index < this.cells.length; index++) {
      const row = this.cells[index] ?? [];
      if (this.fates[index] === "empty" || continued.has(index)) continue;
      this.fates[index] = this.readRow(row, index);
      yield;
    }
    this.sayGaps();
  }

  private readRow(row: string[], index: number): RowFate {
    const number = index + 1;
    if (this.isHeaderAgain(row, index)) return this.drop("headerRepeated", number);
    if (this.table.rows === "footnotes") return this.readFootnote(row, number);
    if (this.table.rows === "texts") return this.readText(row, number);
    const heading = this.headingIn(row, index);
    if (heading !== null && this.takeHeading(heading, number)) return "heading";
    if (this.isVariantRow(row)) return "heading";
    if (this.isTotal(row, number)) return "dropped";
    const tooLong = row.findIndex((cell, at) => cell.length > this.longestAt(at));
    if (tooLong >= 0) return this.drop("tooLong", number, row[tooLong], tooLong);
    this.sayFormulas(row, number);
    const before = this.items.length;
    const group = this.groupsOf(row, number);
    if (group === null) return "dropped";
    if (!this.hasOwnWords(row)) {
      const last = this.items.at(-1);
      if (group.isNew && last) last.cells = this.printed(index);
      return group.isNew ? "understood" : this.drop("nothingNew", number);
    }
    const isNew = this.readOwn(row, index, group.item);
    return isNew || this.items.length > before || group.isNew ? "understood" : "dropped";
  }

  // Group cells

  /** The innermost group that a row stands in, made where the file names it first. Null when it stands in none. */
  private groupsOf(row: string[], number: number): { item: ReadItem | null; isNew: boolean } | null {
    let parent: ReadItem | null = null;
    let isNew = false;
    let isFilled = false;
    for (const [level, kind] of this.groups.entries()) {
      const hasColumn =
        this.columnOf("name", kind) !== undefined || this.columnOf("code", kind) !== undefined;
      const { name, outcome } = this.nameIn(row, kind);
      const code = this.codeIn(row, kind, number);
      const before: ReadItem | undefined = this.current[level];
      if (!hasColumn || (code === "" && name === "")) {
        if (before) {
          isFilled ||= hasColumn && before.parent === parent;
          parent = before.parent === parent ? before : parent;
        } else if (hasColumn && level === 0) {
          this.drop(
            "noGroup",
            number,
            row.find((cell) => cell !== ""),
          );
          return null;
        }
        if (outcome === "" || !parent || parent.kind !== kind) continue;
      }
      const group: ReadItem | null =
        code === "" && name === "" ? parent : this.groupNamed(level, parent, code, name, row, number);
      if (!group) return null;
      if (this.items.at(-1) === group && group.row === number) isNew = true;
      if (before !== group) {
        if (before && !isNew && group.parent === parent) {
          this.say("doubt", "outOfOrder", { row: number, value: group.name });
        }
        this.current.length = level;
        this.variant = null;
      }
      this.current[level] = group;
      if (this.addOutcome(group, outcome, number)) isNew = true;
      parent = group;
    }
    if (isFilled && this.hasOwnWords(row) && parent) {
      this.say("doubt", "filledDown", { row: number, value: parent.name });
    }
    return { item: parent, isNew };
  }

  private groupNamed(
    level: number,
    parent: ReadItem | null,
    writtenCode: string,
    writtenName: string,
    row: string[],
    number: number,
  ): ReadItem | null {
    const { say } = this;
    const kind = this.groups[level];
    if (!kind) return null;
    let [code, name] = [writtenCode, writtenName];
    const numbered = code ? null : numberedName(name, kind);
    if (numbered) [code, name] = [numbered.code, numbered.name];
    const known =
      (code && this.byCode.get(`${kind} ${code}`)) || this.byName.get(this.nameKey(parent, kind, name));
    const column = this.placeOf("name", kind);
    if (known) {
      if (code && known.code !== code) {
        say("doubt", "codeDiffers", { row: number, column: this.placeOf("code", kind), value: code });
      } else if (name && !isSameText(name, known.name)) {
        say("doubt", "nameDiffers", { row: number, column, value: name });
      }
      return known;
    }
    name ||= this.namesByCode.get(`${kind} ${code}`) ?? "";
    if (!name) {
      this.drop("groupName", number, code, column === undefined ? undefined : column - 1);
      return null;
    }
    if (numbered) say("doubt", "codeFromName", { row: number, column, value: code });
    this.sayWords(name, number, column);
    const hasColumn = this.columnOf("code", kind) !== undefined;
    if (!code && hasColumn && !row[this.columnOf("code", kind) ?? -1]) {
      say("missing", "code", { row: number, column: this.placeOf("code", kind), value: name });
    }
    return this.add({ kind, parent, code: this.freeCode(code, kind, number), name }, number);
  }

  private addOutcome(group: ReadItem, outcome: string, number: number): boolean {
    if (outcome === "") return false;
    if (group.outcome === "") {
      group.outcome = outcome;
      return true;
    }
    if (!isSameText(outcome, group.outcome)) {
      this.say("doubt", "outcomeDiffers", {
        row: number,
        column: this.placeOf("outcome", group.kind),
        value: outcome,
      });
    }
    return false;
  }

  // Headings

  /** The one text of a row that has no other, where groups may stand in rows of their own. */
  private headingIn(row: readonly string[], below: number | null): string | null {
    const open = this.openLevels();
    if (open.length === 0) return null;
    const filled = row.flatMap((cell, at) => (cell === "" ? [] : [{ cell, at }]));
    const [first] = filled;
    if (!first || (filled.length > 1 && !filled.every((one) => one.cell === first.cell))) {
      return filled.length === 2 && /^[A-Z]{1,4}\d{1,3}$/.test(first?.cell ?? "") && first?.at === 0
        ? `${first.cell} ${filled[1]?.cell}`
        : null;
    }
    const nameAt = this.own === null ? undefined : this.columnOf("name", this.own);
    if (below !== null && filled.length === 1 && first.at === nameAt && nameAt !== 0) return null;
    const isPatterned = headingOf(first.cell, open) !== null;
    // A lone owner or number is a row that nobody filled in, unless a heading follows directly.
    const isOwn = this.holdsAt[first.at]?.what === "code" || this.holdsAt[first.at]?.what === "lead";
    const isLone = below !== null && isOwn && first.cell.length <= 60 && filled.length === 1;
    return isPatterned || !isLone || this.isBeforeHeading(below) ? first.cell : null;
  }

  private isBeforeHeading(index: number): boolean {
    if (this.isHeaderLike(index - 1)) return false;
    const next = this.cells.slice(index + 1, index + 4).find((row) => !isBlank(row)) ?? [];
    const [text, ...others] = next.filter((cell) => cell !== "");
    return text !== undefined && others.length === 0 && headingOf(text, this.openLevels()) !== null;
  }

  private openLevels(): PlanItemKind[] {
    return this.groups.filter((kind) => this.columnOf("name", kind) === undefined);
  }

  private takeHeading(text: string, number: number): boolean {
    const open = this.openLevels();
    const found = headingOf(text, open) ?? { kind: open[0], code: "", name: oneLine(text), isOutcome: false };
    if (!found.kind) return false;
    this.hasHeadings = true;
    const level = this.groups.indexOf(found.kind);
    if (found.isOutcome) {
      const group = this.current[level];
      if (!group) return false;
      this.addOutcome(group, found.name, number);
      group.cells = { ...group.cells, "heading-outcome": text };
      return true;
    }
    const parent = this.parentAbove(level);
    const known =
      (found.code && this.byCode.get(`${found.kind} ${found.code}`)) ||
      this.byName.get(this.nameKey(parent, found.kind, found.name));
    this.current.length = level;
    this.variant = null;
    this.last = undefined;
    const code = known ? null : this.freeCode(found.code, found.kind, number);
    const group = known || this.add({ kind: found.kind, parent, code, name: found.name }, number);
    group.cells = { ...group.cells, heading: text };
    this.current[level] = group;
    if (!known) this.say("doubt", "headingTaken", { row: number, value: text });
    return true;
  }

  private parentAbove(level: number): ReadItem | null {
    for (let above = level - 1; above >= 0; above--) {
      const item = this.current[above];
      if (item) return item;
    }
    return null;
  }

  /** Rows above the header are a title, or the heading of the first table. */
  private readAbove(): void {
    const { headerRow } = this.found;
    const open = this.openLevels();
    const above = this.cells.slice(0, headerRow).map((row, index) => ({
      index,
      text: isBlank(row) ? null : this.headingIn(row, null),
      isBlank: isBlank(row),
    }));
    const first = above.findIndex(({ text }) => text !== null && headingOf(text, open) !== null);
    for (const { index, text, isBlank: isEmpty } of above) {
      if (isEmpty) continue;
      // A section stands directly above the first coded heading.
      const isSection =
        first > 0 &&
        open.length > 1 &&
        above.slice(index + 1, first).every((one) => one.isBlank) &&
        index < first;
      const isTaken = text !== null && first >= 0 && (index >= first || isSection);
      if (isTaken && text !== null && this.takeHeading(text, index + 1)) this.fates[index] = "heading";
      else
        this.drop(
          "aboveHeader",
          index + 1,
          this.cells[index]?.find((cell) => cell !== ""),
        );
    }
  }

  private isHeaderAgain(row: readonly string[], index: number): boolean {
    if (row.some((cell) => cell.length > 200)) return false;
    const again = readHeader(row, index, this.found.of);
    const known = this.columns.filter((column) => !column.key.startsWith("+"));
    const same = again.columns.filter(
      ({ key }, at) => !key.startsWith("+") && this.columns[at]?.key === key && !again.guessed.includes(at),
    ).length;
    if (same < Math.max(known.length > 2 ? 2 : 1, Math.ceil((known.length - this.found.guessed.length) / 2)))
      return false;
    if (again.number !== null) this.numberOfHeader(again.number);
    return true;
  }

  /** "Strategic Priority 3" in a header numbers the priority whose rows follow. */
  private numberOfHeader(code: string): void {
    const level = this.groups.findIndex((kind) => this.columnOf("name", kind) !== undefined);
    const kind = this.groups[level];
    if (kind === undefined) return;
    this.current.length = level;
    this.numberAhead = { kind, code };
  }

  private numberAhead: { kind: PlanItemKind; code: string } | undefined;

  // The row's own item

  private readOwn(row: string[], index: number, parent: ReadItem | null): boolean {
    const number = index + 1;
    const { own, say } = this;
    if (own === null) return false;
    const at = this.columnOf("name", own);
    const key = JSON.stringify([parent ? this.numbersOf.get(parent) : null, row.map(foldText)]);
    if (this.rowsSeen.has(key)) {
      this.drop("duplicate", number, row[at ?? 0], at);
      return false;
    }
    this.rowsSeen.add(key);
    const texts = this.ownTexts(row, own, number);
    const kind = this.kindOf(row, own);
    const split = texts.length > 1;
    let added = false;
    for (const [part, text] of texts.entries()) {
      const folded = this.nameKey(parent, text.kind ?? kind, text.name);
      if (this.byName.has(folded) && text.name !== "") {
        if (split || this.isSameRow(row, this.byName.get(folded))) {
          this.drop("duplicate", number, text.name, at);
          continue;
        }
        say("doubt", "sameWords", { row: number, column: (at ?? 0) + 1, value: text.name });
      }
      const code =
        part === 0
          ? this.ownCode(row, own, parent, text, number, index)
          : this.missingCode(own, text.name, number);
      const item = this.add({ kind: text.kind ?? kind, parent, code, name: text.name }, number);
      item.detail = text.detail;
      this.fill(item, row, number);
      item.cells = this.printed(index);
      if (split && at !== undefined) delete item.cells[this.columns[at]?.key ?? ""];
      this.last = { item, index };
      added = true;
    }
    return added;
  }

  /** The row that said the same words before: is everything else the same too? */
  private isSameRow(row: readonly string[], before: ReadItem | undefined): boolean {
    if (!before?.cells) return true;
    const { cells } = before;
    return row.every((cell, at) => {
      const holds = this.holdsAt[at];
      const isGroups = holds && "of" in holds && this.groups.includes(holds.of);
      return (
        isGroups ||
        holds?.what === "code" ||
        cell === "" ||
        foldText(cleanCell(cells[this.columns[at]?.key ?? ""] ?? "")) === foldText(cell)
      );
    });
  }

  private ownTexts(
    row: string[],
    own: PlanItemKind,
    number: number,
  ): { name: string; detail: string; kind?: PlanItemKind }[] {
    const at = this.columnOf("name", own);
    const cell = at === undefined ? "" : (row[at] ?? "");
    const detailAt = this.columnOf("detail", own);
    const detail = detailAt === undefined ? "" : (row[detailAt] ?? "");
    if (detailAt !== undefined) return [{ name: oneLine(cell) || oneLine(detail), detail }];
    if (this.holdsAt[at ?? -1]?.what === "nameAndOutcome")
      return [{ name: this.nameIn(row, own).name, detail: "" }];
    const lines = linesOf(cell);
    const hasVariants = lines.length > 1 && lines.some((line) => this.variantOf(line.text) !== null);
    if (lines.length > 0 && (hasVariants || lines.every((line) => line.isBullet))) {
      let kind: PlanItemKind | undefined;
      const texts = lines.flatMap(({ text }) => {
        const variant = hasVariants ? this.variantOf(text) : null;
        if (variant) kind = variant;
        return variant ? [] : [{ name: text, detail: "", ...(kind ? { kind } : {}) }];
      });
      if (texts.length > 1) {
        this.say("doubt", "bulletsSplit", {
          row: number,
          column: (at ?? 0) + 1,
          value: String(texts.length),
        });
      }
      return texts;
    }
    const firstBullet = lines.findIndex((line) => line.isBullet);
    if (firstBullet <= 0) return [{ name: oneLine(cell), detail: "" }];
    const written = cell.split("\n").filter((line) => line.trim() !== "");
    return [
      {
        name: lines
          .slice(0, firstBullet)
          .map((line) => line.text)
          .join(" "),
        detail: written.slice(firstBullet).join("\n"),
      },
    ];
  }

  private ownCode(
    row: string[],
    own: PlanItemKind,
    parent: ReadItem | null,
    text: { name: string },
    number: number,
    index: number,
  ): string | null {
    const written = this.codeIn(row, own, number);
    if (written) return this.freeCode(written, own, number);
    const numbered = numberedName(text.name, own);
    if (numbered) {
      this.say("doubt", "codeFromName", {
        row: number,
        column: this.placeOf("name", own),
        value: numbered.code,
      });
      text.name = numbered.name;
      return this.freeCode(numbered.code, own, number);
    }
    const between = this.codeBetween(own, parent, index);
    if (between !== null) {
      this.say("doubt", "codeBetween", { row: number, column: this.placeOf("code", own), value: between });
      return this.freeCode(between, own, number);
    }
    return this.missingCode(own, text.name, number);
  }

  private missingCode(own: PlanItemKind, name: string, number: number): null {
    const column = this.placeOf("code", own);
    if (column !== undefined) this.say("missing", "code", { row: number, column, value: name });
    return null;
  }

  /** A number that was lost between two that stand: between 1.10 and 1.12 it is 1.11. */
  private codeBetween(own: PlanItemKind, parent: ReadItem | null, index: number): string | null {
    const at = this.columnOf("code", own);
    if (at === undefined || !this.last || this.last.item.parent !== parent) return null;
    const before = /^(.*?)(\d+)$/.exec(this.last.item.code ?? "");
    let next = index + 1;
    while (next < this.cells.length && (this.fates[next] === "empty" || this.isHeaderLike(next))) next += 1;
    const after = /^(.*?)(\d+)$/.exec(oneLine(this.cells[next]?.[at] ?? ""));
    if (!before || !after || before[1] !== after[1] || Number(after[2]) !== Number(before[2]) + 2)
      return null;
    const code = `${before[1]}${Number(before[2]) + 1}`;
    return this.codes.has(code) ? null : code;
  }

  private isHeaderLike(index: number): boolean {
    return (
      foldText(JSON.stringify(this.cells[index])) ===
      foldText(JSON.stringify(this.cells[this.found.headerRow]))
    );
  }

  private fill(item: ReadItem, row: string[], number: number): void {
    const { say } = this;
    for (const [at, holds] of this.holdsAt.entries()) {
      const cell = row[at] ?? "";
      const column = at + 1;
      const here = { row: number, column };
      if (holds === null) continue;
      if ("of" in holds && (holds.of === this.own || holds.of === item.kind)) {
        if (holds.what === "outcome") item.outcome = cell;
        if (holds.what === "source") item.source = oneLine(cell);
        if (holds.what === "nameAndOutcome") item.outcome = this.nameIn(row, holds.of).outcome;
      }
      if (cell === "") continue;
      if (holds.what === "lead") {
        item.lead = cell;
        const { leads, doubts } = parseLeads(cell, this.isKnownLead);
        item.leads = leads;
        for (const { doubt, words } of doubts) say("doubt", `lead.${doubt}`, { ...here, value: words });
      } else if (holds.what === "timescale") {
        item.timescale = cell;
        item.timescales = parseTimescales(cell);
        for (const { doubt, words } of item.timescales) {
          if (doubt !== null) say("doubt", `timescale.${doubt}`, { ...here, value: words });
        }
      } else if (holds.what === "amount") this.takeAmount(item, cell, here);
      else if (holds.what === "status") this.takeStatus(item, cell, here);
      else if (holds.what === "progress") this.takeProgress(item, cell, here);
      else if (holds.what === "parts") this.takeParts(item, holds.kind, cell, number, column);
      else if (holds.what === "recommendations") {
        for (const one of this.recommendations(cell, number).items)
          this.link(item, "recommendation", this.recommendation(one, number));
      } else if (holds.what === "drivers") {
        for (const one of this.drivers(cell, number)) this.link(item, "driver", this.driver(one, number));
      } else if (holds.what === "links") {
        for (const words of partsOf(cell)) item.named.push({ kind: holds.as, of: holds.kind, words });
      } else if (holds.what === "name" || holds.what === "detail") this.sayWords(cell, number, column);
    }
    if (item.name === "")
      say("doubt", "noWords", { row: number, value: row.find((cell) => cell !== "") ?? "" });
    const starred = /^\*\s*|\s*\*$/;
    if (starred.test(item.name)) {
      item.name = item.name.replace(/^\*\s*/, "").replace(/\s*\*$/, "");
      item.status = "draft";
    }
  }

  private takeParts(item: ReadItem, kind: PlanItemKind, cell: string, number: number, column: number): void {
    const seen = new Set<string>();
    for (const words of partsOf(cell)) {
      if (hasPlaceholder(words)) this.say("doubt", "placeholder", { row: number, column, value: words });
      if (isPlaceholder(words) || seen.has(foldText(words))) continue;
      seen.add(foldText(words));
      const part = this.add({ kind, parent: item, code: null, name: words.slice(0, longest.name) }, number);
      if (kind !== "milestone") continue;
      part.timescales = parseTimescales(words).filter((one) => one.kind !== "unknown");
      for (const { doubt } of part.timescales) {
        if (doubt !== null) this.say("doubt", `timescale.${doubt}`, { row: number, column, value: words });
      }
    }
  }

  private takeAmount(item: ReadItem, cell: string, here: { row: number; column: number }): void {
    const amounts = amountsIn(cell);
    const [first] = amounts;
    if (first === undefined) {
      this.say("doubt", isPlaceholder(cell) ? "placeholder" : "noAmount", { ...here, value: cell });
      return;
    }
    if (amounts.length > 1) this.say("doubt", "severalAmounts", { ...here, value: cell });
    item.amount = first;
    this.sum += first;
  }

  private takeStatus(item: ReadItem, cell: string, here: { row: number; column: number }): void {
    const status = statuses[foldText(cell)];
    if (status) item.status = status;
    else this.say("doubt", "statusUnknown", { ...here, value: cell });
  }

  private takeProgress(item: ReadItem, cell: string, here: { row: number; column: number }): void {
    if (isPlaceholder(cell)) {
      this.say("doubt", "placeholder", { ...here, value: cell });
      return;
    }
    if (this.asAt.asAt === null) this.say("doubt", "noDay", { ...here, value: cell });
    item.progress = { words: cell, ...this.asAt };
  }

  private recommendation(one: Recommendations["items"][number], number: number): ReadItem {
    const code = one.code;
    const known = this.byCode.get(`recommendation ${code}`);
    if (known) {
      if (one.words !== "" && known.name !== "" && !isSameText(known.name, one.words)) {
        this.say("doubt", "nameDiffers", {
          row: number,
          column: this.at("recommendations") + 1,
          value: one.words,
        });
      }
      return known;
    }
    const item = this.add({ kind: "recommendation", parent: null, code, name: one.words || code }, number);
    item.source = one.report;
    return item;
  }

  private driver(one: Drivers[number], number: number): ReadItem {
    const parent = one.of === null ? null : this.driver({ of: null, words: one.of }, number);
    const known = this.byName.get(this.nameKey(parent, "policyDriver", one.words));
    return (
      known ??
      this.add({ kind: "policyDriver", parent, code: null, name: one.words.slice(0, longest.name) }, number)
    );
  }

  private link(from: ReadItem, kind: PlanLinkKind, to: ReadItem): void {
    if (!from.links.some((link) => link.to === to && link.kind === kind)) from.links.push({ kind, to });
  }

  private add(
    { kind, parent, code, name }: Pick<ReadItem, "kind" | "parent" | "code" | "name">,
    row: number,
  ): ReadItem {
    const ahead = this.numberAhead?.kind === kind && code === null ? this.numberAhead.code : null;
    if (ahead !== null) this.numberAhead = undefined;
    const free = ahead !== null && !this.codes.has(ahead) ? ahead : code;
    const item: ReadItem = {
      ...{ kind, parent, code: free, name, row },
      ...{ outcome: "", detail: "", source: "", lead: "", leads: [], timescale: "", timescales: [] },
      ...{ amount: null, status: null, progress: null, links: [], named: [], cells: null },
    };
    this.items.push(item);
    this.numbersOf.set(item, this.items.length);
    if (free !== null) {
      this.codes.add(free);
      this.byCode.set(`${kind} ${free}`, item);
    }
    const key = this.nameKey(parent, kind, name);
    if (!this.byName.has(key)) this.byName.set(key, item);
    return item;
  }

  // Rows that are no items

  private readFootnote(row: string[], number: number): RowFate {
    const [mark, words] = [oneLine(row[this.at("mark")] ?? ""), row[this.at("words")] ?? ""];
    if (mark === "" || words === "" || mark.length > longest.code || words.length > longest.name) {
      return this.drop(words.length > longest.name ? "tooLong" : "nothingNew", number, words || mark);
    }
    if (this.footnotes.some((note) => note.mark === mark))
      return this.drop("duplicate", number, mark, this.at("mark"));
    this.footnotes.push({ mark, words, row: number });
    return "understood";
  }

  private readText(row: string[], number: number): RowFate {
    const [key, words] = [oneLine(row[this.at("mark")] ?? ""), row[this.at("words")] ?? ""];
    if (key === "") return this.drop("nothingNew", number, words);
    if (key.length > longest.name || words.length > longestCell) return this.drop("tooLong", number, key);
    if (this.texts.some((text) => text.key === key))
      return this.drop("duplicate", number, key, this.at("mark"));
    if (hasPlaceholder(words)) {
      this.say("doubt", "placeholder", { row: number, column: this.at("words") + 1, value: words });
    }
    this.texts.push({ key, words, row: number });
    return "understood";
  }

  private isVariantRow(row: readonly string[]): boolean {
    const at = this.own === null ? undefined : this.columnOf("name", this.own);
    if (at === undefined || this.table.variants.length === 0) return false;
    const variant = this.variantOf(row[at] ?? "");
    if (variant === null) return false;
    const isAlone = row.every((cell, place) => cell === "" || place === at || this.isGroupColumn(place));
    if (!isAlone) return false;
    if (this.groupsOf([...row], -1) === null) return false;
    this.variant = variant;
    return true;
  }

  private variantOf(text: string): PlanItemKind | null {
    const words = foldText(text.replace(/[:.–—-]+\s*$/u, ""));
    return this.table.variants.find((variant) => variant.words.includes(words))?.kind ?? null;
  }

  private kindOf(row: readonly string[], own: PlanItemKind): PlanItemKind {
    const written = row[this.at("variant")];
    return (written ? this.variantOf(written) : null) ?? this.variant ?? own;
  }

  private isTotal(row: string[], number: number): boolean {
    const at = this.at("amount");
    const label = row.find((cell) => cell !== "") ?? "";
    if (at < 0 || !/^(?:grand |sub-?\s?)?total\b/i.test(label)) return false;
    const [total] = amountsIn(row[at] ?? "");
    this.drop("total", number, row[at], at);
    if (total !== undefined && Math.round(total * 100) !== Math.round(this.sum * 100)) {
      this.say("doubt", "totalDiffers", { row: number, column: at + 1, value: this.sum.toFixed(2) });
    }
    return true;
  }

  /**
   * A page break or a merged cell leaves a row that only goes on with the one above: it names nothing of its own, or
   * begins in the middle of a sentence. Its words are added to that row.
   */
  private joinContinued(): Set<number> {
    const continued = new Set<number>();
    const { own } = this;
    const nameAt = own === null ? undefined : this.columnOf("name", own);
    if (own === null || nameAt === undefined || this.table.rows !== "items") return continued;
    const codeAt = this.columnOf("code", own);
    const leadAt = this.at("lead");
    let last: number | undefined;
    for (let index = this.found.headerRow + 1; index < this.cells.length; index++) {
      const row = this.cells[index] ?? [];
      if (this.fates[index] === "empty" || this.isHeaderLike(index)) continue;
      const name = row[nameAt] ?? "";
      const isAnonymous = (codeAt === undefined || !row[codeAt]) && this.isOfGroup(row, last);
      const hasOthers = row.some(
        (cell, at) => cell !== "" && at !== nameAt && this.holdsAt[at] !== null && !this.isGroupColumn(at),
      );
      const isRest = name === "" && hasOthers && !(leadAt >= 0 && row[leadAt]);
      const isMiddle = codeAt !== undefined && /^\p{Ll}/u.test(name);
      if (last === undefined || !isAnonymous || !(isRest || isMiddle)) {
        last = hasOthers || name !== "" ? (this.headingIn(row, index) === null ? index : undefined) : last;
        continue;
      }
      const before = this.cells[last] ?? [];
      for (const [at, cell] of row.entries()) {
        if (cell === "" || this.isGroupColumn(at)) continue;
        while (before.length < at) before.push("");
        before[at] = before[at] ? `${before[at]}${/^\p{Ll}/u.test(cell) ? " " : "\n"}${cell}` : cell;
      }
      this.joined.set(last, before);
      this.say("doubt", "continued", { row: index + 1, value: row.find((cell) => cell !== "") });
      this.fates[index] = "understood";
      continued.add(index);
    }
    return continued;
  }

  private readonly joined = new Map<number, string[]>();

  private isOfGroup(row: readonly string[], last: number | undefined): boolean {
    const before = this.cells[last ?? -1] ?? [];
    return row.every((cell, at) => cell === "" || !this.isGroupColumn(at) || cell === before[at]);
  }

  // What a row says, and where

  private columnOf(what: "code" | "name" | "outcome" | "detail", kind: PlanItemKind): number | undefined {
    const at = this.holdsAt.findIndex(
      (holds) =>
        holds !== null &&
        "of" in holds &&
        holds.of === kind &&
        (holds.what === what || (holds.what === "nameAndOutcome" && (what === "name" || what === "outcome"))),
    );
    return at < 0 ? undefined : at;
  }

  private placeOf(what: "code" | "name" | "outcome", kind: PlanItemKind): number | undefined {
    const at = this.columnOf(what, kind);
    return at === undefined ? undefined : at + 1;
  }

  private at(what: ColumnHolds["what"]): number {
    return this.holdsAt.findIndex((holds) => holds?.what === what);
  }

  private isGroupColumn(at: number): boolean {
    const holds = this.holdsAt[at];
    return holds !== null && holds !== undefined && "of" in holds && this.groups.includes(holds.of);
  }

  private hasOwnWords(row: readonly string[]): boolean {
    return row.some((cell, at) => {
      const holds = this.holdsAt[at];
      if (cell === "" || !holds || this.isGroupColumn(at)) return false;
      return holds.what !== "code" && holds.what !== "variant" && holds.what !== "source";
    });
  }

  private nameIn(row: readonly string[], kind: PlanItemKind): { name: string; outcome: string } {
    const at = this.columnOf("name", kind);
    const cell = at === undefined ? "" : (row[at] ?? "");
    if (at !== undefined && this.holdsAt[at]?.what === "nameAndOutcome") {
      const [name = "", ...rest] = cell.split("\n").filter((line) => line.trim() !== "");
      const outcomeAt = this.holdsAt.findIndex((holds) => holds?.what === "outcome" && holds.of === kind);
      return { name: oneLine(name), outcome: rest.join("\n") || (row[outcomeAt] ?? "") };
    }
    const outcomeAt = this.columnOf("outcome", kind);
    return { name: oneLine(cell), outcome: outcomeAt === undefined ? "" : (row[outcomeAt] ?? "") };
  }

  private codeIn(row: readonly string[], kind: PlanItemKind, number: number): string {
    const at = this.columnOf("code", kind);
    const written = at === undefined ? "" : (row[at] ?? "");
    const code = plainCode(written);
    if (written && !code && !isPlaceholder(written)) {
      this.say("doubt", "codeUnusable", { row: number, column: (at ?? 0) + 1, value: written });
    }
    if (code === "" || kind !== "recommendation" || !/^\d+$/.test(code)) return code;
    return `R${code}`;
  }

  private freeCode(code: string, kind: PlanItemKind, number: number): string | null {
    if (code === "") return null;
    if (!this.codes.has(code)) return code;
    this.say("doubt", "codeUsedTwice", { row: number, column: this.placeOf("code", kind), value: code });
    return null;
  }

  private nameKey(parent: ReadItem | null, kind: PlanItemKind, name: string): string {
    return `${parent ? this.numbersOf.get(parent) : ""} ${kind} ${foldText(name)}`;
  }

  /** The row's cells word for word, as the file has them. */
  private printed(index: number): Record<string, string> {
    const joined = this.joined.get(index);
    const written = joined ?? this.rows[index] ?? [];
    return Object.fromEntries(this.columns.map(({ key }, at) => [key, written[at] ?? ""]));
  }

  private longestAt(at: number): number {
    const holds = this.holdsAt[at];
    if (holds?.what === "name" || holds?.what === "nameAndOutcome") return longest.name;
    return holds?.what === "outcome" ? longest.outcome : longestCell;
  }

  // What is said about the table

  private drop(reason: NoteReason["dropped"], row: number, value = "", at?: number): "dropped" {
    this.say("dropped", reason, { row, value, ...(at === undefined ? {} : { column: at + 1 }) });
    return "dropped";
  }

  private sayWords(words: string, row: number, column: number | undefined): void {
    const at = column === undefined ? { row } : { row, column };
    if (hasPlaceholder(words)) this.say("doubt", "placeholder", { ...at, value: words });
    const mark = /[¹²³\u2070-\u2079†‡]+/u.exec(words);
    if (mark) this.say("doubt", "footnoteMark", { ...at, value: mark[0] });
  }

  private sayFormulas(row: readonly string[], number: number): void {
    for (const [at, cell] of row.entries()) {
      if (/^[=+@]|^-[^\s\d]/.test(cell))
        this.say("doubt", "formula", { row: number, column: at + 1, value: cell });
    }
  }

  private sayColumns(): void {
    const { found, say, table } = this;
    for (const at of found.guessed) {
      const key = this.columns[at]?.key;
      const column = table.columns.find((one) => one.key === key);
      say("doubt", "headerBlank", { column: at + 1, value: column?.aliases[0] ?? key });
    }
    for (const [at, { header, key }] of this.columns.entries()) {
      if (!key.startsWith("+")) continue;
      const isUsed = header.trim() !== "" || this.cells.slice(found.headerRow).some((row) => row[at]);
      if (found.repeated.includes(at)) say("doubt", "repeatedColumn", { column: at + 1, value: header });
      else if (isUsed) say("doubt", "unknownColumn", { column: at + 1, value: header });
    }
    for (const { key, header, aliases, holds } of table.columns) {
      if (this.place.has(key) || !isPartOfKinds(holds)) continue;
      say("missing", holds.what === "code" ? "noCodes" : "noColumn", { value: header || aliases[0] });
    }
  }

  private sayGaps(): void {
    const [first] = this.groups;
    if (first === undefined) return;
    const withBelow = new Set(this.items.map((item) => item.parent));
    for (const item of this.items) {
      if (!this.groups.includes(item.kind)) continue;
      if (item.outcome === "" && this.columnOf("outcome", item.kind) !== undefined) {
        this.say("missing", "outcome", { row: item.row, value: item.name });
      }
      if (!withBelow.has(item)) this.say("missing", "nothingBelow", { row: item.row, value: item.name });
    }
  }

  /** Priorities that are only numbered in one row may be named in another. */
  private collectNames(): void {
    for (const kind of this.groups) {
      const at = this.columnOf("code", kind);
      if (at === undefined) continue;
      for (const row of this.cells.slice(this.found.headerRow + 1)) {
        const [code, { name }] = [plainCode(row[at] ?? ""), this.nameIn(row, kind)];
        if (code && name && !this.namesByCode.has(`${kind} ${code}`))
          this.namesByCode.set(`${kind} ${code}`, name);
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

function isPartOfKinds(holds: ColumnHolds): boolean {
  return holds.what !== "variant" && holds.what !== "status" && holds.what !== "kept";
}
