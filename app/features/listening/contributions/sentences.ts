import { countCodePoints, type Span } from "./code-points.ts";

export type Sentence = Span & { text: string };

const enders = new Set([".", "!", "?", "…", "؟", "۔", "。"]);
const closers = new Set(['"', "'", "”", "’", "»", ")", "]"]);
const abbreviations = new Set([
  "dr",
  "mr",
  "mrs",
  "ms",
  "st",
  "prof",
  "rev",
  "e.g",
  "i.e",
  "etc",
  "no",
  "vs",
]);

/**
 * The sentences of a passage in order, with code-point offsets and without the white space between them. A line is
 * never joined to the next. One pass over the text: the platform's own segmenter is quadratic on long passages.
 */
export function splitSentences(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  let from = 0;
  let fromCodePoint = 0;
  const close = (to: number) => {
    const piece = text.slice(from, to);
    const words = piece.trim();
    if (words !== "") {
      const start = fromCodePoint + countCodePoints(piece.slice(0, piece.length - piece.trimStart().length));
      sentences.push({ start, end: start + countCodePoints(words), text: words });
    }
    fromCodePoint += countCodePoints(piece);
    from = to;
  };
  for (let index = 0; index < text.length; index++) {
    const character = text[index] ?? "";
    if (character === "\n") {
      close(index + 1);
      continue;
    }
    if (!enders.has(character)) continue;
    const ender = index;
    while (enders.has(text[index + 1] ?? "") || closers.has(text[index + 1] ?? "")) index++;
    const next = text[index + 1];
    const ends = next === undefined || /\s/u.test(next) || character === "。";
    if (ends && !(character === "." && index === ender && endsInAbbreviation(text, ender))) close(index + 1);
  }
  close(text.length);
  return sentences;
}

const longestAbbreviation = 5;

function endsInAbbreviation(text: string, dot: number): boolean {
  const before = text.slice(Math.max(0, dot - longestAbbreviation), dot);
  const word = before.split(/[\s(]/u).at(-1) ?? "";
  // "No." ends a sentence far more often than it shortens "number", unless a number follows.
  if (word.toLowerCase() === "no") return /^\s*\d/u.test(text.slice(dot + 1, dot + 4));
  return abbreviations.has(word.toLowerCase());
}
