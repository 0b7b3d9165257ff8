import { countCodePoints, type Span } from "#app/features/listening/contributions/code-points.ts";

/** A word with the signs that touch it, or the white space between two words. Offsets are code points. */
export type Token = Span & { text: string; isWord: boolean };

/** Cuts a text into words and the space between them. The tokens join to the text. */
export function splitTokens(text: string): Token[] {
  let start = 0;
  return (text.match(/\S+|\s+/gu) ?? []).map((piece) => {
    const end = start + countCodePoints(piece);
    const token = { start, end, text: piece, isWord: piece.trim() !== "" };
    start = end;
    return token;
  });
}

export type Place = { top: number; left: number; bottom: number };

/** The word that stands nearest under another on the next line; the last word when there is no further line. */
export function wordBelow(placeOf: (index: number) => Place | undefined, from: number, last: number): number {
  const here = placeOf(from);
  if (!here) return from;
  let line: number | null = null;
  let best = last;
  let distance = Number.POSITIVE_INFINITY;
  for (let index = from + 1; index <= last; index++) {
    const place = placeOf(index);
    if (!place || place.top < here.bottom) continue;
    line ??= place.bottom;
    if (place.top >= line) break;
    const away = Math.abs(place.left - here.left);
    if (away < distance) [best, distance] = [index, away];
  }
  return best;
}

/** The word that stands nearest above another on the line before; the first word when there is none. */
export function wordAbove(placeOf: (index: number) => Place | undefined, from: number): number {
  const here = placeOf(from);
  if (!here) return from;
  let line: number | null = null;
  let best = 0;
  let distance = Number.POSITIVE_INFINITY;
  for (let index = from - 1; index >= 0; index--) {
    const place = placeOf(index);
    if (!place || place.bottom > here.top) continue;
    line ??= place.top;
    if (place.bottom <= line) break;
    const away = Math.abs(place.left - here.left);
    if (away < distance) [best, distance] = [index, away];
  }
  return best;
}
