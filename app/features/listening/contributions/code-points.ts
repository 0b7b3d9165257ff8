// Offsets of excerpts count Unicode code points, as PostgreSQL does; JavaScript strings count UTF-16 units.

const isLowSurrogate = (text: string, index: number) => {
  const unit = text.charCodeAt(index);
  const before = text.charCodeAt(index - 1);
  return unit >= 0xdc00 && unit <= 0xdfff && before >= 0xd800 && before <= 0xdbff;
};

/** How many code points stand before a UTF-16 offset. An offset inside a character counts as its beginning. */
export function toCodePoints(text: string, utf16Offset: number): number {
  const end = Math.min(Math.max(0, utf16Offset), text.length);
  let count = 0;
  for (let index = 0; index < end; index++) if (!isLowSurrogate(text, index)) count++;
  return isLowSurrogate(text, end) ? count - 1 : count;
}

/** The UTF-16 offset at which the code point with this number begins; the text's length when there are fewer. */
export function toUtf16(text: string, codePoints: number): number {
  let index = 0;
  for (let count = 0; count < codePoints && index < text.length; count++) {
    index += isLowSurrogate(text, index + 1) ? 2 : 1;
  }
  return index;
}

/** The words from code point `start` to before `end`. */
export function sliceCodePoints(text: string, start: number, end: number): string {
  return text.slice(toUtf16(text, start), toUtf16(text, end));
}

/** How many code points a text has. */
export function countCodePoints(text: string): number {
  return toCodePoints(text, text.length);
}

export type Span = { start: number; end: number };

/** The span without white space at its ends; null when nothing else is in it, or when it is no span of the text. */
export function trimSpan(text: string, span: Span): Span | null {
  const length = countCodePoints(text);
  if (span.start < 0 || span.end > length || span.start >= span.end) return null;
  const words = sliceCodePoints(text, span.start, span.end);
  const before = words.length - words.trimStart().length;
  const kept = words.trim();
  if (kept === "") return null;
  const start = span.start + toCodePoints(words, before);
  return { start, end: start + countCodePoints(kept) };
}
