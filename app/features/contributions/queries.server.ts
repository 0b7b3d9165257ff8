import { Prisma } from "#app/platform/database/client/client.ts";
import type { Permission } from "#app/platform/database/client/enums.ts";
import { db } from "#app/platform/database/database.server.ts";
import { type FoundStretch, markFound, shorten } from "./found-words.ts";
import type { PassageFilters } from "./passage-filters.ts";
import { noGroup, orderInForce } from "./passage-list.ts";
import { countedContribution, isWithdrawn } from "./permission.ts";

const passagesOnPage = 25;
const shownCharacters = 600;

/** A further condition on passage `p`, contribution `c` and respondent `r`, such as what tagging knows of it. */
export type PassageCondition = Prisma.Sql;

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

type Search = {
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
function wordSearch(q: string): Search {
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
function partSearch(q: string): Search {
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

const from = Prisma.sql`"passage" p
  JOIN "contribution" c ON c."id" = p."contribution_id"
  JOIN "respondent" r ON r."id" = c."respondent_id"
  LEFT JOIN "stakeholder_group" g ON g."id" = r."group_id"
  LEFT JOIN "locality" l ON l."id" = r."locality_id"`;

function where(filters: PassageFilters, search: Search, conditions: PassageCondition[]): Prisma.Sql {
  const { consultation, channel, group, locality, language, permission, prompt } = filters;
  const all = [
    Prisma.sql`c."consultation_id" = ${consultation}`,
    Prisma.sql`r."withdrawn_at" IS NULL AND c."withdrawn_at" IS NULL`,
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

function orderBy(filters: PassageFilters, search: Search): Prisma.Sql {
  const orders = {
    newest: Prisma.sql`c."received_at" DESC, c."id" DESC, p."position"`,
    oldest: Prisma.sql`c."received_at", c."id", p."position"`,
    question: Prisma.sql`length(p."prompt_code"), p."prompt_code", c."received_at", c."id", p."position"`,
    longest: Prisma.sql`length(p."text") DESC, c."id", p."position"`,
    best: Prisma.sql`${search.rank} DESC, c."received_at" DESC, c."id" DESC, p."position"`,
  };
  return orders[orderInForce(filters)];
}

type Row = Omit<ListedPassage, "words" | "cutBefore" | "cutAfter"> & { text: string; headline: string };

async function findPassages(filters: PassageFilters, search: Search, conditions: PassageCondition[]) {
  const condition = where(filters, search, conditions);
  const [counts] = await db.$queryRaw<{ found: number; people: number; peopleAtLeast: boolean | null }[]>`
    SELECT count(*)::int AS "found", count(DISTINCT r."id")::int AS "people",
      bool_or(r."stands_for_several") AS "peopleAtLeast" FROM ${from} WHERE ${condition}`;
  const { found, people } = counts ?? { found: 0, people: 0 };
  const peopleAtLeast = counts?.peopleAtLeast ?? false;
  const pages = Math.max(1, Math.ceil(found / passagesOnPage));
  const page = Math.min(filters.page, pages);
  const order = orderBy(filters, search);
  // The inner query takes the page, so that only its words are marked.
  const rows = await db.$queryRaw<Row[]>`
    SELECT p."id", p."contribution_id" AS "contributionId", p."prompt_code" AS "promptCode", p."prompt", p."text",
      g."name" AS "group", c."channel", c."language", r."permission"::text AS "permission", r."reference",
      c."received_at" AS "receivedAt", ${search.headline} AS "headline"
    FROM ${from}
    WHERE p."id" IN (
      SELECT p."id" FROM ${from} WHERE ${condition}
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
    SELECT p."id", (${wish}) AS "wanted" FROM ${from}
    WHERE ${where(filters, search, conditions)} ORDER BY ${orderBy(filters, search)}`;
}

export type FilterChoice = { value: string; label: string; passages: number };

export type FilterChoices = {
  channels: FilterChoice[];
  groups: FilterChoice[];
  /** None where nobody was asked where they live. */
  localities: FilterChoice[];
  languages: FilterChoice[];
  permissions: FilterChoice[];
  prompts: (FilterChoice & { code: string })[];
};

/** What a consultation's passages can be narrowed to, with how many each choice has. The label of no group is empty. */
export async function listFilterChoices(consultationId: string): Promise<FilterChoices> {
  const count = (value: Prisma.Sql, label: Prisma.Sql, order: Prisma.Sql) => db.$queryRaw<FilterChoice[]>`
    SELECT ${value} AS "value", ${label} AS "label", count(*)::int AS "passages"
    FROM ${from} WHERE c."consultation_id" = ${consultationId} AND r."withdrawn_at" IS NULL AND c."withdrawn_at" IS NULL
      AND ${value} IS NOT NULL
    GROUP BY 1, 2, ${order} ORDER BY ${order}`;
  const channel = Prisma.sql`c."channel"`;
  const language = Prisma.sql`c."language"`;
  const prompts = await db.$queryRaw<(FilterChoice & { code: string })[]>`
    SELECT p."prompt_id" AS "value", min(p."prompt") AS "label", min(p."prompt_code") AS "code",
      count(*)::int AS "passages"
    FROM ${from} WHERE c."consultation_id" = ${consultationId} AND r."withdrawn_at" IS NULL AND c."withdrawn_at" IS NULL
    GROUP BY 1 ORDER BY length(min(p."prompt_code")), min(p."prompt_code")`;
  return {
    channels: await count(channel, channel, channel),
    groups: await count(
      Prisma.sql`COALESCE(g."id", ${noGroup}::text)`,
      Prisma.sql`COALESCE(g."name", '')`,
      Prisma.sql`g."position"`,
    ),
    localities: await count(Prisma.sql`l."id"`, Prisma.sql`l."name"`, Prisma.sql`l."position"`),
    languages: await count(language, language, language),
    permissions: await count(
      Prisma.sql`r."permission"::text`,
      Prisma.sql`r."permission"::text`,
      Prisma.sql`r."permission"`,
    ),
    prompts,
  };
}

export type ConsultationChoice = { id: string; title: string; passages: number };

/** Consultations whose words can be read, the one that opened last first. */
export async function listConsultationChoices(): Promise<ConsultationChoice[]> {
  return await db.$queryRaw<ConsultationChoice[]>`
    SELECT n."id", n."title", (
      SELECT count(*)::int FROM "passage" p
        JOIN "contribution" c ON c."id" = p."contribution_id" JOIN "respondent" r ON r."id" = c."respondent_id"
      WHERE c."consultation_id" = n."id" AND r."withdrawn_at" IS NULL AND c."withdrawn_at" IS NULL
    ) AS "passages"
    FROM "consultation" n ORDER BY n."opens_at" DESC, n."id"`;
}

const contributionFacts = {
  id: true,
  respondentId: true,
  consultationId: true,
  channel: true,
  sourceTitle: true,
  language: true,
  receivedAt: true,
  withdrawnAt: true,
  consultation: { select: { title: true } },
  respondent: {
    select: {
      id: true,
      reference: true,
      kind: true,
      organisationName: true,
      standsForSeveral: true,
      permission: true,
      withdrawnAt: true,
      group: { select: { name: true } },
      identity: { select: { respondentId: true } },
    },
  },
} satisfies Prisma.ContributionSelect;

export type ContributionFacts = ReturnType<typeof factsOf>;

function factsOf(row: Prisma.ContributionGetPayload<{ select: typeof contributionFacts }>) {
  const { respondent, consultation, ...contribution } = row;
  return {
    ...contribution,
    consultationTitle: consultation.title,
    reference: respondent.reference,
    respondentKind: respondent.kind,
    organisationName: respondent.organisationName,
    standsForSeveral: respondent.standsForSeveral,
    permission: respondent.permission,
    group: respondent.group?.name ?? null,
    isWithdrawn: isWithdrawn(row),
    /** Whether a sealed name is held. The name itself is read by readIdentity only. */
    hasName: respondent.identity !== null,
  };
}

const passageWords = { id: true, position: true, promptCode: true, prompt: true, text: true } as const;

// Words that were withdrawn are no longer read, though what stands on them can still be walked.
const readable = <Passage extends { text: string }>(passage: Passage, isWithdrawn: boolean): Passage =>
  isWithdrawn ? { ...passage, text: "" } : passage;

/** One contribution with its passages in order, and those received just before and after. Null when there is none. */
export async function findContribution(id: string) {
  const row = await db.contribution.findUnique({
    where: { id },
    select: { ...contributionFacts, passages: { select: passageWords, orderBy: { position: "asc" } } },
  });
  if (!row) return null;
  const { passages, ...contribution } = row;
  const facts = factsOf(contribution);
  return {
    contribution: facts,
    passages: passages.map((passage) => readable(passage, facts.isWithdrawn)),
    previousId: await findBeside(row, "previous"),
    nextId: await findBeside(row, "next"),
  };
}

/** Contributions stand in the order in which they came; those of people who withdrew are passed over. */
async function findBeside(
  row: { id: string; consultationId: string; receivedAt: Date },
  side: "previous" | "next",
): Promise<string | null> {
  const direction = side === "next" ? "asc" : "desc";
  const beyond = side === "next" ? "gt" : "lt";
  const found = await db.contribution.findFirst({
    where: {
      consultationId: row.consultationId,
      ...countedContribution,
      OR: [
        { receivedAt: { [beyond]: row.receivedAt } },
        { receivedAt: row.receivedAt, id: { [beyond]: row.id } },
      ],
    },
    orderBy: [{ receivedAt: direction }, { id: direction }],
    select: { id: true },
  });
  return found?.id ?? null;
}

/** One passage with where it comes from. Its text is empty once the person has withdrawn. Null when there is none. */
export async function findPassage(id: string) {
  const row = await db.passage.findUnique({
    where: { id },
    select: { ...passageWords, contribution: { select: contributionFacts } },
  });
  if (!row) return null;
  const { contribution, ...passage } = row;
  const facts = factsOf(contribution);
  return { passage: readable(passage, facts.isWithdrawn), contribution: facts };
}
