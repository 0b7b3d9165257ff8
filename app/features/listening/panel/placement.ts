import { toCodePoints, toUtf16 } from "#app/features/listening/contributions/code-points.ts";
import {
  type Aligned,
  type Arrivals,
  align,
  enoughKept,
  holdsEnough,
  indexArrivals,
  paragraphsWithRarest,
} from "./alignment.ts";
import type { Anchor, AnchoredParagraph } from "./anchor.ts";
import { occurrences, type Token, tokensOf } from "./word-tokens.ts";

/**
 * What became of a comment's words in a later version. `carriedOver`: the same words stand at the place. `changed`: the
 * place (null: none) holds what the words became, or the same words where it is not certain that they are the same.
 * `removed`: neither the passage nor its words are there.
 */
export type Placement =
  | { state: "carriedOver"; paragraphId: string; start: number; end: number; hasMoved: boolean }
  | { state: "changed"; paragraphId: string; place: { start: number; end: number } | null }
  | { state: "removed" };

/** So many words in a row are known again wherever they stand; fewer need a neighbour that came with them. */
const distinctWords = 4;

export type PlaceAnchor = (anchor: Anchor) => Placement;

/** Finds where the words of comments on one version stand in a later one. The two are compared once, for all comments. */
export function placerBetween(
  before: readonly AnchoredParagraph[],
  after: readonly AnchoredParagraph[],
): PlaceAnchor {
  const oldTexts = new Map(before.map((paragraph) => [paragraph.id, paragraph.text]));
  const newTexts = new Map(after.map((paragraph) => [paragraph.id, paragraph.text]));
  const aligned = new Map<string, Aligned>();
  for (const { id, text } of after) {
    const old = oldTexts.get(id);
    if (old !== text) aligned.set(id, align(old === undefined ? null : tokensOf(old), text));
  }
  const arrivals = indexArrivals(aligned);

  return (anchor) => {
    const { paragraphId } = anchor;
    const oldText = oldTexts.get(paragraphId);
    const newText = newTexts.get(paragraphId);
    if (newText !== undefined && newText === oldText) {
      return { state: "carriedOver", paragraphId, start: anchor.start, end: anchor.end, hasMoved: false };
    }
    const own = aligned.get(paragraphId);
    const words = oldText === undefined ? null : wordsOfAnchor(anchor, oldText);
    const stayed = own && words ? stayedInPlace(own, words) : null;
    if (own && stayed?.whole) return carried(paragraphId, own, stayed.from, stayed.to, false);
    const moved = words ? movedTo(words, aligned, arrivals) : null;
    if (moved?.isCertain) return carried(moved.paragraphId, moved.paragraph, moved.from, moved.to, true);
    if (own && stayed) {
      return { state: "changed", paragraphId, place: placeOf(own, stayed.from, stayed.to) };
    }
    if (moved) {
      const place = placeOf(moved.paragraph, moved.from, moved.to);
      return { state: "changed", paragraphId: moved.paragraphId, place };
    }
    const like = words ? likeIn(words, aligned, arrivals) : null;
    if (like) {
      const place = placeOf(like.paragraph, like.from, like.to);
      return { state: "changed", paragraphId: like.paragraphId, place };
    }
    return newText === undefined ? { state: "removed" } : { state: "changed", paragraphId, place: null };
  };
}

/** The tokens of an anchor's words, and where they stand among those of their paragraph. */
type AnchorWords = { tokens: Token[]; first: number; last: number };

function wordsOfAnchor(anchor: Anchor, text: string): AnchorWords | null {
  const tokens = tokensOf(text);
  const [from, to] = [toUtf16(text, anchor.start), toUtf16(text, anchor.end)];
  const first = tokens.findIndex((token) => token.end > from);
  const last = tokens.findLastIndex((token) => token.start < to);
  return first < 0 || last < first ? null : { tokens, first, last };
}

/** What is left of the words in their own paragraph: all of them in a row, or the stretch that holds enough of them. */
function stayedInPlace(
  { old, now, target }: Aligned,
  { tokens, first, last }: AnchorWords,
): { whole: boolean; from: number; to: number } | null {
  const kept = target.slice(first, last + 1).filter((index) => index >= 0);
  const [from, to] = [kept[0], kept.at(-1)];
  if (!old || from === undefined || to === undefined) return null;
  const count = last - first + 1;
  const whole = kept.length === count && to - from === last - first;
  if (whole && areTheSame(tokens, first, last, now, from, to)) return { whole, from, to };
  const wanted = tokens.slice(first, last + 1);
  const isEnough = holdsEnough(wanted, target.slice(first, last + 1));
  // Words scattered over a stretch that is mostly something else are not what the words became.
  return isEnough && to - from <= 3 * count ? { whole: false, from, to } : null;
}

