import { rowKinds, tableName } from "#app/features/plans/layouts/layout.ts";
import { Numbering } from "#app/features/plans/plan/next-code.ts";
import type { ItemTexts, StoredItem, StoredPlan } from "#app/features/plans/plan/stored-item.ts";
import {
  keepPrinted,
  type PrintedItem,
  referenceOnly,
  type Sheet,
} from "#app/features/plans/printing/printed.ts";
import type { PlanItemStatus, PlanLinkKind } from "#app/platform/database/client/enums.ts";
import { oneLine } from "#app/platform/office-files/cell-text.ts";
import type { Day } from "#app/platform/time/day.ts";
import type { ImportedItem, PlanImport } from "../plan-import.ts";
import type { ReadItem } from "../reading/read-item.ts";
import type { ReadPlanTable } from "../reading/read-plan-table.ts";
import { runAtOnce } from "../run-yielding.ts";
import { type ChosenFromFile, isChosen } from "./chosen-from-file.ts";
import { compareTexts } from "./compare-texts.ts";
import { findAlike } from "./find-alike.ts";
import { isChangedHere, type LastImport, nameInShort, textInShort } from "./last-import.ts";
import { linkItems } from "./link-items.ts";
import { matchItems, type SameItems } from "./match-items.ts";
import { orderItems } from "./order-items.ts";

const textKeys = [
  ...(["name", "outcome", "detail", "source", "lead", "timescale", "amount", "status"] as const),
] satisfies (keyof ItemTexts)[];

/**
 * What importing a table into a plan would do, in linear time. An item is the same one when its code is the same or,
 * failing that, its kind, its words and what it stands below. Codes that stand in the plan stay, and codes that it had
 * (`reserved`) are not given again. An empty cell changes nothing. Importing the same table a second time therefore
 * changes nothing. What was changed in the plan since its last import stays, unless somebody takes the file's (`take`).
 * `today` is the day of progress that says none.
 */
export function comparePlan(
  plan: StoredPlan,
  stored: readonly StoredItem[],
  reserved: Iterable<string>,
  read: ReadPlanTable,
  today: Day,
  same: SameItems = new Map(),
  take: ChosenFromFile = new Set(),
): PlanImport {
  return runAtOnce(comparingPlan(plan, stored, reserved, read, today, same, take));
}

/** As comparePlan, step by step: a large table takes seconds. */
export function* comparingPlan(
  plan: StoredPlan,
  stored: readonly StoredItem[],
  reserved: Iterable<string>,
  read: ReadPlanTable,
  today: Day,
  same: SameItems = new Map(),
  take: ChosenFromFile = new Set(),
): Generator<void, PlanImport> {
  const match = matchItems(stored, read.items, same);
  const codes = new Numbering(reserved, read.items);
  const storedCodes = new Map(stored.map((item) => [item.code, item]));
  const done = new Map<ReadItem, ImportedItem>();
  const items: ImportedItem[] = [];
  const status = read.of?.table.status ?? "draft";
  const was = new Map<ImportedItem, StoredItem>();
  const storedById = new Map(stored.map((item) => [item.id, item]));
  for (const [at, one] of read.items.entries()) {
    const before = match.get(one) ?? null;
    const parent = one.parent ? (done.get(one.parent) ?? null) : null;
    const isFree = one.code !== null && !storedCodes.has(one.code) && !codes.isReserved(one.code);
    const given = before?.code ?? (isFree ? one.code : null);
    const said = merged(one, before, status);
    const differing = before ? textKeys.filter((key) => said[key] !== before[key]) : [];
    const isFiles = isChosen(take, String(at));
    const kept = differing.filter((key) => before && !isFiles && isChangedHere(key, before));
    const under = before && (storedById.get(before.parentId ?? "")?.code ?? "");
    const isElsewhere = before !== null && before.parentId !== (parent?.id ?? null);
    const isMovedHere =
      isElsewhere && !isFiles && before.lastImport.under === (parent?.code ?? "") && under !== parent?.code;
    const item: ImportedItem = {
      ...said,
      ...Object.fromEntries(kept.map((key) => [key, before?.[key]])),
      ...{ kind: one.kind, id: before?.id ?? null, row: one.row, read: one, parent, parts: [], links: [] },
      code: given ?? codes.next(one.kind, parent),
      isNumbered: given === null,
      fate: before === null ? "added" : "same",
      before: null,
      changes: differing.filter((key) => !kept.includes(key)),
      kept: kept.map((field) => ({ field, words: String(said[field] ?? "") })),
      ...{ said, saidLinks: [], position: null, isReordered: false },
      lastImport: lastImportOf(one, said, before, parent),
      isMoved: isElsewhere && !isMovedHere,
      hasNewLinks: false,
      hasOtherPrint: false,
      perhaps: null,
      newProgress: newProgress(one, before, today),
      progress: before?.progress ?? [],
      asPrinted: before?.asPrinted ?? {},
    };
    if (item.newProgress) item.progress = [item.newProgress, ...item.progress].sort(newestFirst);
    if (isMovedHere) {
      item.kept.push({ field: "parent", words: parent ? `${parent.code} ${parent.name}` : "" });
    }
    if (before) was.set(item, before);
    parent?.parts.push(item);
    done.set(one, item);
    items.push(item);
    yield;
  }
  findAlike(items, stored);
  yield;
  const unknownLinks = yield* linkItems(items, done, stored, take);
  yield* keepAllPrinted(items, read);
  const kindsOfTable = read.of ? [...read.of.table.levels, ...rowKinds(read.of.table)] : [];
  orderItems(
    items.filter((item) => kindsOfTable.includes(item.kind)),
    stored,
    was,
  );
  for (const [item, before] of was) {
    item.hasOtherPrint =
      !isSameJson(before.asPrinted, item.asPrinted) || !isSameJson(before.lastImport, item.lastImport);
    const isSame =
      item.changes.length === 0 &&
      !before.isRetired &&
      !item.isMoved &&
      !item.isReordered &&
      !item.hasNewLinks &&
      !item.newProgress &&
      before.kind === item.kind;
    if (isSame) continue;
    item.fate = "changed";
    item.before = before;
  }
  const kinds = new Set(items.map((item) => item.kind));
  const matched = new Set(items.map((item) => item.id));
  return {
    items,
    untouched: stored.filter((item) => !item.isRetired && kinds.has(item.kind) && !matched.has(item.id)),
    unknownLinks,
    ...compareTexts(plan, read, take),
  };
}

