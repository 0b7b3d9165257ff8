import type { TimescaleKind } from "#app/platform/database/client/enums.ts";
import { isPlaceholder } from "./placeholder.ts";

/** Why a timescale may not mean what was understood. The words of each stand in the locale file. */
export type TimescaleDoubt =
  | "placeholder"
  | "notUnderstood"
  | "noSuchDay"
  | "noYear"
  | "dayOrYear"
  | "monthFirst"
  | "dashLost"
  | "season"
  | "quarter"
  | "byYear"
  | "backwards"
  | "outOfOrder"
  | "howOften";

/**
 * A timescale as printed (`words`) and as meant. `from` and `until` are days (2022-10-31): `until` is the last day that
 * the words allow. `every` is a duration (P6M). `note` is what else the words say.
 */
export type Timescale = {
  words: string;
  kind: TimescaleKind;
  from: string | null;
  until: string | null;
  every: string | null;
  event: string | null;
  note: string | null;
  doubt: TimescaleDoubt | null;
};

type Span = { from: string | null; until: string | null };
type Found = Span & {
  start: number;
  end: number;
  kind: "date" | "month" | "year" | "range";
  doubt: TimescaleDoubt | null;
};

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const month =
  "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";
const year = "(?:(?:19|20)\\d\\d)";
const shortYear = "(?:(?:19|20)\\d\\d|['’]?\\d\\d)";
const day = "(?:[0-3]?\\d)(?:st|nd|rd|th)?";
const dash = "\\s*(?:-|–|—|to|until|till|and)\\s*";

type Match = Record<string, string | undefined>;
type Pattern = { pattern: RegExp; read: (groups: Match) => Omit<Found, "start" | "end"> | null };

const expression = (source: string) =>
  new RegExp(`(?<![\\p{L}\\p{N}/])(?:${source})(?![\\p{L}\\p{N}])`, "giu");

// The longest ways of writing a date first: what one has taken, the next does not see.
const patterns: Pattern[] = [
  {
    pattern: expression(`(?<d1>${day})${dash}(?<d2>${day})\\s+(?<m>${month})\\.?,?\\s+(?<y>${shortYear})`),
    read: ({ d1, d2, m, y }) => rangeOf(exactDay(d1, monthOf(m), y), exactDay(d2, monthOf(m), y)),
  },
  {
    pattern: expression(`(?<y>${year})-(?<m>\\d\\d)-(?<d>\\d\\d)`),
    read: ({ y, m, d }) => exactDay(d, Number(m), y),
  },
  {
    pattern: expression(`(?<d>${day})\\s*(?:of\\s+)?(?<m>${month})\\.?,?\\s+(?<y>${shortYear})`),
    read: ({ d, m, y }) => exactDay(d, monthOf(m), y),
  },
  {
    pattern: expression(`(?<m>${month})\\.?\\s+(?<d>${day}),?\\s+(?<y>${year})`),
    read: ({ d, m, y }) => exactDay(d, monthOf(m), y),
  },
  {
    pattern: expression("(?<d>\\d{1,2})(?<s>[/.-])(?<m>\\d{1,2})\\k<s>(?<y>(?:19|20)\\d\\d|\\d\\d)"),
    read: ({ d, m, y }) =>
      Number(m) > 12 && Number(d) <= 12
        ? doubted(exactDay(m, Number(d), y), "monthFirst")
        : exactDay(d, Number(m), y),
  },
  {
    pattern: expression(`(?<m1>${month})\\.?${dash}(?<m2>${month})\\.?\\s+(?<y>${shortYear})`),
    read: ({ m1, m2, y }) => monthsOf(m1, m2, y),
  },
  {
    pattern: expression(`(?<m1>${month})\\s+(?<m2>${month})\\s+(?<y>${year})`),
    read: ({ m1, m2, y }) => doubted(monthsOf(m1, m2, y), "dashLost"),
  },
  {
    pattern: expression(`(?<m>${month})\\.?[,\\s-]\\s*(?<y>${year})`),
    read: ({ m, y }) => wholeMonth(monthOf(m), y, null),
  },
  {
    // "Oct 17" may be the seventeenth of October.
    pattern: expression(`(?<m>${month})\\.?[\\s-]\\s*(?<y>['’]?\\d\\d)`),
    read: ({ m, y }) =>
      wholeMonth(monthOf(m), y, /^\d/.test(y ?? "") && Number(y) <= 31 ? "dayOrYear" : null),
  },
  {
    pattern: expression(`(?<m>0?[1-9]|1[0-2])/(?<y>${year})`),
    read: ({ m, y }) => wholeMonth(Number(m), y, null),
  },
  {
    pattern: expression(
      `(?:quarter|q)\\s*(?<q>[1-4])(?:\\s+of)?,?\\s+(?<y>${year})(?<f>/\\d\\d(?:\\d\\d)?)?`,
    ),
    read: ({ q, y, f }) => quarterOf(Number(q), Number(y), f !== undefined),
  },
  {
    pattern: expression(`(?<s>spring|summer|autumn|winter)(?:\\s+of)?,?\\s+(?<y>${year})`),
    read: ({ s, y }) => seasonOf(s, Number(y)),
  },
  {
    pattern: expression(`(?<y>${year})\\s*[/–-]\\s*(?<z>\\d\\d|${year})`),
    read: ({ y, z }) => yearsOf(Number(y), z),
  },
  {
    pattern: expression(`(?<y>${year})`),
    read: ({ y }) => ({ kind: "year", from: `${y}-01-01`, until: `${y}-12-31`, doubt: null }),
  },
  {
    pattern: expression(
      `(?:${day}\\s*(?:of\\s+)?${month}|(?:end|start|mid|middle|beginning)(?:\\s+of)?\\s+${month})`,
    ),
    read: () => ({ kind: "month", from: null, until: null, doubt: "noYear" }),
  },
  {
    pattern: expression(`(?<!\\p{L}\\s)${month}$`),
    read: () => ({ kind: "month", from: null, until: null, doubt: "noYear" }),
  },
];

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
    return { ...common, kind: "month", from: date.from, until: `${date.from.slice(0, 8)}10`, doubt };
  }
  return { ...common, kind: date.kind, from: date.from, until: date.until, doubt };
}

