import { findAnswerableSurvey } from "#app/features/listening/surveys/responses/answering-queries.server.ts";
import { db } from "#app/platform/database/database.server.ts";
import { newId } from "#app/platform/database/new-id.ts";
import { makeConsultation } from "./consultations.ts";

type Overrides = { opensAt?: Date; closesAt?: Date; required?: boolean };

/** A published survey of two pages, an open question (Q1) and a choice of two (Q2: yes, no), ready to be answered. */
export async function makeSurvey({ required = false, ...times }: Overrides = {}) {
  const consultation = await makeConsultation(times);
  const survey = await db.survey.create({
    data: {
      consultationId: consultation.id,
      slug: `survey-${newId()}`,
      title: "A survey",
      publishedAt: new Date("2026-01-01T09:00:00Z"),
    },
  });
  for (const [index, question] of [
    { kind: "longText" as const, text: "What must change?", required },
    {
      kind: "singleChoice" as const,
      text: "Did you find help?",
      options: [
        { id: "yes", label: "Yes" },
        { id: "no", label: "No" },
      ],
    },
  ].entries()) {
    const page = await db.surveyPage.create({ data: { surveyId: survey.id, position: index + 1 } });
    await db.question.create({
      data: { ...question, surveyId: survey.id, pageId: page.id, code: `Q${index + 1}`, position: 1 },
    });
  }
  const answerable = await findAnswerableSurvey(survey.slug);
  if (!answerable) throw new Error("the survey is not answerable");
  return answerable;
}
