/** A stretch of a text, and whether a search found it. */
export type FoundStretch = { text: string; found: boolean };

const letter = /[\p{L}\p{M}\p{N}]/u;

/**
 * The text cut into what a search found and what it did not. `whole` words are found as words, `parts` anywhere; in
 * either case capital letters do not matter. The stretches join to the text, whatever it holds.
 */
export function markFound(text: string, wanted: { whole: string[]; parts: string[] }): FoundStretch[] {
  const whole = wanted.whole.filter((word) => word !== "").map(escaped);
  const parts = wanted.parts.filter((part) => part !== "").map(escaped);
  const alternatives = [
    ...(whole.length > 0 ? [`(?<![\\p{L}\\p{M}\\p{N}])(?:${whole.join("|")})(?![\\p{L}\\p{M}\\p{N}])`] : []),
    ...parts,
  ];
  if (alternatives.length === 0 || text === "") return text === "" ? [] : [{ text, found: false }];
  const pattern = new RegExp(alternatives.join("|"), "giu");
  const stretches: FoundStretch[] = [];
  let from = 0;
  for (const match of text.matchAll(pattern)) {
    if (match.index > from) stretches.push({ text: text.slice(from, match.index), found: false });
    stretches.push({ text: match[0], found: true });
    from = match.index + match[0].length;
  }
  if (from < text.length) stretches.push({ text: text.slice(from), found: false });
  return stretches;
}

/** A text's beginning, or the neighbourhood of what was found first: about `room` characters, cut between words. */
export function shorten(
  stretches: readonly FoundStretch[],
  room: number,
): { stretches: FoundStretch[]; cutBefore: boolean; cutAfter: boolean } {
  const length = stretches.reduce((sum, stretch) => sum + stretch.text.length, 0);
  if (length <= room) return { stretches: [...stretches], cutBefore: false, cutAfter: false };
  const whole = stretches.map((stretch) => stretch.text).join("");
  const first = stretches.findIndex((stretch) => stretch.found);
  const at = first < 0 ? 0 : stretches.slice(0, first).reduce((sum, one) => sum + one.text.length, 0);
  const start = wordEdge(whole, at + room > length ? length - room : Math.max(0, at - room / 3));
  const end = wordEdge(whole, start + room);
  const kept: FoundStretch[] = [];
  let from = 0;
  for (const stretch of stretches) {
    const text = stretch.text.slice(Math.max(0, start - from), Math.max(0, end - from));
    if (text !== "") kept.push({ text, found: stretch.found });
    from += stretch.text.length;
  }
  return { stretches: kept, cutBefore: start > 0, cutAfter: end < length };
}

const longestWord = 40;

/** The nearest place at or before the offset where no word is cut; a very long "word" is cut, but no character is. */
function wordEdge(text: string, offset: number): number {
  const wanted = Math.floor(offset);
  if (wanted <= 0 || wanted >= text.length) return Math.min(Math.max(0, wanted), text.length);
  for (let at = wanted; at > Math.max(0, wanted - longestWord); at--) {
    const isInside = letter.test(text[at] ?? "") && letter.test(text[at - 1] ?? "");
    if (!isInside && text.charCodeAt(at) >> 10 !== 0b110111) return at;
  }
  return text.charCodeAt(wanted) >> 10 === 0b110111 ? wanted - 1 : wanted;
}

function escaped(words: string): string {
  return words.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
}
