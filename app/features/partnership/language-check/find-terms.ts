/** A word or phrase that the partnership would rather not use in its own voice (docs/rules/language.md). */
export type TermRule = { words: string; suggestion: string; reason: string; source: string };

/** One place where a text has such words: exactly as they stand there. */
export type FoundTerm = { start: number; end: number; found: string; rule: TermRule };

type Span = { start: number; end: number };

/**
 * Finds the terms in a text that staff wrote, as whole words, with plurals and possessives, in any letters. Leaves alone what
 * is quoted, titles, citation markers and the accepted exceptions: those are other people's words. Offsets are UTF-16 units.
 */
export function findTerms(
  text: string,
  rules: readonly TermRule[],
  exceptions: readonly string[],
): FoundTerm[] {
  const exempt = [...quotedSpans(text), ...markerSpans(text), ...exceptionSpans(text, exceptions)];
  const isExempt = ({ start, end }: Span) =>
    exempt.some((span) => span.start <= start && end <= span.end) || isInTitle(text, { start, end });
  const found = rules.flatMap((rule) =>
    [...text.matchAll(patternOf(rule.words))].map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      found: match[0],
      rule,
    })),
  );
  const longestFirst = found
    .filter((one) => !isExempt(one))
    .sort((one, other) => one.start - other.start || other.end - one.end);
  const kept: FoundTerm[] = [];
  for (const one of longestFirst) {
    // "drug misuse" says more than "misuse" inside it.
    if (!kept.some((other) => other.start <= one.start && one.end <= other.end)) kept.push(one);
  }
  return kept;
}

const letter = "[\\p{L}\\p{M}\\p{N}]";
const apostrophe = "['’]";

function patternOf(words: string): RegExp {
  const anyEnding = words.trim().endsWith("*");
  const parts = words
    .trim()
    .replace(/\*$/, "")
    .split(/[\s-]+/)
    .filter((part) => part !== "")
    .map((part) => part.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&").replace(/['’]/g, apostrophe));
  // Words that stand apart in the list also stand joined by a hyphen or a line end in texts.
  const body = parts.join("[\\s-]+");
  const ending = anyEnding ? `${letter}*` : `(?:s|es|${apostrophe}s)?`;
  if (body === "") return /(?!)/gu;
  return new RegExp(`(?<!${letter})${body}${ending}(?!${letter})`, "giu");
}

/** Text between quotation marks of one paragraph: double ones of any kind, and single ones that are no apostrophes. */
function quotedSpans(text: string): Span[] {
  const quoted =
    /“[^”\n]*”|"[^"\n]*"|«[^»\n]*»|(?<![\p{L}\p{N}])[‘'][^‘’'\n]*(?:[’'](?=\p{L})[^‘’'\n]*)*[’'](?!\p{L})/gu;
  return spansOf(text, quoted);
}

/** Citation markers of a draft, such as [@a1b2c3]. */
function markerSpans(text: string): Span[] {
  return spansOf(text, /\[@[^\]\n]*\]/g);
}

function exceptionSpans(text: string, exceptions: readonly string[]): Span[] {
  return exceptions
    .filter((phrase) => phrase.trim() !== "")
    .flatMap((phrase) => {
      const escaped = phrase
        .trim()
        .replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&")
        .replace(/\s+/g, "\\s+");
      return spansOf(text, new RegExp(`(?<!${letter})${escaped}(?!${letter})`, "giu"));
    });
}

const spansOf = (text: string, pattern: RegExp): Span[] =>
  [...text.matchAll(pattern)].map((match) => ({ start: match.index, end: match.index + match[0].length }));

/** Whether words stand in a title: each begins with a capital, and so does a word right beside them that begins no sentence. */
function isInTitle(text: string, { start, end }: Span): boolean {
  const own = text.slice(start, end).split(/[\s-]+/);
  if (!own.every((word) => /^\p{Lu}/u.test(word))) return false;
  const after = /^ \p{Lu}[\p{L}’']+/u.test(text.slice(end));
  const before = text.slice(0, start).match(/(\p{Lu}[\p{L}’']+) $/u);
  return after || before !== null;
}
