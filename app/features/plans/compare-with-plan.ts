import type { PlanItemKind } from "#app/platform/database/client/enums.ts";
import type { ReadPriority } from "./parse-plan-table.ts";
import { foldText, nextCode } from "./plan-item.ts";

/** An item that the plan has already. */
export type StoredItem = {
  id: string;
  parentId: string | null;
  kind: PlanItemKind;
  code: string;
  name: string;
  outcome: string;
  isRetired: boolean;
};

/** What an import does with one line of the file. */
export type ImportedItem = {
  fate: "added" | "changed" | "same";
  kind: PlanItemKind;
  /** The item in the plan, or null for a new one. */
  id: string | null;
  code: string;
  /** Whether the code is ours because the file gives none. */
  isNumbered: boolean;
  name: string;
  outcome: string;
  /** For a changed item, what stands in the plan now. */
  before: StoredItem | null;
  /** Whether it goes to another priority than the one it has. */
  isMoved: boolean;
  row: number;
};

type ImportedPriority = ImportedItem & { keyActions: ImportedItem[] };

export type PlanImport = {
  priorities: ImportedPriority[];
  /** Items of the plan that the file does not name: they stay as they are. */
  untouched: StoredItem[];
};

/** Every line of an import: each priority followed by its key actions. */
export function allItems(effect: PlanImport): ImportedItem[] {
  return effect.priorities.flatMap((priority) => [priority, ...priority.keyActions]);
}

export type ImportCounts = Record<ImportedItem["fate"], number>;

/** How many priorities and key actions an import adds, changes and finds as they are. */
export function countImport(effect: PlanImport): ImportCounts {
  const counts: ImportCounts = { added: 0, changed: 0, same: 0 };
  for (const item of allItems(effect)) counts[item.fate] += 1;
  return counts;
}

/**
 * What importing a table into a plan would do. An item is the same one when its code is the same or, failing that, its
 * name; codes that stand in the plan stay. An empty outcome statement in the file changes nothing. Importing the
 * same table a second time therefore changes nothing.
 */
export function comparePlan(stored: readonly StoredItem[], read: readonly ReadPriority[]): PlanImport {
  const codes = new Set(stored.map((item) => item.code));
  for (const { code, keyActions } of read) {
    for (const one of [code, ...keyActions.map((action) => action.code)]) if (one !== null) codes.add(one);
  }
  const match = matches(stored, read);
  const storedCodes = new Set(stored.map((item) => item.code));
  const numbers = new Map<string, number>();
  const codeFor = (wanted: string | null, parent?: string): { code: string; isNumbered: boolean } => {
    if (wanted !== null && !storedCodes.has(wanted)) return { code: wanted, isNumbered: false };
    const prefix = parent === undefined ? "" : `${parent}.`;
    let number = numbers.get(prefix) ?? Number(nextCode(codes, parent).slice(prefix.length));
    while (codes.has(`${prefix}${number}`)) number += 1;
    numbers.set(prefix, number + 1);
    codes.add(`${prefix}${number}`);
    return { code: `${prefix}${number}`, isNumbered: true };
  };

  const priorities = read.map((priority): ImportedPriority => {
    const before = match.get(priority);
    const own = before ? { code: before.code, isNumbered: false } : codeFor(priority.code);
    const item = imported("priority", priority, priority.outcome, before, own, false);
    const keyActions = priority.keyActions.map((action) => {
      const existing = match.get(action);
      const named = existing ? { code: existing.code, isNumbered: false } : codeFor(action.code, own.code);
      const isMoved = existing !== undefined && existing.parentId !== (before?.id ?? null);
      return imported("keyAction", action, "", existing, named, isMoved);
    });
    return { ...item, keyActions };
  });
  const matched = new Set([...match.values()].map((item) => item.id));
  return { priorities, untouched: stored.filter((item) => !item.isRetired && !matched.has(item.id)) };
}

function imported(
  kind: PlanItemKind,
  read: { name: string; row: number },
  outcome: string,
  before: StoredItem | undefined,
  { code, isNumbered }: { code: string; isNumbered: boolean },
  isMoved: boolean,
): ImportedItem {
  const after = { kind, code, isNumbered, name: read.name, row: read.row, isMoved };
  if (!before) return { ...after, fate: "added", id: null, outcome, before: null };
  const kept = outcome || before.outcome;
  const isSame = before.name === read.name && before.outcome === kept && !before.isRetired && !isMoved;
  return {
    ...after,
    fate: isSame ? "same" : "changed",
    id: before.id,
    outcome: kept,
    before: isSame ? null : before,
  };
}

// All codes first, so that a name never takes the item that another line names by its code.
function matches(stored: readonly StoredItem[], read: readonly ReadPriority[]) {
  const match = new Map<object, StoredItem>();
  const taken = new Set<string>();
  const take = (line: object, item: StoredItem | undefined) => {
    if (!item || match.has(line) || taken.has(item.id)) return;
    match.set(line, item);
    taken.add(item.id);
  };
  const byCode = new Map(stored.map((item) => [`${item.kind} ${item.code}`, item]));
  const byName = new Map<string, StoredItem[]>();
  for (const item of stored) {
    const key = nameKey(item.parentId, item.name);
    byName.set(key, [...(byName.get(key) ?? []), item]);
  }
  const named = (parentId: string | null, name: string) =>
    byName
      .get(nameKey(parentId, name))
      ?.filter((item) => !taken.has(item.id))
      .sort((one, other) => Number(one.isRetired) - Number(other.isRetired))[0];
  for (const priority of read) {
    if (priority.code !== null) take(priority, byCode.get(`priority ${priority.code}`));
    for (const action of priority.keyActions) {
      if (action.code !== null) take(action, byCode.get(`keyAction ${action.code}`));
    }
  }
  for (const priority of read) if (!match.has(priority)) take(priority, named(null, priority.name));
  for (const priority of read) {
    const parent = match.get(priority);
    if (!parent) continue;
    for (const action of priority.keyActions) {
      if (!match.has(action)) take(action, named(parent.id, action.name));
    }
  }
  return match;
}

function nameKey(parentId: string | null, name: string): string {
  return `${parentId ?? ""} ${foldText(name)}`;
}
