import { LRUCache } from "lru-cache";
import type { Prisma } from "#app/platform/database/client/client.ts";
import type { ResponseStatus } from "#app/platform/database/client/enums.ts";
import { db, queryDirectly } from "#app/platform/database/database.server.ts";
import { remembered } from "#app/platform/http/direct-answers/public-content.server.ts";
import { readQuestion } from "../question.ts";
import type { AnswerableSurvey } from "../survey.ts";
import { type Typed, typedStored } from "../typed-answers.ts";
import { hashOfKey } from "./answer-cookie.server.ts";

/** A published survey of a published consultation, whole, or null. Kept in memory until public content changes. */
export async function findAnswerableSurvey(slug: string): Promise<AnswerableSurvey | null> {
  if (!/^[a-z0-9-]{1,100}$/.test(slug)) return null;
  return await remembered(`survey:${slug}`, () =>
    readSurvey({ slug, publishedAt: { not: null }, consultation: { publishedAt: { not: null } } }),
  );
}

/** A published survey by its id, for those who key forms on paper; null when there is none. */
export async function findSurveyToKey(id: string): Promise<AnswerableSurvey | null> {
  return await readSurvey({ id, publishedAt: { not: null } });
}

async function readSurvey(where: Prisma.SurveyWhereInput): Promise<AnswerableSurvey | null> {
  const survey = await db.survey.findFirst({
    where,
    include: {
      consultation: {
        include: {
          groups: { where: { retiredAt: null }, orderBy: { position: "asc" } },
          localities: { where: { retiredAt: null }, orderBy: { position: "asc" } },
        },
      },
      pages: { orderBy: { position: "asc" }, include: { questions: { orderBy: { position: "asc" } } } },
    },
  });
  if (!survey) return null;
  const pages = survey.pages
    .map((page) => ({ ...page, questions: page.questions.map(readQuestion) }))
    .filter((page) => page.questions.length > 0);
  return { ...survey, pages };
}

export type OwnResponse = {
  id: string;
  status: ResponseStatus;
  reference: string | null;
  language: string;
  typed: Typed;
  isSaved: boolean;
};

// Enough for everybody who looks at their answers at one moment; they are all in the database as well.
const lastShown = new LRUCache<string, OwnResponse>({ max: 1000, ttl: 60_000 });

const place = (survey: AnswerableSurvey, key: string) => `${survey.id} ${key}`;

/** What the holder of a key has typed so far or sent, in this survey. */
export async function findOwnResponse(survey: AnswerableSurvey, key: string): Promise<OwnResponse | null> {
  const shown = lastShownResponse(survey, key);
  // What has been sent stays as it is.
  if (shown?.status === "sent") return shown;
  const [stored] = await queryDirectly<Omit<OwnResponse, "typed"> & { typed: unknown }>(
    "own-response",
    `SELECT "id", "status"::text AS "status", "reference", "language", "typed",
       "return_code_hash" IS NOT NULL AS "isSaved" FROM "survey_response"
     WHERE "key_hash" = $1 AND "survey_id" = $2`,
    [hashOfKey(key), survey.id],
  );
  if (!stored) return null;
  const own = { ...stored, typed: typedStored(stored.typed, `the response ${stored.id}`) };
  rememberShown(survey, key, own);
  return own;
}

/** The response as its holder was last shown it: it may have changed since, unless it was sent. */
export function lastShownResponse(survey: AnswerableSurvey, key: string): OwnResponse | undefined {
  return lastShown.get(place(survey, key));
}

/** Keeps for a minute what the holder of a key sees of their response. */
export function rememberShown(survey: AnswerableSurvey, key: string, own: OwnResponse): void {
  lastShown.set(place(survey, key), own);
}
