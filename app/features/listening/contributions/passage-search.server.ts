import { Prisma } from "#app/platform/database/client/client.ts";
import type { PassageFilters } from "./passage-filters.ts";
import { noGroup, orderInForce } from "./passage-list.ts";

/** A further condition on passage `p`, contribution `c` and respondent `r`, such as what tagging knows of it. */
export type PassageCondition = Prisma.Sql;

/** A way of looking for words among the passages. */
export type Search = {
  condition: Prisma.Sql;
  /** How well passage `p` fits. */
  rank: Prisma.Sql;
  /** The passage's text with what was found between marks, or nothing. */
  headline: Prisma.Sql;
  marks: (headline: string) => { whole: string[]; parts: string[] };
};

const noMarks = { whole: [], parts: [] };
const everything: Search = {
  condition: Prisma.sql`TRUE`,
  rank: Prisma.sql`0::real`,
  headline: Prisma.sql`''`,
  marks: () => noMarks,
};

// PostgreSQL marks what it found with these two, which no stored text contains.
const markStart = "\u0001";
const markEnd = "\u0002";
const headlineOptions = `HighlightAll=true, StartSel="${markStart}", StopSel="${markEnd}"`;
const markedWords = new RegExp(`${markStart}([^${markEnd}]*)${markEnd}`, "g");

/** The search that PostgreSQL does by itself: "or", quotation marks and "-" work as in a search engine. */
export function wordSearch(q: string): Search {
  if (q === "") return everything;
  const english = Prisma.sql`websearch_to_tsquery('english', ${q})`;
  const other = Prisma.sql`websearch_to_tsquery('simple', ${q})`;
  return {
    condition: Prisma.sql`((c."language" = 'en' AND p."search" @@ ${english})
      OR (c."language" <> 'en' AND p."search" @@ ${other})
      OR upper(r."reference") = upper(${q}))`,
    rank: Prisma.sql`ts_rank(p."search", CASE WHEN c."language" = 'en' THEN ${english} ELSE ${other} END)`,
    headline: Prisma.sql`CASE WHEN c."language" = 'en'
      THEN ts_headline('english', p."text", ${english}, ${headlineOptions})
      ELSE ts_headline('simple', p."text", ${other}, ${headlineOptions}) END`,
    marks: (headline) => ({
      whole: [...new Set([...headline.matchAll(markedWords)].map((match) => match[1] ?? ""))],
      parts: [],
    }),
  };
}

const mostParts = 8;

/** Passages that hold each word of the search somewhere, also within a longer word. */
export function partSearch(q: string): Search {
  const words = q.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [q];
  const parts = words.slice(0, mostParts);
  const conditions = parts.map(
    (part) => Prisma.sql`p."text" ILIKE ${`%${part.replace(/[\\%_]/g, "\\$&")}%`}`,
  );
  return {
    ...everything,
    condition: Prisma.sql`(${Prisma.join(conditions, " AND ")})`,
    marks: () => ({ whole: [], parts }),
  };
}

/** The tables that the conditions name: `p`, `c`, `r`, and the group `g` and the locality `l` of the person, if any. */
export const passageTables = Prisma.sql`"passage" p
  JOIN "contribution" c ON c."id" = p."contribution_id"
  JOIN "respondent" r ON r."id" = c."respondent_id"
  LEFT JOIN "stakeholder_group" g ON g."id" = r."group_id"
  LEFT JOIN "locality" l ON l."id" = r."locality_id"`;

/** That neither the person `r` nor the contribution `c` was taken back: as countedContribution, in SQL. */
export const notTakenBack = Prisma.sql`r."withdrawn_at" IS NULL AND c."withdrawn_at" IS NULL`;

/** The passages that a list's filters ask for. Words of people who withdrew are never among them. */
export function wherePassages(
  filters: PassageFilters,
  search: Search,
  conditions: PassageCondition[],
): Prisma.Sql {
  const { consultation, channel, group, locality, language, permission, prompt } = filters;
  const all = [
    Prisma.sql`c."consultation_id" = ${consultation}`,
    notTakenBack,
    search.condition,
    ...(channel === "" ? [] : [Prisma.sql`c."channel" = ${channel}`]),
    ...(group === "" ? [] : [inGroup(group)]),
    ...(locality === "" ? [] : [Prisma.sql`r."locality_id" = ${locality}`]),
    ...(language === "" ? [] : [Prisma.sql`c."language" = ${language}`]),
    ...(permission === "" ? [] : [Prisma.sql`r."permission" = ${permission}::"permission"`]),
    ...(prompt === "" ? [] : [Prisma.sql`p."prompt_id" = ${prompt}`]),
    ...conditions,
  ];
  return Prisma.join(all, " AND ");
}

function inGroup(group: string): Prisma.Sql {
  return group === noGroup ? Prisma.sql`r."group_id" IS NULL` : Prisma.sql`r."group_id" = ${group}`;
}

/** The order that a list's filters ask for. */
export function orderOfPassages(filters: PassageFilters, search: Search): Prisma.Sql {
  const orders = {
    newest: Prisma.sql`c."received_at" DESC, c."id" DESC, p."position"`,
    oldest: Prisma.sql`c."received_at", c."id", p."position"`,
    question: Prisma.sql`length(p."prompt_code"), p."prompt_code", c."received_at", c."id", p."position"`,
    longest: Prisma.sql`length(p."text") DESC, c."id", p."position"`,
    best: Prisma.sql`${search.rank} DESC, c."received_at" DESC, c."id" DESC, p."position"`,
  };
  return orders[orderInForce(filters)];
}
