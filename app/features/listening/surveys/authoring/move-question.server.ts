import { moved } from "#app/features/listening/consultations/order.ts";
import { type Actor, recordAudit } from "#app/platform/audit.server.ts";
import { db } from "#app/platform/database/database.server.ts";
import { lockSurvey } from "../survey-lock.server.ts";

/** Moves a question one place up or down within its page. Null if the survey has no such question. */
export async function moveQuestion(
  actor: Actor,
  surveyId: string,
  questionId: string,
  direction: "up" | "down",
): Promise<{ ok: true } | { ok: false; reason: "frozen" } | null> {
  return await db.$transaction(async (tx) => {
    const survey = await lockSurvey(tx, surveyId);
    const question = await tx.question.findFirst({ where: { id: questionId, surveyId } });
    if (!survey || !question) return null;
    if (survey.frozen) return { ok: false, reason: "frozen" };
    const { pageId } = question;
    const questions = await tx.question.findMany({ where: { pageId }, orderBy: { position: "asc" } });
    const ids = moved(
      questions.map((one) => one.id),
      questionId,
      direction,
    );
    for (const [index, id] of ids.entries()) {
      await tx.question.update({ where: { id }, data: { position: index + 1 } });
    }
    await recordAudit(
      tx,
      actor,
      "survey.questionMoved",
      { kind: "survey", id: surveyId },
      {
        question: questionId,
        direction,
      },
    );
    return { ok: true };
  });
}
