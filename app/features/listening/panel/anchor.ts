import {
  countCodePoints,
  sliceCodePoints,
  toCodePoints,
  toUtf16,
} from "#app/features/listening/contributions/code-points.ts";
import { tokensOf } from "./word-tokens.ts";

/** A paragraph as it reads in one version. Its id is the same in every version of the draft. */
export type AnchoredParagraph = { id: string; text: string };

/** The words that a comment is on, in the version that it was made on. Offsets count code points; end is exclusive. */
export type Anchor = {
  paragraphId: string;
  start: number;
  end: number;
  exact: string;
  prefix: string;
  suffix: string;
};

const contextLength = 32;

/**
 * The anchor of a stretch of a paragraph (code points), stretched to whole words. Null: there are no words in it, or it is
 * no stretch of the text.
 */
export function anchorOf(paragraph: AnchoredParagraph, span: { start: number; end: number }): Anchor | null {
  const { id, text } = paragraph;
  if (span.start < 0 || span.end <= span.start || span.end > countCodePoints(text)) return null;
  const [from, to] = [toUtf16(text, span.start), toUtf16(text, span.end)];
  const inside = tokensOf(text).filter((token) => token.start < to && token.end > from);
  const [first, last] = [inside[0], inside.at(-1)];
  if (!first || !last) return null;
  const start = toCodePoints(text, first.start);
  const end = toCodePoints(text, last.end);
  return {
    paragraphId: id,
    start,
    end,
    exact: sliceCodePoints(text, start, end),
    prefix: sliceCodePoints(text, Math.max(0, start - contextLength), start),
    suffix: sliceCodePoints(text, end, end + contextLength),
  };
}

/** The anchor of a whole passage. Null: there are no words in it. */
export function anchorOfWhole(paragraph: AnchoredParagraph): Anchor | null {
  return anchorOf(paragraph, { start: 0, end: countCodePoints(paragraph.text) });
}
