import { defaultGroups } from "#app/features/listening/programme/default-groups.ts";
import { freeSlug } from "#app/features/plans/plan/plan.ts";
import { type Actor, recordAudit } from "#app/platform/audit.server.ts";
import { makeOnce } from "#app/platform/database/make-once.server.ts";
import { newId } from "#app/platform/database/new-id.ts";
import { momentFrom } from "#app/platform/time/local-time.ts";
import type { NewConsultationForm } from "./forms.ts";

/**
 * Begins a consultation on a plan, unpublished and with the default stakeholder groups. Without an address of its own
 * it takes one from its title.
 */
export async function createConsultation(
  actor: Actor,
  form: NewConsultationForm,
  id = newId(),
): Promise<{ ok: true; id: string } | { ok: false; reason: "planMissing" | "slugTaken" | "timeMissing" }> {
  const { planId, slug: wanted, opensAt: opens, closesAt: closes, ...texts } = form;
  const opensAt = momentFrom(opens, form.timeZone);
  const closesAt = momentFrom(closes, form.timeZone);
  if (!opensAt || !closesAt) return { ok: false, reason: "timeMissing" };
  return await makeOnce(
    id,
    async (tx) => (await tx.consultation.findUnique({ where: { id } })) && { ok: true, id },
    async (tx) => {
      if (!(await tx.plan.findUnique({ where: { id: planId } }))) return { ok: false, reason: "planMissing" };
      const taken = (await tx.consultation.findMany({ select: { slug: true } })).map((one) => one.slug);
      if (wanted && taken.includes(wanted)) return { ok: false, reason: "slugTaken" };
      await tx.consultation.create({
        data: {
          id,
          ...texts,
          planId,
          opensAt,
          closesAt,
          slug: wanted || freeSlug(form.title, taken),
          groups: { create: defaultGroups.map((name, index) => ({ name, position: index + 1 })) },
        },
      });
      await recordAudit(tx, actor, "consultation.created", { kind: "consultation", id }, { planId });
      return { ok: true, id };
    },
  );
}
