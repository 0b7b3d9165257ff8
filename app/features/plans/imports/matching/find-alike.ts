import { foldText } from "#app/features/plans/plan/plan-item.ts";
import type { StoredItem } from "#app/features/plans/plan/stored-item.ts";
import type { ImportedItem } from "../plan-import.ts";
import { family } from "./match-items.ts";

const alikeEnough = 0.6;
const mostWithWord = 50;

/**
 * For each new item the one of the plan, of its kind and named by nothing in the file, that has most words in common with
 * it: reworded, it would come in twice. Words that many items have tell nothing and are not followed, so that the time
 * grows with the file and not with its square.
 */
export function findAlike(items: readonly ImportedItem[], stored: readonly StoredItem[]): void {
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
