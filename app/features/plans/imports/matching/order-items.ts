import type { StoredItem } from "#app/features/plans/plan/stored-item.ts";
import type { ImportedItem } from "../plan-import.ts";

/**
 * Gives items the order that the file has, below each parent of which the file names every part. An order that was only
 * changed in the plan stays: the file's counts where it is another than at the last import.
 */
export function orderItems(
  items: readonly ImportedItem[],
  stored: readonly StoredItem[],
  was: ReadonlyMap<ImportedItem, StoredItem>,
): void {
  const had = new Map<string | null, StoredItem[]>();
  for (const item of stored) push(had, item.parentId, item);
  const groups = new Map<ImportedItem | null, ImportedItem[]>();
  for (const item of items) push(groups, item.parent, item);
  for (const [parent, members] of groups) {
    for (const [place, item] of members.entries()) item.lastImport = { ...item.lastImport, place };
    const parts = parent === null ? had.get(null) : had.get(parent.id ?? "");
    if (parts) orderMembers(members, parts, was);
  }
}

function orderMembers(
  members: readonly ImportedItem[],
  parts: readonly StoredItem[],
  was: ReadonlyMap<ImportedItem, StoredItem>,
): void {
  const staying = members.filter((item) => was.has(item) && !item.isMoved);
  const before = staying.flatMap((item) => was.get(item) ?? []);
  const named = new Set(before);
  const kinds = new Set(before.map((item) => item.kind));
  if (parts.some((item) => !item.isRetired && kinds.has(item.kind) && !named.has(item))) return;
  const isInOrder = isRising(before.map((item) => item.position));
  const places = before.map((item) => item.lastImport.place ?? null);
  const isSameFile = places.every((place) => place !== null) && isRising(places.map(Number));
  const last = staying.at(-1);
  const isBetween = last !== undefined && members.indexOf(last) >= staying.length;
  if (isInOrder ? !isBetween : isSameFile) return;
  const slots = before.map((item) => item.position).sort((one, other) => one - other);
  const highest = parts.reduce((most, item) => Math.max(most, item.position), 0);
  for (const [at, item] of members.entries()) {
    item.position = slots[at] ?? highest + 1 + at - slots.length;
  }
  if (isInOrder) return;
  const ranks = [...before].sort((one, other) => one.position - other.position);
  for (const [rank, item] of staying.entries()) item.isReordered = ranks[rank] !== was.get(item);
}

function isRising(numbers: readonly number[]): boolean {
  return numbers.every((number, at) => at === 0 || number >= (numbers[at - 1] ?? 0));
}

function push<Key, Value>(groups: Map<Key, Value[]>, key: Key, value: Value): void {
  const group = groups.get(key);
  if (group) group.push(value);
  else groups.set(key, [value]);
}
