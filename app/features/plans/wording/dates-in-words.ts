import { type Day, dayFrom, daysAfter, monthsAfter } from "#app/platform/time/day.ts";

/** Why a date may not be the one that was meant. */
export type DateDoubt =
  | "noSuchDay"
  | "noYear"
  | "dayOrYear"
  | "monthFirst"
  | "dashLost"
  | "season"
  | "quarter"
  | "backwards";

type Span = { from: Day | null; until: Day | null };
/** A date among words: where it stands in them, and the first and the last day that it allows. */
export type Found = Span & {
  start: number;
  end: number;
  kind: "date" | "month" | "year" | "range";
  doubt: DateDoubt | null;
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
    read: ({ y }) => ({ kind: "year", ...calendarYears(Number(y), Number(y)), doubt: null }),
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

/** The dates among words, in their order. */
export function datesIn(words: string): Found[] {
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

function doubted(meant: Meant, doubt: DateDoubt): Meant {
  return { ...meant, doubt: meant.doubt ?? doubt };
}

function exactDay(written: string | undefined, ofMonth: number, ofYear: string | undefined): Meant {
  const day = dayFrom(fullYear(ofYear), ofMonth, Number.parseInt(written ?? "", 10));
  return day === null
    ? { kind: "date", from: null, until: null, doubt: "noSuchDay" }
    : { kind: "date", from: day, until: day, doubt: null };
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

function wholeMonth(ofMonth: number, ofYear: string | undefined, doubt: DateDoubt | null): Meant {
  const inYear = fullYear(ofYear);
  return { kind: "month", from: dayFrom(inYear, ofMonth, 1), until: lastDay(inYear, ofMonth), doubt };
}

function monthsOf(one: string | undefined, other: string | undefined, ofYear: string | undefined): Meant {
  const inYear = fullYear(ofYear);
  const [first, last] = [monthOf(one), monthOf(other)];
  // November – February 2018 begins in the year before.
  const begins = first > last ? inYear - 1 : inYear;
  return { kind: "range", from: dayFrom(begins, first, 1), until: lastDay(inYear, last), doubt: null };
}

// Financial years begin in April; which quarter is meant without one, the words do not say.
function quarterOf(quarter: number, ofYear: number, isFinancial: boolean): Meant {
  const first = isFinancial ? ((quarter * 3) % 12) + 1 : quarter * 3 - 2;
  const inYear = isFinancial && quarter === 4 ? ofYear + 1 : ofYear;
  return {
    kind: "range",
    from: dayFrom(inYear, first, 1),
    until: lastDay(inYear, first + 2),
    doubt: isFinancial ? null : "quarter",
  };
}

function seasonOf(season: string | undefined, ofYear: number): Meant {
  const first = { spring: 3, summer: 6, autumn: 9, winter: 12 }[(season ?? "").toLowerCase()] ?? 3;
  const last = first === 12 ? lastDay(ofYear + 1, 2) : lastDay(ofYear, first + 2);
  return { kind: "range", from: dayFrom(ofYear, first, 1), until: last, doubt: "season" };
}

/** 2016/17 is a financial year, 2017-2020 are calendar years. */
function yearsOf(first: number, written: string | undefined): Meant | null {
  const last =
    (written ?? "").length === 2 ? Math.floor(first / 100) * 100 + Number(written) : Number(written);
  if (last === first + 1)
    return { kind: "range", from: dayFrom(first, 4, 1), until: dayFrom(last, 3, 31), doubt: null };
  if (last < first) return null;
  return { kind: "range", ...calendarYears(first, last), doubt: null };
}

function monthOf(written: string | undefined): number {
  return months.indexOf((written ?? "").slice(0, 3).toLowerCase()) + 1;
}

function fullYear(written: string | undefined): number {
  const digits = (written ?? "").replace(/\D/g, "");
  return digits.length === 2 ? (Number(digits) < 80 ? 2000 : 1900) + Number(digits) : Number(digits);
}

function calendarYears(first: number, last: number): Span {
  return { from: dayFrom(first, 1, 1), until: dayFrom(last, 12, 31) };
}

function lastDay(ofYear: number, ofMonth: number): Day | null {
  const first = dayFrom(ofYear, ofMonth, 1);
  return first && daysAfter(monthsAfter(first, 1), -1);
}
