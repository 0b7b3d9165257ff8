import type { Transaction } from "#app/platform/database/database.server.ts";
import type { ExamplePage } from "../example-content.ts";
import type { StoredPlan } from "../plans/plan.server.ts";
import { inEachLanguage } from "./consultations.server.ts";
import { consultation } from "./consultations.ts";
import { survey } from "./surveys.ts";

// One question a page; the questions of one topic share its title, and the first of them says its help.
const steps = survey.pages.flatMap((page) =>
  page.questions.map((question, index) => ({ page, question, isFirst: index === 0 })),
);

export type StoredSurvey = { id: string; questionIds: Map<string, string> };

/** Stores the example's published survey with what each question is about. Questions' ids are found by their codes. */
export async function storeSurvey(
  tx: Transaction,
  consultationId: string,
  plan: StoredPlan,
): Promise<StoredSurvey> {
  const { id } = await tx.survey.create({
    select: { id: true },
    data: {
      consultationId,
      slug: "conversations-with-you",
      title: survey.title,
      introduction: survey.introduction,
      minutes: consultation.minutesNeeded,
      publishedAt: new Date("2026-08-28T10:00:00Z"),
      createdAt: new Date("2026-08-18T09:00:00Z"),
      translations: inEachLanguage(({ survey: { title, introduction } }) => ({ title, introduction })),
    },
  });
  const pages = await tx.surveyPage.createManyAndReturn({
    select: { id: true, position: true },
    data: steps.map(({ page, isFirst }, index) => ({
      surveyId: id,
      position: index + 1,
      title: page.title,
      help: isFirst ? helpOf(page) : "",
      translations: inEachLanguage(({ survey: { pages } }) => {
        const translated = pages[page.id] ?? {};
        return { title: translated.title, help: isFirst ? helpOf(translated) : undefined };
      }),
    })),
  });
  const pageIds = new Map(pages.map((page) => [page.position, page.id]));
  const questions = await tx.question.createManyAndReturn({
    select: { id: true, code: true },
    data: steps.map(({ question }, index) => ({
      surveyId: id,
      pageId: pageIds.get(index + 1) ?? "",
      code: question.code,
      position: 1,
      kind: question.kind,
      text: question.text,
      help: question.help ?? "",
      options: question.options,
      translations: inEachLanguage(({ survey }) => survey.questions[question.code] ?? {}),
    })),
  });
  const questionIds = new Map(questions.map((question) => [question.code, question.id]));
  await tx.questionAbout.createMany({
    data: survey.pages
      .flatMap((page) => page.questions)
      .flatMap((question) =>
        question.planItems.map((code) => ({
          questionId: questionIds.get(question.code) ?? "",
          planItemId: plan.itemId(code),
        })),
      ),
  });
  return { id, questionIds };
}

/** A page's note on its content stands before its questions, with its help. */
function helpOf({ contentNote, help }: Pick<ExamplePage, "contentNote" | "help">): string {
  return [contentNote, help].filter(Boolean).join("\n\n");
}
