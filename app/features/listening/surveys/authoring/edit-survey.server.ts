import { type Actor, recordAudit } from "#app/platform/audit.server.ts";
import { db } from "#app/platform/database/database.server.ts";
import type { SurveyForm } from "./authoring-forms.ts";

/**
 * Changes a survey's title, introduction and time needed; its address only while it is unpublished, because it stands on
 * posters afterwards. Null if there is no such survey.
 */
export async function editSurvey(
  actor: Actor,
  id: string,
  form: SurveyForm,
): Promise<{ ok: true } | { ok: false; reason: "slugTaken" | "slugFixed" } | null> {
  return await db.$transaction(async (tx) => {
    const stored = await tx.survey.findUnique({ where: { id } });
    if (!stored) return null;
    const slug = form.slug || stored.slug;
    if (slug !== stored.slug) {
      if (stored.publishedAt !== null) return { ok: false, reason: "slugFixed" };
      if (await tx.survey.findUnique({ where: { slug } })) return { ok: false, reason: "slugTaken" };
    }
    await tx.survey.update({ where: { id }, data: { ...form, slug } });
    await recordAudit(tx, actor, "survey.edited", { kind: "survey", id });
    return { ok: true };
  });
}
