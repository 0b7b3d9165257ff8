import { findAnswerableSurvey } from "#app/features/listening/surveys/responses/answering-queries.server.ts";
import { isLanguage, type Language } from "#app/platform/i18n/languages.ts";

/** The survey and the language that a public address names; anything else is a 404. */
export async function findSurveyOf(params: { language?: string; slug?: string }) {
  if (!isLanguage(params.language) || !/^[a-z0-9-]{1,100}$/.test(params.slug ?? "")) {
    throw new Response(null, { status: 404 });
  }
  const survey = await findAnswerableSurvey(params.slug ?? "");
  if (!survey) throw new Response(null, { status: 404 });
  return { survey, language: params.language satisfies Language };
}
