import { type Actor, recordAudit } from "#app/platform/audit.server.ts";
import { db } from "#app/platform/database/database.server.ts";
import type { QuestionHelpForm } from "./question-form.ts";
import { areItemsOfItsPlan, setAbout } from "./question-record.server.ts";

/**
 * Changes a question's help and the plan items that it is about, which may change even after people have answered.
 * Null if the survey has no such question.
 */
export async function explainQuestion(
  actor: Actor,
  surveyId: string,
  questionId: string,
  form: Pick<QuestionHelpForm, "help" | "about">,
): Promise<{ ok: true } | { ok: false; reason: "notInPlan" } | null> {
  return await db.$transaction(async (tx) => {
    const question = await tx.question.findFirst({ where: { id: questionId, surveyId } });
    if (!question) return null;
    if (!(await areItemsOfItsPlan(tx, surveyId, form.about))) return { ok: false, reason: "notInPlan" };
    await tx.question.update({ where: { id: questionId }, data: { help: form.help } });
    await setAbout(tx, questionId, form.about);
    await recordAudit(
      tx,
      actor,
      "survey.questionExplained",
      { kind: "survey", id: surveyId },
      {
        question: questionId,
        code: question.code,
      },
    );
    return { ok: true };
  });
}
