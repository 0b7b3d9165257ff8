import { inTreeOrder, placeFacts } from "#app/features/plans/plan/plan-tree.ts";
import { db } from "#app/platform/database/database.server.ts";
import type { Language } from "#app/platform/i18n/languages.ts";
import { localised } from "#app/platform/i18n/translations.ts";

/** The surveys of a consultation for the office, oldest first. */
export async function listSurveysOf(consultationId: string) {
  const surveys = await db.survey.findMany({
    where: { consultationId },
    orderBy: { createdAt: "asc" },
    select: {
      id: true,
      slug: true,
      title: true,
      publishedAt: true,
      _count: { select: { questions: true, responses: { where: { status: "sent" } } } },
    },
  });
  return surveys.map(({ _count, ...survey }) => ({
    ...survey,
    questions: _count.questions,
    sent: _count.responses,
  }));
}

/** The published surveys of a consultation, in the reader's language. */
export async function listPublishedSurveys(consultationId: string, language: Language) {
  const surveys = await db.survey.findMany({
    where: { consultationId, publishedAt: { not: null } },
    orderBy: { createdAt: "asc" },
    select: { id: true, slug: true, title: true, translations: true, minutes: true },
  });
  return surveys.map(({ translations, ...survey }) => ({
    ...survey,
    title: localised(survey.title, translations, "title", language),
  }));
}

/** One survey as the office writes it: its pages and questions in order, and whether answers have frozen its structure. */
export async function findAuthoredSurvey(id: string) {
  const row = await db.survey.findUnique({
    where: { id },
    include: {
      consultation: { select: { id: true, title: true, planId: true, publishedAt: true } },
      pages: {
        orderBy: { position: "asc" },
        include: {
          questions: {
            orderBy: { position: "asc" },
            include: { about: { include: { planItem: { select: { id: true, code: true, name: true } } } } },
          },
        },
      },
      responses: { take: 1, select: { id: true } },
      _count: { select: { responses: { where: { status: "sent" } } } },
    },
  });
  if (!row) return null;
  const { responses, _count, ...survey } = row;
  return { ...survey, frozen: responses.length > 0, sent: _count.responses };
}

/** The items of a plan that a question can be about, in the plan's order: those in force, and those already named. */
export async function listAboutChoices(planId: string, named: string[]) {
  const items = await db.planItem.findMany({
    where: { planId, OR: [{ retiredAt: null }, { id: { in: named } }] },
    select: { ...placeFacts, name: true },
  });
  return inTreeOrder(items);
}
