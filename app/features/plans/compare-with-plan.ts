import type {
  PlanItemKind,
  PlanItemStatus,
  PlanLinkKind,
  ProgressRating,
} from "#app/platform/database/client/enums.ts";
import { oneLine } from "./cell-text.ts";
import { rowKinds, tableName } from "./layout.ts";
import type { ResolvedLead } from "./lead.ts";
import { longestText } from "./plan.ts";
import { foldText } from "./plan-item.ts";
import { type AsPrinted, keepPrinted, type PrintedItem, referenceOnly, type Sheet } from "./printed.ts";
import type { ReadItem, ReadPlanTable } from "./read-plan-table.ts";

/** The texts of an item that an import can change. */
export type ItemTexts = {
  name: string;
  outcome: string;
  detail: string;
  source: string;
  lead: string;
  timescale: string;
  amount: number | null;
  status: PlanItemStatus;
};

/** An item that the plan has already. */
export type StoredItem = ItemTexts & {
  id: string;
  parentId: string | null;
  kind: PlanItemKind;
  code: string;
  asPrinted: AsPrinted;
  isRetired: boolean;
  links: readonly { kind: PlanLinkKind; toId: string }[];
  progress: readonly { asAt: string; words: string; rating?: ProgressRating | null }[];
};

/** What an import does with one item of the file. */
export type ImportedItem = Omit<PrintedItem, "links" | "parent" | "parts"> & {
  fate: "added" | "changed" | "same";
  /** The item in the plan, or null for a new one. */
  id: string | null;
  /** Whether the code is ours because the file gives none. */
  isNumbered: boolean;
  /** For a changed item, what stands in the plan now. */
  before: StoredItem | null;
  /** Which of its texts change. */
  changes: (keyof ItemTexts)[];
  /** Whether it goes below another item, or from where others named it into its own table's order. */
  isMoved: boolean;
  hasNewLinks: boolean;
  /** Whether its cells are printed otherwise than before, though they mean the same. */
  hasOtherPrint: boolean;
  /** For a new item, one of the plan that its words come close to, and that nothing else in the file is. */
  perhaps: StoredItem | null;
  /** Progress that the plan does not have yet. */
  newProgress: { words: string; asAt: string; asAtWords: string } | null;
  parent: ImportedItem | null;
  parts: ImportedItem[];
  links: { kind: PlanLinkKind; to: ImportedItem }[];
  read: ReadItem;
  row: number;
};

export type PlanImport = {
  /** Parents before what stands below them, in the file's order. */
  items: ImportedItem[];
  /** Items of the plan that the file could name and does not: they stay as they are. */
  untouched: StoredItem[];
  /** Words that should name an item of the plan and name none. */
  unknownLinks: { row: number; words: string }[];
  footnotes: ImportedText[];
  /** The plan's own texts. Those whose key is no `field` of a plan are kept word for word. */
  texts: (ImportedText & { field: PlanTextField | null })[];
};

/** What an import would do or did, and the lead bodies that its leads were taken for. */
export type ImportEffect = PlanImport & { leads: ResolvedLead[] };

/** A footnote or one of the plan's own texts, with what stands in the plan now. */
export type ImportedText = {
  key: string;
  words: string;
  fate: ImportedItem["fate"];
  before: string | null;
  row: number;
};

const planTextFields = ["title", "vision", "period", "body", "localities"] as const;
export type PlanTextField = (typeof planTextFields)[number];

/** The plan as far as an import can change its own texts. */
export type StoredPlan = Record<PlanTextField, string> & {
  kept: readonly KeptText[];
  footnotes: readonly { mark: string; words: string }[];
};

/** A text as a table of the plan's texts prints it: kept for as long as the field says the same. */
export type KeptText = { key: string; field: PlanTextField | null; words: string; of: string };

export type ImportCounts = Record<ImportedItem["fate"], number>;

