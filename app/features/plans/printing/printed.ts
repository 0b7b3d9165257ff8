import type { SheetColumn } from "#app/features/plans/imports/reading/recognise-table.ts";
import {
  isNameOf,
  type LayoutColumn,
  rowKinds,
  type TableLayout,
  type TableOfLayout,
  tableName,
} from "#app/features/plans/layouts/layout.ts";
import type { ItemTexts } from "#app/features/plans/plan/stored-item.ts";
import type { PlanItemKind, PlanLinkKind, ProgressRating } from "#app/platform/database/client/enums.ts";
import type { Day } from "#app/platform/time/day.ts";

/** Words that a cell had, for as long as what they were understood to mean stays (`of`, in short). */
type PrintedCell = { words: string; of: string };

/** The printed cells of an item, by table and column. */
export type AsPrinted = Record<string, Record<string, PrintedCell>>;

/** A plan's item with all that a table prints of it. */
export type PrintedItem = ItemTexts & {
  kind: PlanItemKind;
  code: string;
  /** The newest first. */
  progress: readonly { asAt: Day; words: string; rating?: ProgressRating | null }[];
  links: readonly { kind: PlanLinkKind; to: PrintedItem }[];
  parent: PrintedItem | null;
  /** What stands directly below it, in its order. */
  parts: readonly PrintedItem[];
  asPrinted: AsPrinted;
};

/** The columns of a table as a file had them, or as the layout prints them. */
export type Sheet = { columns: readonly SheetColumn[]; hasHeadings: boolean };

/** The key under which an item says that only other rows name it: a register does not print it. */
export const referenceOnly = "@reference";
const ownRow = "@row";

/** The columns that a layout prints where no file says which there are. */
export function sheetOf(table: TableLayout): Sheet {
  const columns = table.columns.filter((column) => column.printed);
  return { columns: columns.map(({ header, key }) => ({ header, key })), hasHeadings: false };
}

/**
 * The cells of a row that differ from what its fields would print: kept, so that they are printed again until somebody
 * changes what they mean. Empty cells of a row say nothing and are not kept; of a group they continue the row above.
 */
export function keepPrinted(
  of: TableOfLayout,
  sheet: Sheet,
  item: PrintedItem,
  cells: Record<string, string>,
): Record<string, PrintedCell> {
  const kept: Record<string, PrintedCell> = {};
  const isRow = rowKinds(of.table).includes(item.kind);
  if (!isRow && !("heading" in cells)) kept[ownRow] = { words: "", of: "" };
  for (const { key, words } of [
    ...sheet.columns.map(({ key }) => ({ key, words: cells[key] ?? "" })),
    ...headings(cells),
  ]) {
    const column = of.table.columns.find((one) => one.key === key);
    const means = meaningOf(of.table, column, key, item, words);
    const isSilent =
      words.trim() === "" && column && !isOfGroup(of.table, column) && column.holds.what !== "code";
    if (words === composed(of.table, column, key, item) || (isSilent && words === "")) continue;
    kept[key] = { words, of: fingerprint(means) };
  }
  return kept;
}

function headings(cells: Record<string, string>): { key: string; words: string }[] {
  return ["heading", "heading-outcome"].flatMap((key) =>
    key in cells ? [{ key, words: cells[key] ?? "" }] : [],
  );
}

/** A row as a table prints it, with the item that it is of; one of a group is a row without items of its own. */
export type PrintedLine = { item: PrintedItem; cells: string[]; isHeading: boolean };

/** The rows of a table, its header first. `items` in the plan's order. */
export function printTable(of: TableOfLayout, sheet: Sheet, items: readonly PrintedItem[]): string[][] {
  return [
    sheet.columns.map((column) => column.header),
    ...printLines(of, sheet, items).map(({ cells }) => cells),
  ];
}

