import { freeSlug } from "#app/features/plans/plan/plan.ts";
import { type Actor, recordAudit } from "#app/platform/audit.server.ts";
import { db } from "#app/platform/database/database.server.ts";
import type { SurveyForm } from "./authoring-forms.ts";

/** Begins a survey in a consultation, unpublished and with one empty page. Null if there is no such consultation. */
export async function createSurvey(
  actor: Actor,
  consultationId: string,
  form: SurveyForm,
): Promise<{ ok: true; id: string } | { ok: false; reason: "slugTaken" } | null> {
  return await db.$transaction(async (tx) => {
    if (!(await tx.consultation.findUnique({ where: { id: consultationId } }))) return null;
    const taken = (await tx.survey.findMany({ select: { slug: true } })).map((one) => one.slug);
    if (form.slug && taken.includes(form.slug)) return { ok: false, reason: "slugTaken" };
    const slug = form.slug || freeSlug(form.title, taken);
    const { id } = await tx.survey.create({
      select: { id: true },
      data: { ...form, slug, consultationId, pages: { create: { position: 1 } } },
    });
    await recordAudit(tx, actor, "survey.created", { kind: "survey", id }, { consultationId });
    return { ok: true, id };
  });
}
