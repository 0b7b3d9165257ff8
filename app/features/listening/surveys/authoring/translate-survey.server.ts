import { withTranslated } from "#app/features/listening/consultations/translated-text.ts";
import { type Actor, recordAudit } from "#app/platform/audit.server.ts";
import { db } from "#app/platform/database/database.server.ts";
import type { Language } from "#app/platform/i18n/languages.ts";
import { lockSurvey } from "../survey-lock.server.ts";

/**
 * Stores a survey's texts in one language, by record id (survey, page or question) and then by field. They may change at
 * any time. Null if there is no such survey.
 */
export async function translateSurvey(
  actor: Actor,
  surveyId: string,
  language: Language,
  texts: Map<string, Record<string, string>>,
): Promise<{ ok: true } | null> {
  return await db.$transaction(async (tx) => {
    if (!(await lockSurvey(tx, surveyId))) return null;
    const survey = await tx.survey.findUniqueOrThrow({
      where: { id: surveyId },
      include: { pages: true, questions: true },
    });
    const translated = (record: { id: string; translations: unknown }) => {
      const sent = texts.get(record.id);
      return sent && { translations: withTranslated(record.translations, language, sent) };
    };
    const own = translated(survey);
    if (own) await tx.survey.update({ where: { id: surveyId }, data: own });
    for (const page of survey.pages) {
      const data = translated(page);
      if (data) await tx.surveyPage.update({ where: { id: page.id }, data });
    }
    for (const question of survey.questions) {
      const data = translated(question);
      if (data) await tx.question.update({ where: { id: question.id }, data });
    }
    await recordAudit(tx, actor, "survey.translated", { kind: "survey", id: surveyId }, { language });
    return { ok: true };
  });
}
