import { foldText } from "#app/features/plans/plan/plan-item.ts";
import { isPlaceholder } from "./placeholder.ts";

/** Why a lead may not be who was understood. The words of each stand in the locale file. */
export type LeadDoubt = "placeholder" | "commaSplit" | "firstAccountable" | "acronym" | "spelling";

/** A lead as a cell names it: the words as printed, and whether this one answers for the row. */
export type NamedLead = { words: string; isAccountable: boolean };

type ReadLeads = { leads: NamedLead[]; doubts: { doubt: LeadDoubt; words: string }[] };

const joint =
  /\s+(?:in (?:collaboration|partnership|conjunction) with|jointly with|together with|supported by|with support from)\s+/iu;

/**
 * Reads a cell of leads: several are parted by slashes, semicolons, lines or bullets, "in collaboration with", and
 * commas, which are doubted because a name may hold one. The first that is named answers for the row; where nothing
 * else says so, that is doubted too. `isKnown` says whether words are the name or an alias of a body.
 */
export function parseLeads(cell: string, isKnown: (words: string) => boolean = () => false): ReadLeads {
  const doubts: ReadLeads["doubts"] = [];
  const named: string[] = [];
  let isSaid = false;
  const whole = oneLine(cell);
  const parts = whole !== "" && isKnown(whole) ? [whole] : cell.split(/\r?\n|;/);
  for (const line of joinedLines(parts)) {
    const words = oneLine(line.replace(/^\s*[•‣◦▪●·*–-]\s+/u, ""));
    if (words === "") continue;
    if (isPlaceholder(words)) {
      doubts.push({ doubt: "placeholder", words });
      continue;
    }
    const [first = "", ...helpers] = isKnown(words) ? [words] : words.split(joint);
    if (named.length === 0 && helpers.length > 0) isSaid = true;
    for (const part of [first, ...helpers]) {
      for (const one of slashParts(part, isKnown)) {
        const commas = commaParts(one, isKnown);
        if (commas.length > 1 && !commas.every(isKnown)) doubts.push({ doubt: "commaSplit", words: one });
        named.push(...commas);
      }
    }
  }
  const leads = named.map((words, index) => ({ words, isAccountable: index === 0 }));
  const [accountable] = leads;
  if (accountable && leads.length > 1 && !isSaid) {
    doubts.push({ doubt: "firstAccountable", words: accountable.words });
  }
  return { leads, doubts };
}

/** A line that begins small goes on with the one above. */
function joinedLines(lines: readonly string[]): string[] {
  const joined: string[] = [];
  for (const line of lines) {
    if (joined.length > 0 && /^\s*\p{Ll}/u.test(line)) joined.push(`${joined.pop()} ${line}`);
    else joined.push(line);
  }
  return joined;
}

// "and/or" and "24/7" part nothing.
function slashParts(words: string, isKnown: (words: string) => boolean): string[] {
  if (isKnown(words)) return [words];
  return words
    .split(/(?<!\band|\d)\s*\/\s*(?!or\b|\d)/iu)
    .map(oneLine)
    .filter((part) => part !== "");
}

// "Finance, Performance and Commissioning Group" is one name: what follows its last comma has an "and".
function commaParts(words: string, isKnown: (words: string) => boolean): string[] {
  if (isKnown(words) || !words.includes(",")) return [words];
  const parts = words
    .split(/,(?![^()]*\))/u)
    .map(oneLine)
    .filter((part) => part !== "");
  if (parts.every(isKnown)) return parts;
  return /\s(?:and|&)\s/iu.test(parts.at(-1) ?? "") && parts.slice(0, -1).every((part) => !part.includes(" "))
    ? [words]
    : parts;
}

/** A body of the controlled list, with every way of writing it, folded by `leadKey`. */
export type KnownBody = { id: string; name: string; aliases: readonly string[] };

export type FoundBody =
  | { how: "known"; body: KnownBody }
  | { how: "acronym" | "spelling"; body: KnownBody }
  | { how: "new" };