/**
 * Whether words that read the same are the same: many words in a row are, few need a neighbour that stood beside them
 * before, and words that their paragraph says twice need both. The edge of the paragraph is a neighbour too.
 */
function areTheSame(
  old: readonly Token[],
  first: number,
  last: number,
  now: readonly Token[],
  from: number,
  to: number,
): boolean {
  const neighbours =
    Number(old[first - 1]?.text === now[from - 1]?.text) + Number(old[last + 1]?.text === now[to + 1]?.text);
  const wanted = old.slice(first, last + 1);
  if (occurrences(old, wanted).length > 1) return neighbours === 2;
  return wanted.length >= distinctWords || neighbours > 0;
}

/**
 * Where the very words came to stand, in their own paragraph or in another: at one place that did not hold them before.
 * Few words without a neighbour of theirs may be other words that read the same, and are not certain.
 */
function movedTo(
  { tokens, first, last }: AnchorWords,
  aligned: ReadonlyMap<string, Aligned>,
  arrivals: Arrivals,
) {
  const wanted = tokens.slice(first, last + 1);
  const found = [];
  for (const paragraphId of paragraphsWithRarest(wanted, arrivals)) {
    const paragraph = aligned.get(paragraphId);
    if (!paragraph) continue;
    const { now, isNew } = paragraph;
    for (const from of occurrences(now, wanted)) {
      const to = from + wanted.length - 1;
      const came = isNew.slice(from, to + 1).filter(Boolean).length;
      if (came < enoughKept * wanted.length) continue;
      const neighbours =
        Number(first > 0 && tokens[first - 1]?.text === now[from - 1]?.text) +
        Number(last + 1 < tokens.length && tokens[last + 1]?.text === now[to + 1]?.text);
      found.push({ paragraphId, paragraph, from, to, neighbours });
    }
  }
  const [best, second] = found.toSorted((one, other) => other.neighbours - one.neighbours);
  if (!best) return null;
  const isOnlyOne = second === undefined || second.neighbours < best.neighbours;
  const isDistinct = wanted.length >= distinctWords || best.neighbours > 0;
  return { ...best, isCertain: isOnlyOne && isDistinct };
}

/** Where most of the words came to stand, in other words' company. */
function likeIn(
  { tokens, first, last }: AnchorWords,
  aligned: ReadonlyMap<string, Aligned>,
  arrivals: Arrivals,
) {
  const wanted = tokens.slice(first, last + 1);
  if (wanted.length < distinctWords) return null;
  const votes = new Map<string, number>();
  for (const { text } of wanted) {
    const paragraphs = arrivals.get(text);
    if (!paragraphs) continue;
    // A word that came into many paragraphs says little about any of them.
    for (const id of paragraphs) votes.set(id, (votes.get(id) ?? 0) + text.length / paragraphs.size);
  }
  const [best] = [...votes].sort(([, one], [, other]) => other - one);
  const paragraph = best && aligned.get(best[0]);
  if (!paragraph) return null;
  const { now, isNew } = paragraph;
  const arrived = now.map((token, index) => ({ ...token, index })).filter(({ index }) => isNew[index]);
  const match = align(wanted, arrived.map((token) => token.text).join(" "));
  const kept = match.target.filter((index) => index >= 0);
  const [from, to] = [arrived[kept[0] ?? -1], arrived[kept.at(-1) ?? -1]];
  if (!from || !to || !holdsEnough(wanted, match.target)) return null;
  if (to.index - from.index > 3 * wanted.length) return null;
  return { paragraphId: best[0], paragraph, from: from.index, to: to.index };
}

function placeOf({ now, text }: Aligned, from: number, to: number) {
  return {
    start: toCodePoints(text, now[from]?.start ?? 0),
    end: toCodePoints(text, now[to]?.end ?? 0),
  };
}

function carried(
  paragraphId: string,
  paragraph: Aligned,
  from: number,
  to: number,
  hasMoved: boolean,
): Placement {
  return { state: "carriedOver", paragraphId, ...placeOf(paragraph, from, to), hasMoved };
}
