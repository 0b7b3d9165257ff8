import type { LeftOut } from "#app/platform/office-files/document-walk.ts";
import { freeLabels, isAnonymousLabel, isFacilitatorLabel, labelKey, tidyLabel } from "./speaker-label.ts";

/** The most that a transcript may hold. */
export const transcriptLimits = {
  bytes: 5 * 1024 * 1024,
  characters: 1_000_000,
  lines: 10_000,
  names: 60,
};

export type TranscriptRefusal =
  | "empty"
  | "tooLarge"
  | "tooMuchText"
  | "tooManyLines"
  | "tooManyNames"
  | "damaged"
  | "tooLargeInside"
  | "definesEntities"
  | "notATranscript"
  | "oldWord";

/** A line as it stands in a file: who is said to speak, if anybody, and the words. */
export type RawLine = { name: string | null; text: string };

/** What a reader left out, by kind, and how often: nothing is dropped without a word. */
export type Dropped = LeftOut | "times" | "cueNames" | "notes" | "markup" | "emptyCues" | "badCues";

/** What a reader is not sure of. */
export type Doubt = "overlaps" | "outOfOrder" | "repeated";

export type RawTranscript = {
  format: "docx" | "odt" | "vtt" | "txt";
  lines: RawLine[];
  dropped: Partial<Record<Dropped, number>>;
  doubts: Partial<Record<Doubt, number>>;
};

/** A name that stands before words, and how it might be read. */
export type FoundName = {
  name: string;
  lines: number;
  /** What the officer is offered: a label, a facilitator, or that it is no name but words. */
  suggestion: { kind: "label"; label: string } | { kind: "facilitator" } | { kind: "words" };
  isSure: boolean;
};

const namedLine = /^([\p{Lu}\p{Lo}][\p{L}\p{M}\p{N} .'’()-]{0,38}?)\s*:\s+(\S.*)$/u;

/** Takes the name from the front of a line of a transcript: "MORAG: the bus stops at six". */
export function readNamedLine(line: string): RawLine {
  const found = namedLine.exec(line);
  const name = tidyLabel(found?.[1] ?? "");
  if (!found || name.split(" ").length > 4) return { name: null, text: line };
  return { name, text: (found[2] ?? "").trim() };
}

/**
 * The names that were found, in the order of their first lines, each with what it probably is. A name that comes once, in
 * words that are not all begun with a capital, is probably no name ("The problem: …"). Labels that the session uses are
 * not offered to other people.
 */
export function findNames(lines: readonly RawLine[], labelsInUse: readonly string[]): FoundName[] {
  const counts = new Map<string, { name: string; lines: number }>();
  for (const { name } of lines) {
    if (name === null) continue;
    const known = counts.get(labelKey(name)) ?? { name, lines: 0 };
    counts.set(labelKey(name), { ...known, lines: known.lines + 1 });
  }
  const found = [...counts.values()];
  const own = found.filter(({ name }) => isAnonymousLabel(name)).map(({ name }) => name);
  const free = freeLabels([...labelsInUse, ...own], found.length);
  return found.map(({ name, lines: count }) => {
    if (isFacilitatorLabel(name)) {
      return { name, lines: count, suggestion: { kind: "facilitator" }, isSure: true };
    }
    if (isAnonymousLabel(name)) {
      return { name, lines: count, suggestion: { kind: "label", label: name }, isSure: true };
    }
    const looksLikeName = name.split(" ").every((word) => /^[\p{Lu}\p{Lo}\p{N}(]/u.test(word));
    const isSure = count > 1 && looksLikeName;
    if (!looksLikeName && count === 1)
      return { name, lines: count, suggestion: { kind: "words" }, isSure: false };
    return { name, lines: count, suggestion: { kind: "label", label: free.shift() ?? "P" }, isSure };
  });
}

/** What each name becomes: a label, or null where the "name" was words. */
export type NameMap = ReadonlyMap<string, string | null>;

export type NoteToStore = { speaker: string; text: string };

/**
 * The lines as they are stored: every name replaced by its label, in front of the words and inside them, so that no real
 * name is kept. A line without a name goes on with the speaker before it, if wanted.
 */
export function labelLines(lines: readonly RawLine[], names: NameMap, goOn: boolean): NoteToStore[] {
  const byKey = new Map([...names].map(([name, label]) => [labelKey(name), label]));
  const hide = hider(names);
  let before = "";
  return lines.map(({ name, text }) => {
    const label = name === null ? undefined : byKey.get(labelKey(name));
    const isWords = name !== null && (label === null || label === undefined);
    const speaker = isWords || name === null ? (goOn ? before : "") : (label ?? "");
    before = speaker;
    return { speaker, text: hide(isWords ? `${name}: ${text}` : text) };
  });
}

/** How often names that were found stand inside the words, where they are replaced too. */
export function countNamesInWords(lines: readonly RawLine[], names: NameMap): number {
  const pattern = namePattern(names);
  if (!pattern) return 0;
  return lines.reduce((sum, line) => sum + [...line.text.matchAll(pattern)].length, 0);
}

function hider(names: NameMap): (text: string) => string {
  const pattern = namePattern(names);
  const labels = new Map<string, string>();
  for (const [name, label] of names) {
    if (label !== null) for (const part of partsOf(name)) if (!labels.has(part)) labels.set(part, label);
  }
  return (text) =>
    pattern
      ? text.replace(pattern, (found) => `[${labels.get(found.toLocaleLowerCase("en")) ?? "…"}]`)
      : text;
}

function namePattern(names: NameMap): RegExp | null {
  const parts = [...names].flatMap(([name, label]) => (label === null ? [] : partsOf(name)));
  if (parts.length === 0) return null;
  const longestFirst = [...new Set(parts)].sort((one, other) => other.length - one.length);
  const escaped = longestFirst.map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${escaped.join("|")})(?![\\p{L}\\p{N}])`, "giu");
}

const titles = new Set(["mr", "mrs", "ms", "miss", "dr", "the", "and", "of"]);

/** A whole name and each of its parts that is long enough to be one, in lower case; nothing for a label. */
function partsOf(name: string): string[] {
  if (isAnonymousLabel(name)) return [];
  const whole = name.toLocaleLowerCase("en");
  const parts = whole
    .split(/[\s.()-]+/u)
    .filter((part) => part.length > 2 && !titles.has(part) && !/^\d+$/.test(part));
  return [...new Set([whole, ...parts])];
}
