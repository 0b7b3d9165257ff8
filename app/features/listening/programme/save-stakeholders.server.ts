import { type Actor, recordAudit } from "#app/platform/audit.server.ts";
import { db } from "#app/platform/database/database.server.ts";
import type { StakeholdersForm } from "./programme-forms.ts";

/**
 * Stores where groups stand on the grid, how many people of each group and locality we want to hear, and the localities
 * themselves. Rows of another consultation are left alone. Null if there is no such consultation.
 */
export async function saveStakeholders(
  actor: Actor,
  consultationId: string,
  form: StakeholdersForm,
  now: Date,
): Promise<{ ok: true } | { ok: false; reason: "nameTaken" } | null> {
  return await db.$transaction(async (tx) => {
    const consultation = await tx.consultation.findUnique({
      where: { id: consultationId },
      select: { localities: true },
    });
    if (!consultation) return null;
    const stored = new Map(consultation.localities.map((locality) => [locality.id, locality]));
    const sent = form.localities.filter(({ id }) => stored.has(id));
    const renamed = new Map(sent.map(({ id, name }) => [id, name]));
    const names = [...consultation.localities.map(({ id, name }) => renamed.get(id) ?? name), ...form.more];
    if (new Set(names).size < names.length) return { ok: false, reason: "nameTaken" };
    for (const { id, ...fields } of form.groups) {
      await tx.stakeholderGroup.updateMany({ where: { id, consultationId }, data: fields });
    }
    for (const { id, name, target, retired } of sent) {
      const retiredAt = retired ? (stored.get(id)?.retiredAt ?? now) : null;
      await tx.locality.update({ where: { id }, data: { name, target, retiredAt } });
    }
    const last = Math.max(0, ...consultation.localities.map(({ position }) => position));
    await tx.locality.createMany({
      data: form.more.map((name, index) => ({ consultationId, name, position: last + index + 1 })),
    });
    await recordAudit(tx, actor, "stakeholders.saved", { kind: "consultation", id: consultationId }, form);
    return { ok: true };
  });
}
