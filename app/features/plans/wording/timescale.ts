import type { TimescaleKind } from "#app/platform/database/client/enums.ts";
import { type Day, daysAfter } from "#app/platform/time/day.ts";
import { type DateDoubt, datesIn, type Found } from "./dates-in-words.ts";
import { howOften, type Often } from "./how-often.ts";
import { isPlaceholder } from "./placeholder.ts";

/** Why a timescale may not mean what was understood. The words of each stand in the locale file. */
export type TimescaleDoubt =
  | DateDoubt
  | "howOften"
  | "placeholder"
  | "notUnderstood"
  | "byYear"
  | "outOfOrder";

/**
 * A timescale as printed (`words`) and as meant. `until` is the last day that
 * the words allow. `every` is a duration (P6M). `note` is what else the words say.
 */
export type Timescale = {
  words: string;
  kind: TimescaleKind;
  from: Day | null;
  until: Day | null;
  every: string | null;
  event: string | null;
  note: string | null;
  doubt: TimescaleDoubt | null;
};

/**
 * Reads a cell of timescales: each line is one, and a line may hold several dates. Nothing is guessed silently: what is
 * not certain has a doubt, and the words stay whatever was understood. An empty cell has none.
 */
export function parseTimescales(cell: string): Timescale[] {
  const lines: string[] = [];
  for (const line of cell.split(/\r?\n|\s*;\s*/)) {
    const words = line.replace(/^\s*[•‣◦▪●·*]\s*/u, "").trim();
    if (words === "") continue;
    // A line that begins small goes on with the one above.
    if (lines.length > 0 && /^\p{Ll}/u.test(words) && !/^(?:by|from|end|until)\b/.test(words)) {
      lines.push(`${lines.pop()} ${words}`);
    } else lines.push(words);
  }
  return lines.flatMap(parseLine);
}

const nothing = { from: null, until: null, every: null, event: null, note: null, doubt: null };

function parseLine(words: string): Timescale[] {
  if (/^(?:tb[acd]|to be (?:agreed|confirmed|decided|determined|advised|set|arranged))\b/i.test(words)) {
    const rest = tidy(words.replace(/^(?:tb[acd]|to be \p{L}+)/iu, ""));
    const event = eventIn(rest);
    return [{ ...nothing, words, kind: "toBeAgreed", event, note: event === null ? rest || null : null }];
  }
  if (isPlaceholder(words) || /^x{2,}/i.test(words)) {
    return [{ ...nothing, words, kind: "unknown", doubt: "placeholder" }];
  }
  const dates = datesIn(words);
  const every = howOften(words);
  if (every) return recurring(words, every, dates);
  const [first, ...others] = dates;
  if (!first) return [withoutDate(words)];
  const range = others.length === 1 && others[0] ? rangeBetween(words, first, others[0]) : null;
  if (range) return [range];
  return inOrder(dates.map((date, index) => dated(words, date, dates[index - 1], dates[index + 1])));
}

/** One date with the words around it: those since the date before it and, for the last, those after it. */
function dated(words: string, date: Found, before: Found | undefined, after: Found | undefined): Timescale {
  const ahead = words.slice(before?.end ?? 0, date.start);
  const open = ahead.lastIndexOf("(");
  const isInBrackets = open >= 0 && !ahead.includes(")", open);
  const lead = isInBrackets ? ahead.slice(open + 1) : ahead;
  const rest = after ? "" : words.slice(date.end);
  const tail = isInBrackets ? (rest.split(")")[0] ?? "") : rest;
  const starting =
    /\b(?:start(?:ing|s|ed)?|from|begin(?:ning|s)?|commenc(?:ing|es)?|since)\s+(?:in\s+|on\s+)?$/i;
  const isStart = starting.test(lead) || /^\s*(?:onwards?|and onwards?|\+)/i.test(tail);
  const ongoingUntil = /\b(?:on-?going|continu(?:ing|ous|ed))\s+(?:until|till|to|up to)\s*$/i.test(lead);
  const early = /\b(?:start|beginning)\s+(?:of\s+)?$/i.test(lead) && date.kind === "month";
  const isByYear = date.kind === "year" && /\b(?:by|before)\s+$/i.test(lead);
  const note = tidy(
    `${lead
      .replace(starting, "")
      .replace(
        /(?:^|[\s,(])(?:(?:to be )?completed?\s+)?(?:by|before|in|on|due|at|during|until|up to)?\s*(?:the\s+)?(?:end|start|beginning|late|early|mid(?:dle)?)?(?:\s+of)?\s*$/i,
        " ",
      )} ${tail.replace(/^\s*(?:and )?onwards?/i, "")}`,
  );
  const common = { ...nothing, words, note: note || null };
  if (isStart) return { ...common, kind: "starting", from: date.from, doubt: date.doubt };
  if (ongoingUntil) return { ...common, kind: "range", until: date.until, doubt: date.doubt };
  const doubt = date.doubt ?? (isByYear ? "byYear" : null);
  if (early && date.from) {
    return { ...common, kind: "month", from: date.from, until: daysAfter(date.from, 9), doubt };
  }
  return { ...common, kind: date.kind, from: date.from, until: date.until, doubt };
}

