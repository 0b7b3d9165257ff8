import { latestCount } from "#app/features/answering/evidence/finding.ts";
import { headCount } from "#app/features/listening/contributions/head-count.ts";
import { countedContribution, quotableRespondent } from "#app/features/listening/contributions/permission.ts";
import { countedKinds } from "#app/features/listening/surveys/kinds/kinds.ts";
import { readQuestion } from "#app/features/listening/surveys/question.ts";
import { countFinding, countPlanItems } from "#app/features/tagging/counts/count-queries.server.ts";
import {
  listTaggedExcerpts,
  type TaggedExcerpt,
} from "#app/features/tagging/tags/tagged-excerpt-queries.server.ts";
import type { Stance } from "#app/platform/database/client/enums.ts";
import type { Transaction } from "#app/platform/database/database.server.ts";
import { type ClosedQuestion, countClosedQuestion } from "./closed-questions.ts";

/** All that a consultation's summary says, before it is put into words. Null: no such consultation. */
export async function findSummary(tx: Transaction, consultationId: string) {
  const consultation = await findConsultation(tx, consultationId);
  const counts = await countPlanItems(consultationId, tx);
  if (!consultation || !counts) return null;
  const respondents = { consultationId, contributions: { some: { withdrawnAt: null } } };
  return {
    consultation,
    counts,
    /** Words that may be quoted, and no others. */
    voices: await listTaggedExcerpts({ consultationId, quotableOnly: true }, tx),
    quotable: {
      people: await tx.respondent.count({ where: { ...respondents, ...quotableRespondent } }),
      atLeast:
        (await tx.respondent.count({
          where: { ...respondents, ...quotableRespondent, standsForSeveral: true },
        })) > 0,
    },
    withdrawnPeople: await tx.respondent.count({
      where: { consultationId, contributions: { some: {} }, withdrawnAt: { not: null } },
    }),
    languages: await countLanguages(tx, consultationId),
    surveys: await countClosedQuestions(tx, consultationId),
  };
}

export type SummaryFacts = NonNullable<Awaited<ReturnType<typeof findSummary>>>;

/** A consultation with its plan, as reports name them. */
async function findConsultation(tx: Transaction, consultationId: string) {
  return await tx.consultation.findUnique({
    where: { id: consultationId },
    select: {
      id: true,
      title: true,
      purpose: true,
      opensAt: true,
      closesAt: true,
      timeZone: true,
      plan: {
        select: {
          title: true,
          items: { select: { id: true, outcome: true }, orderBy: { position: "asc" } },
        },
      },
    },
  });
}

/** Distinct people by the language in which they spoke, the most frequent first. */
async function countLanguages(tx: Transaction, consultationId: string) {
  const rows = await tx.contribution.findMany({
    where: { consultationId, ...countedContribution },
    distinct: ["respondentId", "language"],
    select: { language: true, respondentId: true, respondent: { select: { standsForSeveral: true } } },
  });
  return [...new Set(rows.map((row) => row.language))]
    .map((language) => ({
      language,
      ...headCount(
        rows
          .filter((row) => row.language === language)
          .map(({ respondentId, respondent }) => ({ respondentId, ...respondent })),
      ),
    }))
    .sort((one, other) => other.people - one.people || one.language.localeCompare(other.language));
}

type Choice = { questionId: string; choice: string; people: number };
type Answered = { questionId: string; people: number };

