import { moved } from "#app/features/listening/consultations/order.ts";
import { type Actor, recordAudit } from "#app/platform/audit.server.ts";
import { db } from "#app/platform/database/database.server.ts";
import { lockSurvey } from "../survey-lock.server.ts";

/** Moves a page one place up or down. Null if the survey has no such page. */
export async function moveSurveyPage(
  actor: Actor,
  surveyId: string,
  pageId: string,
  direction: "up" | "down",
): Promise<{ ok: true } | { ok: false; reason: "frozen" } | null> {
  return await db.$transaction(async (tx) => {
    const survey = await lockSurvey(tx, surveyId);
    const pages = await tx.surveyPage.findMany({ where: { surveyId }, orderBy: { position: "asc" } });
    if (!survey || !pages.some((page) => page.id === pageId)) return null;
    if (survey.frozen) return { ok: false, reason: "frozen" };
    const ids = moved(
      pages.map((page) => page.id),
      pageId,
      direction,
    );
    for (const [index, id] of ids.entries()) {
      await tx.surveyPage.update({ where: { id }, data: { position: index + 1 } });
    }
    await recordAudit(
      tx,
      actor,
      "survey.pageMoved",
      { kind: "survey", id: surveyId },
      { page: pageId, direction },
    );
    return { ok: true };
  });
}
