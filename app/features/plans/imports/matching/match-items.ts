import { foldText } from "#app/features/plans/plan/plan-item.ts";
import type { StoredItem } from "#app/features/plans/plan/stored-item.ts";
import type { PlanItemKind } from "#app/platform/database/client/enums.ts";
import type { ReadItem } from "../reading/read-item.ts";
import { nameInShort } from "./last-import.ts";

/** Items of a file (by their place among all that it holds) that somebody takes for items of the plan (by id). */
export type SameItems = ReadonlyMap<number, string>;

/**
 * Which item of the plan each line of a file is: by what somebody said, by code, by words, or by the words that a file had
 * for it before they were changed in the plan. All codes first, so that words never take the item that another line
 * names by its code.
 */
export function matchItems(
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
  const codes = new Map(stored.map((item) => [item.id, item.code]));
  const byLastWords = new Map<string, StoredItem>();
  for (const item of inOrder) {
    const { name, under } = item.lastImport;
    if (name === undefined || (name === nameInShort(item.name) && under === codes.get(item.parentId ?? "")))
      continue;
    const key = `${under} ${family(item.kind)} ${name}`;
    if (!byLastWords.has(key)) byLastWords.set(key, item);
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
    if (byLastWords.size === 0 || match.has(line)) continue;
    take(line, byLastWords.get(`${parent?.code ?? ""} ${family(line.kind)} ${nameInShort(line.name)}`));
  }
  return match;
}

/** A key action may become an additional one, and stays the same item. */
export function family(kind: PlanItemKind): PlanItemKind {
  return kind === "additionalAction" ? "keyAction" : kind;
}

function wordsKey(parentId: string | null, kind: PlanItemKind, name: string): string {
  return `${parentId ?? ""} ${family(kind)} ${foldText(name)}`;
}