/** What two ways of writing one body have in common: case, kinds of spaces, dots and "&" do not count. */
export function leadKey(words: string): string {
  return foldText(words.replace(/&/g, " and ").replace(/[.’'`]/g, ""));
}

// No list of bodies is so long; in a column that holds something else every cell is a new one.
const mostCompared = 500;

/**
 * Finds the body that some words name: by name or alias; failing that by its initials ("ADP") or, for a long name,
 * one or two letters of difference ("Public Heath"). The last two are guesses, for the caller to report.
 */
export function findBody(words: string, bodies: BodyIndex): FoundBody {
  const key = leadKey(words);
  const known = bodies.byAlias.get(key);
  if (known) return { how: "known", body: known };
  const short = /^[A-Z]{3,8}$/.test(words.trim())
    ? bodies.byInitials.get(words.trim().toLowerCase())
    : undefined;
  if (short) return { how: "acronym", body: short };
  const most = key.length >= 20 ? 2 : key.length >= 12 ? 1 : 0;
  if (most > 0) {
    for (let away = -most; away <= most; away++) {
      for (const alias of bodies.byLength.get(key.length + away)?.slice(0, mostCompared) ?? []) {
        const body = bodies.byAlias.get(alias);
        if (body && digits(alias) === digits(key) && isSpelledAlike(alias, key, most))
          return { how: "spelling", body };
      }
    }
  }
  return { how: "new" };
}

type BodyIndex = {
  byAlias: Map<string, KnownBody>;
  byInitials: Map<string, KnownBody | null>;
  byLength: Map<number, string[]>;
};

/** Bodies, ready to be looked up. Initials that two bodies share stand for neither. */
export function indexBodies(bodies: readonly KnownBody[]): BodyIndex {
  const index: BodyIndex = { byAlias: new Map(), byInitials: new Map(), byLength: new Map() };
  for (const body of bodies) addBody(index, body);
  return index;
}

function addBody(index: BodyIndex, body: KnownBody): void {
  for (const alias of new Set([leadKey(body.name), ...body.aliases])) {
    index.byAlias.set(alias, body);
    const alike = index.byLength.get(alias.length);
    if (alike) alike.push(alias);
    else index.byLength.set(alias.length, [alias]);
  }
  const initials = initialsOf(body.name);
  if (initials.length >= 3) index.byInitials.set(initials, index.byInitials.has(initials) ? null : body);
}

/** The body that some words name, and how that is known. `id` is null for one that is not in the list yet. */
export type ResolvedLead = {
  words: string;
  how: FoundBody["how"];
  body: { id: string | null; name: string };
};

/**
 * Finds the body of each of many leads, new ones among them: the spelling that is met most is a new body's name. The
 * answer is by `leadKey`.
 */
export function resolveLeads(
  words: readonly string[],
  known: readonly KnownBody[],
): Map<string, ResolvedLead> {
  const counts = new Map<string, { words: string; count: number }>();
  for (const one of words) {
    const before = counts.get(leadKey(one));
    if (before) before.count += 1;
    else counts.set(leadKey(one), { words: one, count: 1 });
  }
  // Initials last: by then the names that they may stand for are there.
  const isShort = (one: { words: string }) => Number(/^[A-Z]{3,8}$/.test(one.words));
  const inOrder = [...counts.entries()].sort(
    ([, one], [, other]) => isShort(one) - isShort(other) || other.count - one.count,
  );
  const resolved = new Map<string, ResolvedLead>();
  const index = indexBodies(known);
  for (const [key, { words: written }] of inOrder) {
    const found = findBody(written, index);
    if (found.how !== "new") {
      const { id, name } = found.body;
      resolved.set(key, { words: written, how: found.how, body: { id: id || null, name } });
      continue;
    }
    resolved.set(key, { words: written, how: "new", body: { id: null, name: written } });
    addBody(index, { id: "", name: written, aliases: [key] });
  }
  return resolved;
}

function initialsOf(name: string): string {
  return foldText(name)
    .split(/[\s-]+/)
    .filter((word) => !/^(?:and|of|the|for|in|&)$/.test(word))
    .map((word) => word[0] ?? "")
    .join("");
}

function digits(text: string): string {
  return text.replace(/\D/g, "");
}

/** Whether two words differ in `most` letters or fewer, where a different last letter may be a plural and is no slip. */
function isSpelledAlike(one: string, other: string, most: number): boolean {
  if (one.replace(/s\b/g, "") === other.replace(/s\b/g, "")) return true;
  let before = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let row = 1; row <= one.length; row++) {
    const now = [row];
    for (let column = 1; column <= other.length; column++) {
      const change = one[row - 1] === other[column - 1] ? 0 : 1;
      now.push(
        Math.min((now[column - 1] ?? 0) + 1, (before[column] ?? 0) + 1, (before[column - 1] ?? 0) + change),
      );
    }
    if (Math.min(...now) > most) return false;
    before = now;
  }
  return (before.at(-1) ?? most + 1) <= most;
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}
