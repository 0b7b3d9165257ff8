import { type Actor, recordAudit } from "#app/platform/audit.server.ts";
import { db } from "#app/platform/database/database.server.ts";
import { lockSurvey } from "../survey-lock.server.ts";

/** Deletes a page that has no questions, unless it is the only one. Null if the survey has no such page. */
export async function deleteSurveyPage(
  actor: Actor,
  surveyId: string,
  pageId: string,
): Promise<{ ok: true } | { ok: false; reason: "frozen" | "hasQuestions" | "lastPage" } | null> {
  return await db.$transaction(async (tx) => {
    const survey = await lockSurvey(tx, surveyId);
    const page = await tx.surveyPage.findFirst({
      where: { id: pageId, surveyId },
      include: { _count: { select: { questions: true } } },
    });
    if (!survey || !page) return null;
    if (survey.frozen) return { ok: false, reason: "frozen" };
    if (page._count.questions > 0) return { ok: false, reason: "hasQuestions" };
    if ((await tx.surveyPage.count({ where: { surveyId } })) === 1) return { ok: false, reason: "lastPage" };
    await tx.surveyPage.delete({ where: { id: pageId } });
    await recordAudit(tx, actor, "survey.pageDeleted", { kind: "survey", id: surveyId }, { page: pageId });
    return { ok: true };
  });
}