/** A later step that is due before an earlier one is doubted. */
function inOrder(timescales: Timescale[]): Timescale[] {
  let latest: Day | null = null;
  return timescales.map((one) => {
    const isBefore = one.until !== null && latest !== null && one.until < latest;
    if (one.until !== null && (latest === null || one.until > latest)) latest = one.until;
    return isBefore && one.doubt === null ? { ...one, doubt: "outOfOrder" } : one;
  });
}

function rangeBetween(words: string, first: Found, second: Found): Timescale | null {
  const between = words.slice(first.end, second.start);
  const joined =
    /^\s*(?:,?\s*(?:and\s+)?(?:continuing|running|lasting)\s+)?(?:-|–|—|to|until|till|through to)\s*(?:the\s+)?(?:end(?:\s+of)?\s*)?$/i;
  if (!joined.test(between)) return null;
  const lead = words.slice(0, first.start).replace(/\b(?:from|between|start(?:ing|s)?|in|on)\s+$/i, "");
  const isBackwards = first.from !== null && second.until !== null && first.from > second.until;
  return {
    ...nothing,
    words,
    kind: "range",
    from: first.from,
    until: second.until,
    note: tidy(`${lead} ${words.slice(second.end)}`) || null,
    doubt: first.doubt ?? second.doubt ?? (isBackwards ? "backwards" : null),
  };
}

function recurring(words: string, every: Often, dates: Found[]): Timescale[] {
  const [date] = dates;
  const common = { ...nothing, words, kind: "recurring" as const, every: every.every, doubt: every.doubt };
  const rest = tidy(words.slice(0, every.start) + words.slice(every.end));
  if (!date) return [{ ...common, note: rest || null }];
  const lead = words.slice(Math.min(every.end, date.start), date.start);
  if (
    dates.length === 1 &&
    /^\s*,?\s*(?:until|till|to|up to|ending)\s*(?:the\s+)?(?:end(?: of)?\s*)?$/i.test(lead)
  ) {
    return [{ ...common, until: date.until }];
  }
  if (dates.length === 1 && /^\s*,?\s*(?:from|starting|beginning|since)\s*(?:in\s+)?$/i.test(lead)) {
    return [{ ...common, from: date.from }];
  }
  const note = tidy(words.slice(every.end));
  return [
    { ...common, note: note || null },
    ...inOrder(
      dates.map((one, index) =>
        dated(words, one, dates[index - 1] ?? { ...one, end: every.end }, dates[index + 1]),
      ),
    ),
  ];
}

function withoutDate(words: string): Timescale {
  const until = /^on-?going\s+until\s+(.+)$/i.exec(words);
  if (until?.[1]) return { ...nothing, words, kind: "event", event: tidy(until[1]) };
  if (/^(?:on-?going|continuous|continuing|rolling)\b/i.test(words)) {
    return { ...nothing, words, kind: "ongoing", note: tidy(words.replace(/^\S+/u, "")) || null };
  }
  if (/^(?:immediate(?:ly)?|now|complete[d]?|done)\b/i.test(words)) {
    return { ...nothing, words, kind: "event", event: words };
  }
  const event = eventIn(words);
  if (event !== null) return { ...nothing, words, kind: "event", event };
  return { ...nothing, words, kind: "unknown", doubt: "notUnderstood" };
}

function eventIn(words: string): string | null {
  const found =
    /^(?:by\s+)?(?:following|after|up?on|on completion of|once|when|dependent (?:up)?on|depending on|subject to|pending|as soon as|in line with|linked to|within .{1,40}? of|as part of)\s+(.+)$/i.exec(
      words,
    );
  return found?.[1] ? tidy(found[1]) : null;
}

/** What is left of a text when a date has been taken out of it, without what only joined them. */
function tidy(text: string): string {
  return text
    .replace(/\(\s*\)/g, " ")
    .replace(/\s+/g, " ")
    .trim()
    .replace(/^(?:[\s,;:–—.-]+|(?:and|by|of|or)\s+)+/i, "")
    .replace(/(?:[\s,;:–—-]+|\s(?:and|by|of|in|on|the))+$/i, "")
    .replace(/\.$/, "")
    .replace(/^\(([^()]*)\)$/, "$1")
    .replace(/^([^()]*)\)$/, "$1")
    .replace(/^\(([^()]*)$/, "$1")
    .trim();
}
