import type { Prisma } from "#app/platform/database/client/client.ts";
import type { ResponseStatus } from "#app/platform/database/client/enums.ts";
import { db, queryDirectly } from "#app/platform/database/database.server.ts";
import { remembered } from "#app/platform/http/page-cache.server.ts";
import { hashOfKey } from "./answer-cookie.server.ts";
import { readQuestion } from "./question.ts";
import type { AnswerableSurvey } from "./survey.ts";

/** A published survey of a published consultation, whole, or null. Kept in memory until public content changes. */
export async function findAnswerableSurvey(slug: string): Promise<AnswerableSurvey | null> {
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

export type Typed = Record<string, string | string[]>;

export type OwnResponse = {
  id: string;
  status: ResponseStatus;
  reference: string | null;
  typed: Typed;
  isSaved: boolean;
};

/** What the holder of a key has typed so far or sent, in this survey. */
export async function findOwnResponse(survey: AnswerableSurvey, key: string): Promise<OwnResponse | null> {
  const [own] = await queryDirectly<OwnResponse>(
    "own-response",
    `SELECT "id", "status"::text AS "status", "reference", "typed",
       "return_code_hash" IS NOT NULL AS "isSaved" FROM "survey_response"
     WHERE "key_hash" = $1 AND "survey_id" = $2`,
    [hashOfKey(key), survey.id],
  );
  return own ?? null;
}
