import { diffArrays } from "diff";
import { type Token, tokensOf } from "./word-tokens.ts";

/** The part of the words' letters that has to be left for a place to be called their change. */
export const enoughKept = 0.5;

/** A paragraph of the later version, and what of its tokens stood in the earlier one. */
export type Aligned = {
  old: Token[] | null;
  now: Token[];
  text: string;
  /** Where each old token stands now; -1: nowhere. */
  target: number[];
  /** Whether each token of now was not in the paragraph before. */
  isNew: boolean[];
};

/** Compares a paragraph (null: it was not there) with what it reads later. */
export function align(old: Token[] | null, text: string): Aligned {
  const now = tokensOf(text);
  const target = (old ?? []).map(() => -1);
  const isNew = now.map(() => true);
  if (!old) return { old, now, text, target, isNew };
  let [oldAt, newAt] = [0, 0];
  const changes = diffArrays(
    old.map((token) => token.text),
    now.map((token) => token.text),
  );
  for (const { added, removed, value } of changes) {
    if (!added && !removed) {
      for (let index = 0; index < value.length; index++) {
        target[oldAt + index] = newAt + index;
        isNew[newAt + index] = false;
      }
    }
    if (!added) oldAt += value.length;
    if (!removed) newAt += value.length;
  }
  return { old, now, text, target, isNew };
}

/** Whether enough letters of the words still stand somewhere; -1 in `target`: nowhere. */
export function holdsEnough(words: readonly Token[], target: readonly number[]): boolean {
  const letters = (list: readonly Token[]) => list.reduce((sum, token) => sum + token.text.length, 0);
  const left = words.filter((_, index) => (target[index] ?? -1) >= 0);
  return letters(left) >= enoughKept * letters(words);
}

/** The paragraphs into which each word came, by word. */
export type Arrivals = Map<string, Set<string>>;

export function indexArrivals(aligned: ReadonlyMap<string, Aligned>): Arrivals {
  const arrivals: Arrivals = new Map();
  for (const [id, { now, isNew }] of aligned) {
    for (const [index, token] of now.entries()) {
      if (!isNew[index]) continue;
      const paragraphs = arrivals.get(token.text) ?? new Set<string>();
      paragraphs.add(id);
      arrivals.set(token.text, paragraphs);
    }
  }
  return arrivals;
}

/** The paragraphs into which the rarest of the words came. */
export function paragraphsWithRarest(wanted: readonly Token[], arrivals: Arrivals): Iterable<string> {
  let rarest: Set<string> | undefined;
  for (const { text } of wanted) {
    const paragraphs = arrivals.get(text);
    if (paragraphs && (!rarest || paragraphs.size < rarest.size)) rarest = paragraphs;
  }
  return rarest ?? [];
}
