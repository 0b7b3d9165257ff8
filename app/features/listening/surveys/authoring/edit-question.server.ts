import { type Actor, recordAudit } from "#app/platform/audit.server.ts";
import type { QuestionKind } from "#app/platform/database/client/enums.ts";
import { db } from "#app/platform/database/database.server.ts";
import { type Translations, translationsIn } from "#app/platform/i18n/translations.ts";
import { kindsLike } from "../kinds/kinds.ts";
import { lockSurvey } from "../survey-lock.server.ts";
import { authoredOptions } from "./authored-question.ts";
import type { QuestionForm } from "./question-form.ts";
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
    if (!kindsLike(stored.kind).includes(form.kind)) return { ok: false, reason: "otherKind" };
    if (!(await tx.surveyPage.findFirst({ where: { id: form.pageId, surveyId } }))) {
      return { ok: false, reason: "pageMissing" };
    }
    if (!(await areItemsOfItsPlan(tx, surveyId, form.about))) return { ok: false, reason: "notInPlan" };
    const row = questionRow(form, stored);
    const position = form.pageId === stored.pageId ? stored.position : await nextPosition(tx, form.pageId);
    const translations = withoutLostTexts(stored.translations, row);
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

/** The translations without those of options that are no longer there. */
function withoutLostTexts(
  translations: unknown,
  question: { kind: QuestionKind; options: unknown },
): Translations {
  const kept = new Set(["text", "help", ...authoredOptions(question).texts.map(({ field }) => field)]);
  return Object.fromEntries(
    Object.entries(translationsIn(translations)).map(([language, texts]) => [
      language,
      Object.fromEntries(Object.entries(texts).filter(([field]) => kept.has(field))),
    ]),
  );
}
