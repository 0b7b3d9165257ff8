import type { Permission } from "#app/platform/database/client/enums.ts";
import { db } from "#app/platform/database/database.server.ts";
import { type FoundStretch, markFound, shorten } from "./found-words.ts";
import type { PassageFilters } from "./passage-filters.ts";
import {
  orderOfPassages,
  type PassageCondition,
  partSearch,
  passageTables,
  type Search,
  wherePassages,
  wordSearch,
} from "./passage-search.server.ts";
import { countedContribution } from "./permission.ts";

const passagesOnPage = 25;
const shownCharacters = 600;

export type ListedPassage = {
  id: string;
  contributionId: string;
  promptCode: string;
  prompt: string;
  /** The words, or a part of them when they are many; what a search found is marked. */
  words: FoundStretch[];
  cutBefore: boolean;
  cutAfter: boolean;
  group: string | null;
  channel: string;
  language: string;
  permission: Permission;
  reference: string;
  receivedAt: Date;
};

export type PassageList = {
  passages: ListedPassage[];
  /** Passages found, the people who said them, and all passages of the consultation. */
  found: number;
  people: number;
  /** Some of the people were not told apart. */
  peopleAtLeast: boolean;
  all: number;
  page: number;
  pages: number;
  /** Whole words found nothing, so that parts of words were looked for. */
  byParts: boolean;
};

/**
 * One page of a consultation's passages. Searching is by word in the language of each passage (English words by their
 * stem), and by part of a word when that finds nothing. Words of people who withdrew are never among them.
 */
export async function listPassages(
  filters: PassageFilters,
  conditions: PassageCondition[] = [],
): Promise<PassageList> {
  const whole = await findPassages(filters, wordSearch(filters.q), conditions);
  const byParts = filters.q !== "" && whole.found === 0;
  const search = byParts ? partSearch(filters.q) : wordSearch(filters.q);
  const { rows, ...counts } = byParts ? await findPassages(filters, search, conditions) : whole;
  const all = await db.passage.count({
    where: { contribution: { consultationId: filters.consultation, ...countedContribution } },
  });
  return {
    ...counts,
    all,
    byParts,
    passages: rows.map(({ text, headline, ...row }) => {
      const { stretches, ...cut } = shorten(markFound(text, search.marks(headline)), shownCharacters);
      return { ...row, words: stretches, ...cut };
    }),
  };
}

type Row = Omit<ListedPassage, "words" | "cutBefore" | "cutAfter"> & { text: string; headline: string };

async function findPassages(filters: PassageFilters, search: Search, conditions: PassageCondition[]) {
  const condition = wherePassages(filters, search, conditions);
  const [counts] = await db.$queryRaw<{ found: number; people: number; peopleAtLeast: boolean | null }[]>`
    SELECT count(*)::int AS "found", count(DISTINCT r."id")::int AS "people",
      bool_or(r."stands_for_several") AS "peopleAtLeast" FROM ${passageTables} WHERE ${condition}`;
  const { found, people } = counts ?? { found: 0, people: 0 };
  const peopleAtLeast = counts?.peopleAtLeast ?? false;
  const pages = Math.max(1, Math.ceil(found / passagesOnPage));
  const page = Math.min(filters.page, pages);
  const order = orderOfPassages(filters, search);
  // The inner query takes the page, so that only its words are marked.
  const rows = await db.$queryRaw<Row[]>`
    SELECT p."id", p."contribution_id" AS "contributionId", p."prompt_code" AS "promptCode", p."prompt", p."text",
      g."name" AS "group", c."channel", c."language", r."permission"::text AS "permission", r."reference",
      c."received_at" AS "receivedAt", ${search.headline} AS "headline"
    FROM ${passageTables}
    WHERE p."id" IN (
      SELECT p."id" FROM ${passageTables} WHERE ${condition}
      ORDER BY ${order} LIMIT ${passagesOnPage} OFFSET ${(page - 1) * passagesOnPage}
    )
    ORDER BY ${order}`;
  return { rows, found, people, peopleAtLeast, page, pages };
}

export type Neighbours = {
  /** The place in the list, from 1; null when the passage is not in it. */
  place: number | null;
  found: number;
  previous: string | null;
  next: string | null;
  /** The next passage that meets the wish, after this one and else from the beginning. */
  nextWanted: string | null;
  wanted: number;
};

/** What stands before and after a passage in a list, and where the next one that meets a wish is. */
export async function findNeighbours(
  filters: PassageFilters,
  conditions: PassageCondition[],
  wish: PassageCondition,
  passageId: string,
): Promise<Neighbours> {
  const byWords = await orderPassages(filters, wordSearch(filters.q), conditions, wish);
  const rows =
    filters.q !== "" && byWords.length === 0
      ? await orderPassages(filters, partSearch(filters.q), conditions, wish)
      : byWords;
  const index = rows.findIndex((row) => row.id === passageId);
  const others = [...rows.slice(index + 1), ...rows.slice(0, Math.max(0, index))];
  return {
    place: index < 0 ? null : index + 1,
    found: rows.length,
    previous: index < 0 ? null : (rows[index - 1]?.id ?? null),
    next: rows[index + 1]?.id ?? null,
    nextWanted: others.find((row) => row.wanted)?.id ?? null,
    wanted: rows.filter((row) => row.wanted).length,
  };
}

async function orderPassages(
  filters: PassageFilters,
  search: Search,
  conditions: PassageCondition[],
  wish: PassageCondition,
) {
  return await db.$queryRaw<{ id: string; wanted: boolean }[]>`
    SELECT p."id", (${wish}) AS "wanted" FROM ${passageTables}
    WHERE ${wherePassages(filters, search, conditions)} ORDER BY ${orderOfPassages(filters, search)}`;
}