/** A later step that is due before an earlier one is doubted. */
function inOrder(timescales: Timescale[]): Timescale[] {
  let latest = "";
  return timescales.map((one) => {
    const isBefore = one.until !== null && one.until < latest;
    if (one.until !== null && one.until > latest) latest = one.until;
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

type Often = { every: string; start: number; end: number; doubt: TimescaleDoubt | null };

const numbers: Record<string, number> = { two: 2, three: 3, four: 4, six: 6, eight: 8, nine: 9, twelve: 12 };
const number = `\\d{1,2}|${Object.keys(numbers).join("|")}`;
const often: { pattern: RegExp; every: (n: number) => string; doubt?: TimescaleDoubt }[] = [
  { pattern: new RegExp(`\\b(${number})[\\s-]*weekly\\b`, "i"), every: (n) => `P${n}W` },
  { pattern: new RegExp(`\\b(${number})[\\s-]*monthly\\b`, "i"), every: (n) => `P${n}M` },
  { pattern: new RegExp(`\\b(${number})[\\s-]*yearly\\b`, "i"), every: (n) => `P${n}Y` },
  { pattern: new RegExp(`\\bevery\\s+(${number})\\s+weeks\\b`, "i"), every: (n) => `P${n}W` },
  { pattern: new RegExp(`\\bevery\\s+(${number})\\s+months\\b`, "i"), every: (n) => `P${n}M` },
  { pattern: new RegExp(`\\bevery\\s+(${number})\\s+years\\b`, "i"), every: (n) => `P${n}Y` },
  // "Biannual" is twice a year to some and every two years to others.
  { pattern: /\bbi-?annual(?:ly)?\b/i, every: () => "P6M", doubt: "howOften" },
  { pattern: /\bbi-?(?:monthly)\b/i, every: () => "P2M", doubt: "howOften" },
  { pattern: /\bbi-?weekly\b/i, every: () => "P2W", doubt: "howOften" },
  { pattern: /\b(?:twice (?:a|per|each) year|half[\s-]yearly)\b/i, every: () => "P6M" },
  { pattern: /\b(?:quarterly|every quarter|each quarter)\b/i, every: () => "P3M" },
  { pattern: /\bfortnightly\b/i, every: () => "P2W" },
  { pattern: /\b(?:monthly|every month|each month)\b/i, every: () => "P1M" },
  { pattern: /\b(?:weekly|every week|each week)\b/i, every: () => "P1W" },
  { pattern: /\b(?:daily|every day)\b/i, every: () => "P1D" },
  { pattern: /\b(?:annual(?:ly)?|yearly|every year|each year|once a year)\b/i, every: () => "P1Y" },
];

function howOften(words: string): Often | null {
  // In brackets it is a remark on something else.
  const open = words.indexOf("(");
  const told = open < 0 ? words : words.slice(0, open);
  for (const { pattern, every, doubt } of often) {
    const found = pattern.exec(told);
    if (!found) continue;
    const written = (found[1] ?? "1").toLowerCase();
    const count = numbers[written] ?? Number(written);
    if (!(count > 0)) continue;
    return {
      every: every(count),
      start: found.index,
      end: found.index + found[0].length,
      doubt: doubt ?? null,
    };
  }
  return null;
}

function datesIn(words: string): Found[] {
  const found: Found[] = [];
  // Same length, so that places stay: what has been read is blanked with a sign that is no letter and no digit.
  let left = words;
  for (const { pattern, read } of patterns) {
    for (const match of left.matchAll(pattern)) {
      const meant = read(match.groups ?? {});
      if (!meant) continue;
      const end = match.index + match[0].length;
      found.push({ ...meant, start: match.index, end });
      left = `${left.slice(0, match.index)}${"\u0000".repeat(match[0].length)}${left.slice(end)}`;
    }
  }
  return found.sort((one, other) => one.start - other.start);
}

type Meant = Omit<Found, "start" | "end">;

function doubted(meant: Meant, doubt: TimescaleDoubt): Meant {
  return { ...meant, doubt: meant.doubt ?? doubt };
}

function exactDay(written: string | undefined, ofMonth: number, ofYear: string | undefined): Meant {
  const iso = isoDay(fullYear(ofYear), ofMonth, Number.parseInt(written ?? "", 10));
  return iso === null
    ? { kind: "date", from: null, until: null, doubt: "noSuchDay" }
    : { kind: "date", from: iso, until: iso, doubt: null };
}

function rangeOf(one: Meant, other: Meant): Meant {
  const doubt = one.doubt ?? other.doubt;
  const isBackwards = one.from !== null && other.until !== null && one.from > other.until;
  return {
    kind: "range",
    from: one.from,
    until: other.until,
    doubt: doubt ?? (isBackwards ? "backwards" : null),
  };
}

function wholeMonth(ofMonth: number, ofYear: string | undefined, doubt: TimescaleDoubt | null): Meant {
  const inYear = fullYear(ofYear);
  return { kind: "month", from: isoDay(inYear, ofMonth, 1), until: lastDay(inYear, ofMonth), doubt };
}

function monthsOf(one: string | undefined, other: string | undefined, ofYear: string | undefined): Meant {
  const inYear = fullYear(ofYear);
  const [first, last] = [monthOf(one), monthOf(other)];
  // November – February 2018 begins in the year before.
  const begins = first > last ? inYear - 1 : inYear;
  return { kind: "range", from: isoDay(begins, first, 1), until: lastDay(inYear, last), doubt: null };
}

// Financial years begin in April; which quarter is meant without one, the words do not say.
function quarterOf(quarter: number, ofYear: number, isFinancial: boolean): Meant {
  const first = isFinancial ? ((quarter * 3) % 12) + 1 : quarter * 3 - 2;
  const inYear = isFinancial && quarter === 4 ? ofYear + 1 : ofYear;
  return {
    kind: "range",
    from: isoDay(inYear, first, 1),
    until: lastDay(inYear, first + 2),
    doubt: isFinancial ? null : "quarter",
  };
}

function seasonOf(season: string | undefined, ofYear: number): Meant {
  const first = { spring: 3, summer: 6, autumn: 9, winter: 12 }[(season ?? "").toLowerCase()] ?? 3;
  const last = first === 12 ? lastDay(ofYear + 1, 2) : lastDay(ofYear, first + 2);
  return { kind: "range", from: isoDay(ofYear, first, 1), until: last, doubt: "season" };
}

/** 2016/17 is a financial year, 2017-2020 are calendar years. */
function yearsOf(first: number, written: string | undefined): Meant | null {
  const last =
    (written ?? "").length === 2 ? Math.floor(first / 100) * 100 + Number(written) : Number(written);
  if (last === first + 1)
    return { kind: "range", from: `${first}-04-01`, until: `${last}-03-31`, doubt: null };
  if (last < first) return null;
  return { kind: "range", from: `${first}-01-01`, until: `${last}-12-31`, doubt: null };
}

function monthOf(written: string | undefined): number {
  return months.indexOf((written ?? "").slice(0, 3).toLowerCase()) + 1;
}

function fullYear(written: string | undefined): number {
  const digits = (written ?? "").replace(/\D/g, "");
  return digits.length === 2 ? (Number(digits) < 80 ? 2000 : 1900) + Number(digits) : Number(digits);
}

function isoDay(ofYear: number, ofMonth: number, ofDay: number): string | null {
  const date = new Date(Date.UTC(ofYear, ofMonth - 1, ofDay));
  const isReal = date.getUTCMonth() === ofMonth - 1 && date.getUTCDate() === ofDay && ofDay > 0;
  return isReal ? date.toISOString().slice(0, 10) : null;
}

function lastDay(ofYear: number, ofMonth: number): string {
  return new Date(Date.UTC(ofYear, ofMonth, 0)).toISOString().slice(0, 10);
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
