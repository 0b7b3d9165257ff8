import { type Actor, recordAudit } from "#app/platform/audit.server.ts";
import { db } from "#app/platform/database/database.server.ts";
import { momentEdited } from "#app/platform/time/local-time.ts";
import type { ConsultationForm } from "./forms.ts";

/**
 * Changes a consultation's texts and times. Once it is published its address stays as it is: it stands on posters.
 * Null if there is no such consultation.
 */
export async function editConsultation(
  actor: Actor,
  id: string,
  form: ConsultationForm,
): Promise<
  | { ok: true }
  | { ok: false; reason: "slugTaken" | "slugFixed" | "timeMissing" | "closesBeforeOpening" }
  | null
> {
  return await db.$transaction(async (tx) => {
    const stored = await tx.consultation.findUnique({ where: { id } });
    if (!stored) return null;
    const { slug: wanted, opensAt: opens, closesAt: closes, ...texts } = form;
    const slug = wanted || stored.slug;
    if (slug !== stored.slug) {
      if (stored.publishedAt !== null) return { ok: false, reason: "slugFixed" };
      if (await tx.consultation.findUnique({ where: { slug } })) return { ok: false, reason: "slugTaken" };
    }
    const { timeZone } = stored;
    const opensAt = momentEdited(opens, form.timeZone, { moment: stored.opensAt, timeZone });
    const closesAt = momentEdited(closes, form.timeZone, { moment: stored.closesAt, timeZone });
    if (!opensAt || !closesAt) return { ok: false, reason: "timeMissing" };
    if (opensAt >= closesAt) return { ok: false, reason: "closesBeforeOpening" };
    await tx.consultation.update({ where: { id }, data: { ...texts, slug, opensAt, closesAt } });
    const before = {
      ...stored,
      opensAt: stored.opensAt.toISOString(),
      closesAt: stored.closesAt.toISOString(),
    };
    const after = { ...texts, slug, opensAt: opensAt.toISOString(), closesAt: closesAt.toISOString() };
    const changed = (Object.keys(after) as (keyof typeof after)[]).filter(
      (field) => before[field] !== after[field],
    );
    await recordAudit(
      tx,
      actor,
      "consultation.edited",
      { kind: "consultation", id },
      {
        changed,
        ...(changed.includes("opensAt") ? { opensAt: [before.opensAt, after.opensAt] } : {}),
        ...(changed.includes("closesAt") ? { closesAt: [before.closesAt, after.closesAt] } : {}),
      },
    );
    return { ok: true };
  });
}
