/** A word or a sign of a text. Offsets are UTF-16. */
export type Token = { text: string; start: number; end: number };

/** Words, and signs one by one; the white space between them does not count. */
export function tokensOf(text: string): Token[] {
  return [...text.matchAll(/[\p{L}\p{M}\p{N}]+(?:['’-][\p{L}\p{M}\p{N}]+)*|\S/gu)].map((match) => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** Where a row of tokens begins among others, each time that it stands there. */
export function occurrences(tokens: readonly Token[], wanted: readonly Token[]): number[] {
  const found: number[] = [];
  for (let at = 0; at + wanted.length <= tokens.length; at++) {
    if (wanted.every((token, index) => tokens[at + index]?.text === token.text)) found.push(at);
  }
  return found;
}