/** How many items an import adds, changes and finds as they are. */
export function countImport({ items, footnotes, texts }: PlanImport): ImportCounts {
  const counts: ImportCounts = { added: 0, changed: 0, same: 0 };
  for (const item of [...items, ...footnotes, ...texts]) counts[item.fate] += 1;
  return counts;
}

/** How many items of each kind a table holds. */
export function countKinds(
  items: readonly { kind: PlanItemKind }[],
): { kind: PlanItemKind; count: number }[] {
  const counts = new Map<PlanItemKind, number>();
  for (const { kind } of items) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts].map(([kind, count]) => ({ kind, count }));
}

/** Items of a file (by their place among all that it holds) that somebody takes for items of the plan (by id). */
export type SameItems = ReadonlyMap<number, string>;

/**
 * What importing a table into a plan would do, in linear time. An item is the same one when its code is the same or,
 * failing that, its kind, its words and what it stands below. Codes that stand in the plan stay, and codes that it had
 * (`reserved`) are not given again. An empty cell changes nothing. Importing the same table a second time therefore
 * changes nothing. `today` is the day of progress that says none.
 */
export function comparePlan(
  plan: StoredPlan,
  stored: readonly StoredItem[],
  reserved: Iterable<string>,
  read: ReadPlanTable,
  today: string,
  same: SameItems = new Map(),
): PlanImport {
  const match = matches(stored, read.items, same);
  const codes = new Numbering(reserved, read.items);
  const storedCodes = new Map(stored.map((item) => [item.code, item]));
  const done = new Map<ReadItem, ImportedItem>();
  const items: ImportedItem[] = [];
  const status = read.of?.table.status ?? "draft";
  for (const one of read.items) {
    const before = match.get(one) ?? null;
    const parent = one.parent ? (done.get(one.parent) ?? null) : null;
    const isFree = one.code !== null && !storedCodes.has(one.code) && !codes.isReserved(one.code);
    const given = before?.code ?? (isFree ? one.code : null);
    const texts = merged(one, before, status);
    const changes = before
      ? (Object.keys(texts) as (keyof ItemTexts)[]).filter((key) => texts[key] !== before[key])
      : [];
    const item: ImportedItem = {
      ...texts,
      ...{ kind: one.kind, id: before?.id ?? null, row: one.row, read: one, parent, parts: [], links: [] },
      code: given ?? codes.next(one.kind, parent),
      isNumbered: given === null,
      fate: before === null ? "added" : "same",
      before: null,
      changes,
      isMoved: before !== null && before.parentId !== (parent?.id ?? null),
      hasNewLinks: false,
      hasOtherPrint: false,
      perhaps: null,
      newProgress: newProgress(one, before, today),
      progress: before?.progress ?? [],
      asPrinted: before?.asPrinted ?? {},
    };
    if (item.newProgress) item.progress = [item.newProgress, ...item.progress].sort(newestFirst);
    parent?.parts.push(item);
    done.set(one, item);
    items.push(item);
  }
  findAlike(items, stored);
  const unknownLinks = linkAll(items, done, stored);
  keepAllPrinted(items, read);
  for (const item of items) {
    const before = item.id === null ? null : (match.get(item.read) ?? null);
    if (!before) continue;
    item.hasOtherPrint = !isSamePrint(before.asPrinted, item.asPrinted);
    const isSame =
      item.changes.length === 0 &&
      !before.isRetired &&
      !item.isMoved &&
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
    ...compareTexts(plan, read),
  };
}

function compareTexts(plan: StoredPlan, read: ReadPlanTable): Pick<PlanImport, "footnotes" | "texts"> {
  const fateOf = (before: string | null, words: string) =>
    before === null ? ("added" as const) : before === words ? ("same" as const) : ("changed" as const);
  const notes = new Map(plan.footnotes.map(({ mark, words }) => [mark, words]));
  const kept = new Map(plan.kept.map(({ key, words }) => [key, words]));
  return {
    footnotes: read.footnotes.map(({ mark, words, row }) => {
      const before = notes.get(mark) ?? null;
      return { key: mark, words, row, before, fate: fateOf(before, words) };
    }),
    texts: read.texts.map(({ key, words, row }) => {
      const field = fieldOf(key, words);
      const stands = field ? plan[field] : (kept.get(key) ?? null);
      // An empty text changes nothing.
      const before = field && words === "" ? words : stands;
      return { key, words, row, field, before, fate: fateOf(before, words) };
    }),
  };
}

