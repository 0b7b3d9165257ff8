import { type Actor, recordAudit } from "#app/platform/audit.server.ts";
import { db } from "#app/platform/database/database.server.ts";
import { lockSurvey } from "../survey-lock.server.ts";
import { numberOfCode } from "./authoring.ts";

/** Deletes a question that nobody can have answered. Its code is not given again. Null if the survey has no such question. */
export async function deleteQuestion(
  actor: Actor,
  surveyId: string,
  questionId: string,
): Promise<{ ok: true } | { ok: false; reason: "frozen" } | null> {
  return await db.$transaction(async (tx) => {
    const survey = await lockSurvey(tx, surveyId);
    const question = await tx.question.findFirst({ where: { id: questionId, surveyId } });
    if (!survey || !question) return null;
    if (survey.frozen) return { ok: false, reason: "frozen" };
    // A survey that was brought in whole learns of its highest number here, before the question is gone.
    await tx.survey.updateMany({
      where: { id: surveyId, lastNumber: { lt: numberOfCode(question.code) } },
      data: { lastNumber: numberOfCode(question.code) },
    });
    await tx.question.delete({ where: { id: questionId } });
    await recordAudit(
      tx,
      actor,
      "survey.questionDeleted",
      { kind: "survey", id: surveyId },
      { code: question.code },
    );
    return { ok: true };
  });
}
