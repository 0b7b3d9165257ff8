import { type Actor, recordAudit } from "#app/platform/audit.server.ts";
import { db } from "#app/platform/database/database.server.ts";
import { type Translations, translationsIn } from "#app/platform/i18n/translations.ts";
import { Choices } from "../kinds/choice-options.ts";
import { lockSurvey } from "../survey-lock.server.ts";
import { familyOf } from "./authoring.ts";
import type { QuestionForm } from "./authoring-forms.ts";
import { areItemsOfItsPlan, nextPosition, questionRow, setAbout } from "./question-record.server.ts";

/**
 * Changes a question that nobody has answered yet, and moves it to the end of another page if the form names one. Its
 * code stays. Null if the survey has no such question.
 */
export async function editQuestion(
  actor: Actor,
  surveyId: string,
  questionId: string,
  form: QuestionForm,
): Promise<
  { ok: true } | { ok: false; reason: "frozen" | "pageMissing" | "notInPlan" | "otherKind" } | null
> {
  return await db.$transaction(async (tx) => {
    const survey = await lockSurvey(tx, surveyId);
    const stored = await tx.question.findFirst({ where: { id: questionId, surveyId } });
    if (!survey || !stored) return null;
    if (survey.frozen) return { ok: false, reason: "frozen" };
    if (familyOf(form.kind) !== familyOf(stored.kind)) return { ok: false, reason: "otherKind" };
    if (!(await tx.surveyPage.findFirst({ where: { id: form.pageId, surveyId } }))) {
      return { ok: false, reason: "pageMissing" };
    }
    if (!(await areItemsOfItsPlan(tx, surveyId, form.about))) return { ok: false, reason: "notInPlan" };
    const row = questionRow(form, stored.options);
    const position = form.pageId === stored.pageId ? stored.position : await nextPosition(tx, form.pageId);
    const translations = withoutLostOptions(stored.translations, row.options);
    await tx.question.update({ where: { id: questionId }, data: { ...row, position, translations } });
    await setAbout(tx, questionId, form.about);
    await recordAudit(
      tx,
      actor,
      "survey.questionEdited",
      { kind: "survey", id: surveyId },
      {
        question: questionId,
        code: stored.code,
      },
    );
    return { ok: true };
  });
}

/** The translations without the labels of options that are no longer there. */
function withoutLostOptions(translations: unknown, options: unknown): Translations {
  const choices = Choices.safeParse(options);
  const kept = new Set((choices.success ? choices.data : []).map((option) => `option.${option.id}`));
  return Object.fromEntries(
    Object.entries(translationsIn(translations)).map(([language, texts]) => [
      language,
      Object.fromEntries(
        Object.entries(texts).filter(([field]) => !field.startsWith("option.") || kept.has(field)),
      ),
    ]),
  );
}
