import { defaultGroups } from "#app/features/listening/programme/default-groups.ts";
import { freeSlug } from "#app/features/plans/plan/plan.ts";
import { type Actor, recordAudit } from "#app/platform/audit.server.ts";
import { db } from "#app/platform/database/database.server.ts";
import { momentFrom } from "#app/platform/time/local-time.ts";
import type { NewConsultationForm } from "./forms.ts";

/**
 * Begins a consultation on a plan, unpublished and with the default stakeholder groups. Without an address of its own
 * it takes one from its title.
 */
export async function createConsultation(
  actor: Actor,
  form: NewConsultationForm,
): Promise<{ ok: true; id: string } | { ok: false; reason: "planMissing" | "slugTaken" | "timeMissing" }> {
  const { planId, slug: wanted, opensAt: opens, closesAt: closes, ...texts } = form;
  const opensAt = momentFrom(opens, form.timeZone);
  const closesAt = momentFrom(closes, form.timeZone);
  if (!opensAt || !closesAt) return { ok: false, reason: "timeMissing" };
  return await db.$transaction(async (tx) => {
    if (!(await tx.plan.findUnique({ where: { id: planId } }))) return { ok: false, reason: "planMissing" };
    const taken = (await tx.consultation.findMany({ select: { slug: true } })).map((one) => one.slug);
    if (wanted && taken.includes(wanted)) return { ok: false, reason: "slugTaken" };
    const { id } = await tx.consultation.create({
      select: { id: true },
      data: {
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
  });
}
