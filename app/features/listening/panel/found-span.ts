import {
  countCodePoints,
  sliceCodePoints,
  toCodePoints,
} from "#app/features/listening/contributions/code-points.ts";

/**
 * Where words stand in a passage, in code points: at `start` if they do, and else where they first are, however the white
 * space between them was typed. Null: the passage does not say them.
 */
export function foundSpan(
  text: string,
  words: string,
  start?: number,
): { start: number; end: number } | null {
  const wanted = words.trim();
  if (wanted === "") return null;
  if (start !== undefined) {
    const end = start + countCodePoints(wanted);
    if (sliceCodePoints(text, start, end) === wanted) return { start, end };
  }
  const pattern = wanted
    .split(/\s+/)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"))
    .join("\\s+");
  const match = new RegExp(pattern, "iu").exec(text);
  if (!match) return null;
  return {
    start: toCodePoints(text, match.index),
    end: toCodePoints(text, match.index + match[0].length),
  };
}