/** The rows of a table below its header. `items` in the plan's order. */
export function printLines(of: TableOfLayout, sheet: Sheet, items: readonly PrintedItem[]): PrintedLine[] {
  const { table } = of;
  const kinds = rowKinds(table);
  const name = tableName(of);
  const lines: PrintedLine[] = [];
  const filled = new Set<PrintedItem>();
  for (const item of items) {
    if (!kinds.includes(item.kind) || !isOfTable(table, item, name)) continue;
    for (let above = item.parent; above; above = above.parent) filled.add(above);
  }
  const headed = new Set<PrintedItem>();
  for (const item of items) {
    if (!isOfTable(table, item, name)) continue;
    const isRow = kinds.includes(item.kind);
    const isEmptyGroup =
      !isRow &&
      !filled.has(item) &&
      (item.asPrinted[name]?.[ownRow] || isInnermost(table, item, sheet.hasHeadings ? name : null));
    if (!isRow && !isEmptyGroup) continue;
    if (sheet.hasHeadings) {
      for (const cells of headingRows(of, sheet, item, headed)) lines.push({ item, cells, isHeading: true });
    }
    if (isEmptyGroup && sheet.hasHeadings) continue;
    const cells = sheet.columns.map(({ key }) => printedCell(of, key, item));
    lines.push({ item, cells, isHeading: false });
  }
  return lines;
}

/** One cell of a table: the words that were printed, as long as they mean what the plan says, and otherwise what the plan says. */
export function printedCell(of: TableOfLayout, key: string, item: PrintedItem): string {
  const column = of.table.columns.find((one) => one.key === key);
  const kept = item.asPrinted[tableName(of)]?.[key];
  if (kept && kept.of === fingerprint(meaningOf(of.table, column, key, item, kept.words))) return kept.words;
  const text = composed(of.table, column, key, item);
  const isStarred = kept && column && isNameOf(column.holds, item.kind) && /\*\s*$/.test(kept.words);
  return isStarred && item.status === "draft" ? `${text}*` : text;
}

// A star is printed for as long as a row is a draft.
function meaningOf(
  table: TableLayout,
  column: LayoutColumn | undefined,
  key: string,
  item: PrintedItem,
  words: string,
): string {
  const text = composed(table, column, key, item);
  return column && isNameOf(column.holds, item.kind) && words.includes("*")
    ? `${text}\u0000${item.status}`
    : text;
}

function isOfTable(table: TableLayout, item: PrintedItem, name: string): boolean {
  const kinds: readonly PlanItemKind[] = [...table.levels, ...rowKinds(table)];
  for (let one: PrintedItem | null = item; one; one = one.parent) if (!kinds.includes(one.kind)) return false;
  return name in item.asPrinted || !(referenceOnly in item.asPrinted);
}

/** Whether a group with nothing below it stands in the table: one that was written here, or had a heading of its own. */
function isInnermost(table: TableLayout, item: PrintedItem, headedIn: string | null): boolean {
  if (item.kind !== table.levels.at(-2)) return false;
  return Object.keys(item.asPrinted).length === 0 || (headedIn !== null && headedIn in item.asPrinted);
}

function isOfGroup(table: TableLayout, { holds }: LayoutColumn): boolean {
  return "of" in holds && table.levels.slice(0, -1).includes(holds.of);
}

function headingRows(
  of: TableOfLayout,
  sheet: Sheet,
  item: PrintedItem,
  headed: Set<PrintedItem>,
): string[][] {
  const groups: PrintedItem[] = [];
  for (let one: PrintedItem | null = item; one; one = one.parent) {
    if (of.table.levels.slice(0, -1).includes(one.kind)) groups.unshift(one);
  }
  const isOpen = (kind: PlanItemKind) =>
    !sheet.columns.some(({ key }) => {
      const holds = of.table.columns.find((column) => column.key === key)?.holds;
      return holds && isNameOf(holds, kind);
    });
  return groups
    .filter((group) => isOpen(group.kind) && !headed.has(group))
    .flatMap((group) => {
      headed.add(group);
      const texts = [printedCell(of, "heading", group)];
      if (group.outcome !== "") texts.push(printedCell(of, "heading-outcome", group));
      return texts.map((text) => sheet.columns.map((_, at) => (at === 0 ? text : "")));
    });
}