/** The plan's field that a key of its texts names, if the words fit into it. */
function fieldOf(key: string, words: string): PlanTextField | null {
  const folded = foldText(key);
  const field = planTextFields.find(
    (one) => folded === one || (one === "localities" && folded.startsWith(one)),
  );
  return field && words.length <= longestText[field] ? field : null;
}

// Databases keep the keys of JSON in an order of their own.
function isSamePrint(one: AsPrinted, other: AsPrinted): boolean {
  const flat = (cells: AsPrinted) =>
    Object.entries(cells)
      .flatMap(([table, columns]) => [
        JSON.stringify([table]),
        ...Object.entries(columns).map(([key, { words, of }]) => JSON.stringify([table, key, words, of])),
      ])
      .sort()
      .join();
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

function newProgress(read: ReadItem, before: StoredItem | null, today: string) {
  if (!read.progress) return null;
  const { words, asAt, asAtWords } = read.progress;
  const known = before?.progress.some((one) => one.words === words && (asAt === null || one.asAt === asAt));
  return known ? null : { words, asAt: asAt ?? today, asAtWords };
}

// All codes first, so that words never take the item that another line names by its code.
function matches(
  stored: readonly StoredItem[],
  read: readonly ReadItem[],
  same: SameItems,
): Map<ReadItem, StoredItem> {
  const match = new Map<ReadItem, StoredItem>();
  const taken = new Set<string>();
  const take = (line: ReadItem, item: StoredItem | undefined) => {
    if (!item || taken.has(item.id)) return;
    match.set(line, item);
    taken.add(item.id);
  };
  const byId = new Map(stored.map((item) => [item.id, item]));
  for (const [at, id] of same) {
    const line = read[at];
    const item = byId.get(id);
    if (line && item && family(line.kind) === family(item.kind)) take(line, item);
  }
  const byCode = new Map(stored.map((item) => [`${family(item.kind)} ${item.code}`, item]));
  for (const line of read)
    if (line.code !== null && !match.has(line)) take(line, byCode.get(`${family(line.kind)} ${line.code}`));
  const byWords = new Map<string, StoredItem[]>();
  const inOrder = [...stored].sort((one, other) => Number(one.isRetired) - Number(other.isRetired));
  for (const item of inOrder) {
    const key = wordsKey(item.parentId, item.kind, item.name);
    const alike = byWords.get(key);
    if (alike) alike.push(item);
    else byWords.set(key, [item]);
  }
  const places = new Map<string, number>();
  for (const line of read) {
    if (match.has(line)) continue;
    const parent = line.parent ? match.get(line.parent) : null;
    if (parent === undefined) continue;
    const key = wordsKey(parent?.id ?? null, line.kind, line.name);
    const alike = byWords.get(key) ?? [];
    let at = places.get(key) ?? 0;
    while (at < alike.length && taken.has(alike[at]?.id ?? "")) at += 1;
    places.set(key, at);
    take(line, alike[at]);
  }
  return match;
}

const alikeEnough = 0.6;
const mostWithWord = 50;

/**
 * For each new item the one of the plan, of its kind and named by nothing in the file, that has most words in common with
 * it: reworded, it would come in twice. Words that many items have tell nothing and are not followed, so that the time
 * grows with the file and not with its square.
 */
function findAlike(items: readonly ImportedItem[], stored: readonly StoredItem[]): void {
  const matched = new Set(items.map((item) => item.id));
  const left = stored.filter((item) => !item.isRetired && !matched.has(item.id));
  const wordsIn = new Map(left.map((item) => [item, wordsOf(item.name)]));
  const withWord = new Map<string, StoredItem[]>();
  for (const [item, words] of wordsIn) {
    for (const word of words) {
      const key = `${family(item.kind)} ${word}`;
      const others = withWord.get(key);
      if (!others) withWord.set(key, [item]);
      else if (others.length <= mostWithWord) others.push(item);
    }
  }
  const taken = new Set<StoredItem>();
  for (const item of items) {
    if (item.id !== null || item.name === "") continue;
    const words = wordsOf(item.name);
    const common = new Map<StoredItem, number>();
    for (const word of words) {
      const others = withWord.get(`${family(item.kind)} ${word}`) ?? [];
      if (others.length > mostWithWord) continue;
      for (const other of others) common.set(other, (common.get(other) ?? 0) + 1);
    }
    let best = alikeEnough;
    for (const [other, count] of common) {
      const alike = (2 * count) / (words.size + (wordsIn.get(other)?.size ?? 0));
      if (alike < best || taken.has(other)) continue;
      best = alike;
      item.perhaps = other;
    }
    if (item.perhaps) taken.add(item.perhaps);
  }
}

function wordsOf(name: string): Set<string> {
  return new Set(foldText(name).match(/[\p{L}\p{N}]+/gu) ?? []);
}

/** A key action may become an additional one, and stays the same item. */
function family(kind: PlanItemKind): PlanItemKind {
  return kind === "additionalAction" ? "keyAction" : kind;
}

function wordsKey(parentId: string | null, kind: PlanItemKind, name: string): string {
  return `${parentId ?? ""} ${family(kind)} ${foldText(name)}`;
}

function linkAll(
  items: readonly ImportedItem[],
  done: ReadonlyMap<ReadItem, ImportedItem>,
  stored: readonly StoredItem[],
): PlanImport["unknownLinks"] {
  const unknown: PlanImport["unknownLinks"] = [];
  const ofFile = new Map<string, ImportedItem>();
  for (const item of items) {
    for (const key of [item.code, foldText(item.name)]) {
      if (!ofFile.has(`${family(item.kind)} ${key}`)) ofFile.set(`${family(item.kind)} ${key}`, item);
    }
  }
  const ofPlan = new Map<string, StoredItem>();
  for (const item of stored) {
    if (item.isRetired) continue;
    ofPlan.set(`${family(item.kind)} ${item.code}`, item);
    ofPlan.set(`${family(item.kind)} ${foldText(item.name)}`, item);
  }
  const byId = new Map(stored.map((item) => [item.id, item]));
  for (const item of items) {
    for (const { kind, to } of item.read.links) {
      const target = done.get(to);
      if (target) item.links.push({ kind, to: target });
    }
    for (const { kind, of, words } of item.read.named) {
      const coded = /^(\S+)\s/.exec(words)?.[1] ?? words;
      const keys = [words, foldText(words), coded].map((key) => `${family(of)} ${key}`);
      const inFile = keys.map((key) => ofFile.get(key)).find(Boolean);
      const inPlan = keys.map((key) => ofPlan.get(key)).find(Boolean);
      const target = inFile ?? (inPlan ? onlyNamed(inPlan) : undefined);
      if (!target) unknown.push({ row: item.row, words });
      else if (!item.links.some((link) => link.to.code === target.code))
        item.links.push({ kind, to: target });
    }
    const before = byId.get(item.id ?? "");
    const kinds = new Set(item.links.map((link) => link.kind));
    const wanted = item.links.map(({ kind, to }) => `${kind} ${to.id ?? `new ${to.code}`}`);
    const had = (before?.links ?? [])
      .filter((link) => kinds.has(link.kind))
      .map((link) => `${link.kind} ${link.toId}`);
    item.hasNewLinks = wanted.length !== had.length || wanted.some((link, at) => had[at] !== link);
  }
  return unknown;
}

/** An item of the plan that the file only names: it stays as it is. */
function onlyNamed(item: StoredItem): ImportedItem {
  const { id: _id, parentId: _parent, links: _links, isRetired: _retired, ...facts } = item;
  const read: ReadItem = {
    ...{
      kind: item.kind,
      parent: null,
      code: item.code,
      name: item.name,
      outcome: item.outcome,
      detail: item.detail,
    },
    ...{
      source: item.source,
      lead: item.lead,
      leads: [],
      timescale: item.timescale,
      timescales: [],
      amount: item.amount,
    },
    ...{ status: item.status, progress: null, links: [], named: [], cells: null, row: 0 },
  };
  return {
    ...facts,
    ...{
      fate: "same",
      id: item.id,
      isNumbered: false,
      before: null,
      changes: [],
      isMoved: false,
      hasNewLinks: false,
      hasOtherPrint: false,
    },
    ...{ perhaps: null, newProgress: null, parent: null, parts: [], links: [], read, row: 0 },
  };
}

function keepAllPrinted(items: readonly ImportedItem[], read: ReadPlanTable): void {
  if (!read.of) return;
  const sheet: Sheet = { columns: read.columns, hasHeadings: read.hasHeadings };
  const name = tableName(read.of);
  const kinds = rowKinds(read.of.table);
  for (const item of items) {
    const { cells } = item.read;
    if (cells) {
      // What other rows only named takes the place that its own table gives it.
      if (referenceOnly in item.asPrinted) {
        const { [referenceOnly]: _only, ...printed } = item.asPrinted;
        item.asPrinted = printed;
        item.isMoved = true;
      }
      item.asPrinted = { ...item.asPrinted, [name]: keepPrinted(read.of, sheet, item, cells) };
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

// What each kind's numbers begin with, where nothing gives a code. Promises and groups are only numbered.
const letters: Partial<Record<PlanItemKind, string>> = {
  outcome: "O",
  outcomeMeasure: "M",
  indicator: "I",
  recommendation: "R",
  policyDriver: "D",
  principle: "P",
  scope: "S",
  milestone: "MS",
  kpi: "K",
  resourceNote: "RN",
  investmentLine: "V",
  source: "E",
};

/** Gives the next number of a kind below an item; no number that a code has or had. */
class Numbering {
  private readonly taken: Set<string>;
  private readonly reserved: ReadonlySet<string>;
  private readonly highest = new Map<string, number>();

  constructor(reserved: Iterable<string>, read: readonly ReadItem[]) {
    this.reserved = new Set(reserved);
    this.taken = new Set([...this.reserved, ...read.flatMap((item) => item.code ?? [])]);
    for (const code of this.taken) {
      const [, prefix = "", digits = ""] = /^(.*?)(\d{1,6})$/.exec(code) ?? [];
      if (digits) this.highest.set(prefix, Math.max(this.highest.get(prefix) ?? 0, Number(digits)));
    }
  }

  isReserved(code: string): boolean {
    return this.reserved.has(code);
  }

  next(kind: PlanItemKind, parent: { code: string; kind: PlanItemKind } | null): string {
    const letter = parent?.kind === kind ? "" : (letters[kind] ?? "");
    const prefix = `${parent ? `${parent.code}.` : ""}${letter}`;
    let number = this.highest.get(prefix) ?? 0;
    do number += 1;
    while (this.taken.has(`${prefix}${number}`));
    this.highest.set(prefix, number);
    this.taken.add(`${prefix}${number}`);
    return `${prefix}${number}`;
  }
}

/** The next code of a kind in a plan, below an item or at its top; no code that the plan has or had. */
export function nextCodeOf(
  reserved: Iterable<string>,
  kind: PlanItemKind,
  parent: { code: string; kind: PlanItemKind } | null,
): string {
  return new Numbering(reserved, []).next(kind, parent);
}
