import { findAnswerableSurvey } from "#app/features/listening/surveys/responses/answering-queries.server.ts";
import { notFound } from "#app/platform/http/replies.server.ts";
import { languageOf } from "#app/routes/language-of.server.ts";

/** The survey and the language that a public address names; anything else is a 404. */
export async function findSurveyOf(params: { language?: string; slug?: string }) {
  const language = languageOf(params);
  const survey = await findAnswerableSurvey(params.slug ?? "");
  if (!survey) throw notFound();
  return { survey, language };
}
