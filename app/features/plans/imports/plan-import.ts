import type { ItemTexts, PlanTextField, StoredItem } from "#app/features/plans/plan/stored-item.ts";
import type { PrintedItem } from "#app/features/plans/printing/printed.ts";
import type { ResolvedLead } from "#app/features/plans/wording/lead.ts";
import type { PlanItemKind, PlanLinkKind } from "#app/platform/database/client/enums.ts";
import type { Day } from "#app/platform/time/day.ts";
import type { LastImport } from "./matching/last-import.ts";
import type { ReadItem } from "./reading/read-item.ts";

/** Something of an item that stays as it was changed in the plan; `words` are what the file says. */
export type KeptHere = { field: keyof ItemTexts | "parent" | "links"; words: string };

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
  /** What was changed in the plan since the last import and therefore stays, with what the file says instead. */
  kept: KeptHere[];
  /** Its texts and links as the file has them, whatever stays. */
  said: ItemTexts;
  saidLinks: { kind: PlanLinkKind; to: ImportedItem }[];
  lastImport: LastImport;
  /** Its place below its parent where the file gives it another, or null. */
  position: number | null;
  /** Whether it changes places with its neighbours. */
  isReordered: boolean;
  /** Whether it goes below another item, or from where others named it into its own table's order. */
  isMoved: boolean;
  hasNewLinks: boolean;
  /** Whether its cells are printed otherwise than before, though they mean the same. */
  hasOtherPrint: boolean;
  /** For a new item, one of the plan that its words come close to, and that nothing else in the file is. */
  perhaps: StoredItem | null;
  /** Progress that the plan does not have yet. */
  newProgress: { words: string; asAt: Day; asAtWords: string } | null;
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
  /** Whether it was changed in the plan since the last import and therefore stays. */
  isKept: boolean;
};

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