/** The closed questions of a consultation's surveys, with the choices of everyone who has not withdrawn. */
async function countClosedQuestions(
  tx: Transaction,
  consultationId: string,
): Promise<{ title: string; questions: ClosedQuestion[] }[]> {
  const surveys = await tx.survey.findMany({
    where: { consultationId },
    orderBy: { createdAt: "asc" },
    select: {
      id: true,
      title: true,
      questions: {
        where: { kind: { in: countedKinds } },
        orderBy: [{ page: { position: "asc" } }, { position: "asc" }],
      },
    },
  });
  const sent = await tx.$queryRaw<{ surveyId: string; people: number }[]>`
    SELECT s."survey_id" AS "surveyId", count(*)::int AS "people"
    FROM "survey_response" s JOIN "respondent" r ON r."id" = s."respondent_id"
    WHERE r."consultation_id" = ${consultationId} AND r."withdrawn_at" IS NULL AND s."status" = 'sent'
    GROUP BY s."survey_id"`;
  const answered = await tx.$queryRaw<Answered[]>`
    SELECT a."question_id" AS "questionId", count(*)::int AS "people"
    FROM "answer" a
      JOIN "survey_response" s ON s."id" = a."response_id"
      JOIN "respondent" r ON r."id" = s."respondent_id"
    WHERE r."consultation_id" = ${consultationId} AND r."withdrawn_at" IS NULL AND s."status" = 'sent'
      AND cardinality(a."choices") > 0
    GROUP BY a."question_id"`;
  const chosen = await tx.$queryRaw<Choice[]>`
    SELECT a."question_id" AS "questionId", c."choice", count(DISTINCT s."id")::int AS "people"
    FROM "answer" a
      JOIN "survey_response" s ON s."id" = a."response_id"
      JOIN "respondent" r ON r."id" = s."respondent_id"
      CROSS JOIN LATERAL unnest(a."choices") AS c("choice")
    WHERE r."consultation_id" = ${consultationId} AND r."withdrawn_at" IS NULL AND s."status" = 'sent'
    GROUP BY a."question_id", c."choice"`;
  return surveys.map((survey) => ({
    title: survey.title,
    questions: survey.questions.map((question) =>
      countClosedQuestion(readQuestion(question), {
        sent: sent.find((row) => row.surveyId === survey.id)?.people ?? 0,
        answered: answered.find((row) => row.questionId === question.id)?.people ?? 0,
        chosen: new Map(
          chosen
            .filter((row) => row.questionId === question.id)
            .map(({ choice, people }) => [choice, people]),
        ),
      }),
    ),
  }));
}

/** How an excerpt stands to what a finding is about; all of its views where the finding names none. */
function viewsOn(excerpt: TaggedExcerpt, stance: Stance | null): Stance[] {
  return stance ? [stance] : [...new Set(excerpt.tags.map((tag) => tag.stance))];
}

/** A consultation's findings with what they rest on today. Null: no such consultation. */
export async function findCaseForChange(tx: Transaction, consultationId: string) {
  const consultation = await findConsultation(tx, consultationId);
  if (!consultation) return null;
  const priority = { id: true, code: true, name: true, outcome: true, position: true } as const;
  const rows = await tx.finding.findMany({
    where: { consultationId },
    orderBy: [{ countedAt: "asc" }, { id: "asc" }],
    include: { recounts: true, planItem: { select: { ...priority, parent: { select: priority } } } },
  });
  const findings = [];
  for (const { planItem, ...finding } of rows) {
    const { planItemId, stance } = finding;
    const live = await countFinding({ consultationId, planItemId, stance }, tx);
    const excerpts = await listTaggedExcerpts(
      { consultationId, planItemId, ...(stance ? { stance } : {}) },
      tx,
    );
    const { parent, ...item } = planItem;
    findings.push({
      id: finding.id,
      text: finding.text,
      /** The newest count that an officer made. */
      count: latestCount(finding),
      priority: parent ?? item,
      /** The same question, counted now. */
      live: live ?? { people: 0, base: 0, peopleAtLeast: false, baseAtLeast: false, byChannel: [] },
      excerpts: excerpts.map((excerpt) => ({ ...excerpt, views: viewsOn(excerpt, stance) })),
    });
  }
  return { consultation, findings };
}

export type CaseForChangeFacts = NonNullable<Awaited<ReturnType<typeof findCaseForChange>>>;
