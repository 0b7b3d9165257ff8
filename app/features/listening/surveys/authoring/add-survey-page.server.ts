import { type Actor, recordAudit } from "#app/platform/audit.server.ts";
import { makeOnce } from "#app/platform/database/make-once.server.ts";
import { newId } from "#app/platform/database/new-id.ts";
import { lockSurvey } from "../survey-lock.server.ts";
import type { SurveyPageForm } from "./authoring-forms.ts";

/** Adds a page at the end of a survey. Null if there is no such survey. */
export async function addSurveyPage(
  actor: Actor,
  surveyId: string,
  form: SurveyPageForm,
  id = newId(),
): Promise<{ ok: true; id: string } | { ok: false; reason: "frozen" } | null> {
  return await makeOnce(
    id,
    async (tx) => (await tx.surveyPage.findFirst({ where: { id, surveyId } })) && { ok: true, id },
    async (tx) => {
      const survey = await lockSurvey(tx, surveyId);
      if (!survey) return null;
      if (survey.frozen) return { ok: false, reason: "frozen" };
      const { _max } = await tx.surveyPage.aggregate({ where: { surveyId }, _max: { position: true } });
      await tx.surveyPage.create({
        data: { id, ...form, surveyId, position: (_max.position ?? 0) + 1 },
      });
      await recordAudit(tx, actor, "survey.pageAdded", { kind: "survey", id: surveyId }, { page: id });
      return { ok: true, id };
    },
  );
}
