import { type Actor, recordAudit } from "#app/platform/audit.server.ts";
import { db } from "#app/platform/database/database.server.ts";
import type { SurveyPageForm } from "./authoring-forms.ts";

/** Changes a page's title and help, which may change at any time. Null if the survey has no such page. */
export async function editSurveyPage(
  actor: Actor,
  surveyId: string,
  pageId: string,
  form: SurveyPageForm,
): Promise<{ ok: true } | null> {
  return await db.$transaction(async (tx) => {
    const { count } = await tx.surveyPage.updateMany({ where: { id: pageId, surveyId }, data: form });
    if (count === 0) return null;
    await recordAudit(tx, actor, "survey.pageEdited", { kind: "survey", id: surveyId }, { page: pageId });
    return { ok: true };
  });
}