/** What the fields of the plan say in a column. */
function composed(
  table: TableLayout,
  column: LayoutColumn | undefined,
  key: string,
  item: PrintedItem,
): string {
  if (key === "heading") return `${item.code} ${item.name}`;
  if (key === "heading-outcome") return item.outcome;
  if (!column) return "";
  const { holds } = column;
  const isRow = rowKinds(table).includes(item.kind);
  if ("of" in holds) {
    const holder = holderOf(table, holds.of, item);
    return holder ? textOf(table, holds.what, holder) : "";
  }
  if (!isRow) return "";
  if (holds.what === "variant") {
    const words = table.variants.find((variant) => variant.kind === item.kind)?.words[0] ?? "";
    return words.charAt(0).toUpperCase() + words.slice(1);
  }
  if (holds.what === "lead") return item.lead;
  if (holds.what === "timescale") return item.timescale;
  if (holds.what === "amount") return item.amount === null ? "" : pounds(item.amount);
  if (holds.what === "status") return item.status.charAt(0).toUpperCase() + item.status.slice(1);
  if (holds.what === "progress") return item.progress[0]?.words ?? "";
  if (holds.what === "parts")
    return listed(item.parts.filter((part) => part.kind === holds.kind).map((part) => part.name));
  if (holds.what === "recommendations") return recommendationLines(linked(item, "recommendation"));
  if (holds.what === "drivers") return driverLines(linked(item, "driver"));
  if (holds.what === "links") return listed(linked(item, holds.as).map((to) => to.name));
  return "";
}

function holderOf(table: TableLayout, kind: PlanItemKind, item: PrintedItem): PrintedItem | null {
  const own = table.levels.at(-1);
  if (kind === own && rowKinds(table).includes(item.kind)) return item;
  for (let one: PrintedItem | null = item; one; one = one.parent) if (one.kind === kind) return one;
  return null;
}

function textOf(
  table: TableLayout,
  what: "code" | "name" | "outcome" | "nameAndOutcome" | "detail" | "source",
  item: PrintedItem,
): string {
  if (what === "code")
    return item.kind === "recommendation" ? item.code.replace(/^R(?:\d{4}-)?/, "") : item.code;
  if (what === "nameAndOutcome") return [item.name, item.outcome].filter((text) => text !== "").join("\n");
  const hasDetail = table.columns.some(({ holds }) => holds.what === "detail" && holds.of === item.kind);
  if (what === "name" && !hasDetail) return [item.name, item.detail].filter((text) => text !== "").join("\n");
  return item[what];
}

function linked(item: PrintedItem, kind: PlanLinkKind): PrintedItem[] {
  return item.links.filter((link) => link.kind === kind).map((link) => link.to);
}

function listed(lines: readonly string[]): string {
  return lines.length === 1 ? (lines[0] ?? "") : lines.map((line) => `• ${line}`).join("\n");
}

function recommendationLines(items: readonly PrintedItem[]): string {
  const reports = new Map<string, PrintedItem[]>();
  for (const item of items) reports.set(item.source, [...(reports.get(item.source) ?? []), item]);
  return [...reports]
    .flatMap(([report, named]) => [
      ...(report === "" ? [] : [report]),
      ...named.map((one) => `• Recommendation ${textOfCode(one)} – ${one.name}`),
    ])
    .join("\n");
}

function textOfCode(item: PrintedItem): string {
  return item.code.replace(/^R(?:\d{4}-)?/, "");
}

function driverLines(items: readonly PrintedItem[]): string {
  const lines: string[] = [];
  let head: PrintedItem | null = null;
  for (const item of items) {
    const driver = item.parent ?? item;
    if (driver !== head) lines.push(driver.name);
    if (item.parent) lines.push(`• ${item.name}`);
    head = driver;
  }
  return lines.join("\n");
}

function pounds(amount: number): string {
  const [whole = "", pence = ""] = amount.toFixed(2).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, ",");
  return `£${grouped}${pence === "00" ? "" : `.${pence}`}`;
}

/** A text in short, to notice that it is another one now. Two 32-bit FNV-1a hashes, with different beginnings. */
export function fingerprint(text: string): string {
  let [one, other] = [0x811c9dc5, 0x01000193];
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    one = Math.imul(one ^ unit, 0x01000193);
    other = Math.imul(other ^ unit, 0x85ebca6b) ^ (other >>> 13);
  }
  return (one >>> 0).toString(36) + (other >>> 0).toString(36);
}