/** What is remembered of this file's line. Of what the line leaves empty, what an earlier file said counts on. */
function lastImportOf(
  read: ReadItem,
  said: ItemTexts,
  before: StoredItem | null,
  parent: ImportedItem | null,
): LastImport {
  const tells = (key: keyof ItemTexts) =>
    key === "name" ? said.name === read.name : key === "amount" ? read.amount !== null : Boolean(read[key]);
  const texts = Object.fromEntries(
    textKeys.filter((key) => before === null || tells(key)).map((key) => [key, textInShort(said[key])]),
  );
  return {
    ...before?.lastImport,
    texts: { ...before?.lastImport.texts, ...texts },
    ...(before === null || read.name === said.name ? { name: nameInShort(read.name) } : {}),
    under: parent?.code ?? "",
  };
}

// Databases keep the keys of JSON in an order of their own.
function isSameJson(one: unknown, other: unknown): boolean {
  const flat = (value: unknown): string =>
    value !== null && typeof value === "object"
      ? `{${Object.entries(value)
          .map(([key, inner]) => `${JSON.stringify(key)}:${flat(inner)}`)
          .sort()
          .join()}}`
      : (JSON.stringify(value) ?? "");
  return flat(one) === flat(other);
}

const newestFirst = (one: { asAt: string }, other: { asAt: string }) => other.asAt.localeCompare(one.asAt);

function merged(read: ReadItem, before: StoredItem | null, status: PlanItemStatus): ItemTexts {
  const kept = (key: "outcome" | "detail" | "source" | "lead" | "timescale") =>
    read[key] || (before?.[key] ?? "");
  return {
    name: nameAfter(read, before),
    ...{ outcome: kept("outcome"), detail: kept("detail"), source: kept("source") },
    ...{ lead: kept("lead"), timescale: kept("timescale") },
    amount: read.amount ?? before?.amount ?? null,
    status: read.status ?? before?.status ?? status,
  };
}

/** A register's full wording does not replace a summary, and a summary in passing replaces nothing but full wording. */
function nameAfter(read: ReadItem, before: StoredItem | null): string {
  if (!before || read.name === "") return before?.name ?? read.name;
  const isFullWording = read.detail !== "" && read.name === oneLine(read.detail);
  if (isFullWording) return before.name === oneLine(before.detail) ? read.name : before.name;
  const isInPassing = read.cells === null && (read.kind === "recommendation" || read.kind === "policyDriver");
  if (!isInPassing || before.name === read.name) return read.name;
  return before.detail !== "" && before.name === oneLine(before.detail) ? read.name : before.name;
}

function newProgress(read: ReadItem, before: StoredItem | null, today: Day) {
  if (!read.progress) return null;
  const { words, asAt, asAtWords } = read.progress;
  const known = before?.progress.some((one) => one.words === words && (asAt === null || one.asAt === asAt));
  return known ? null : { words, asAt: asAt ?? today, asAtWords };
}

function* keepAllPrinted(items: readonly ImportedItem[], read: ReadPlanTable): Generator<void> {
  if (!read.of) return;
  const sheet: Sheet = { columns: read.columns, hasHeadings: read.hasHeadings };
  const name = tableName(read.of);
  const kinds = rowKinds(read.of.table);
  const files = items.some((item) => item.kept.length > 0) ? asTheFileHasThem(items) : null;
  for (const item of items) {
    yield;
    const { cells } = item.read;
    if (cells) {
      // What other rows only named takes the place that its own table gives it.
      if (referenceOnly in item.asPrinted) {
        const { [referenceOnly]: _only, ...printed } = item.asPrinted;
        item.asPrinted = printed;
        item.isMoved = true;
      }
      item.asPrinted = {
        ...item.asPrinted,
        [name]: keepPrinted(read.of, sheet, files?.get(item) ?? item, cells),
      };
    } else if (
      item.id === null &&
      !kinds.includes(item.kind) &&
      item.parent === null &&
      !read.of.table.levels.includes(item.kind)
    ) {
      item.asPrinted = { ...item.asPrinted, [referenceOnly]: {} };
    }
  }
}

/** The items with nothing of what stays as it was changed in the plan: cells are kept with what the file means by them. */
function asTheFileHasThem(items: readonly ImportedItem[]): Map<ImportedItem, PrintedItem> {
  const views = new Map(
    items.map((item) => [
      item,
      {
        ...{ ...item, ...item.said },
        parent: null as PrintedItem | null,
        parts: [] as PrintedItem[],
        links: [] as { kind: PlanLinkKind; to: PrintedItem }[],
      },
    ]),
  );
  for (const [item, view] of views) {
    view.parent = item.parent && (views.get(item.parent) ?? item.parent);
    view.parts = item.parts.map((part) => views.get(part) ?? part);
    view.links = item.saidLinks.map(({ kind, to }) => ({ kind, to: views.get(to) ?? to }));
  }
  return views;
}
