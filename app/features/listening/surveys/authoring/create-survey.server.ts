import { freeSlug } from "#app/features/plans/plan/plan.ts";
import { type Actor, recordAudit } from "#app/platform/audit.server.ts";
import { makeOnce } from "#app/platform/database/make-once.server.ts";
import { newId } from "#app/platform/database/new-id.ts";
import type { SurveyForm } from "./authoring-forms.ts";

/** Begins a survey in a consultation, unpublished and with one empty page. Null if there is no such consultation. */
export async function createSurvey(
  actor: Actor,
  consultationId: string,
  form: SurveyForm,
  id = newId(),
): Promise<{ ok: true; id: string } | { ok: false; reason: "slugTaken" } | null> {
  return await makeOnce(
    id,
    async (tx) => (await tx.survey.findFirst({ where: { id, consultationId } })) && { ok: true, id },
    async (tx) => {
      if (!(await tx.consultation.findUnique({ where: { id: consultationId } }))) return null;
      const taken = (await tx.survey.findMany({ select: { slug: true } })).map((one) => one.slug);
      if (form.slug && taken.includes(form.slug)) return { ok: false, reason: "slugTaken" };
      const slug = form.slug || freeSlug(form.title, taken);
      await tx.survey.create({
        data: { id, ...form, slug, consultationId, pages: { create: { position: 1 } } },
      });
      await recordAudit(tx, actor, "survey.created", { kind: "survey", id }, { consultationId });
      return { ok: true, id };
    },
  );
}
