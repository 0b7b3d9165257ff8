import { type Actor, recordAudit } from "#app/platform/audit.server.ts";
import { db } from "#app/platform/database/database.server.ts";

/**
 * Shows a consultation to the public; it takes answers from its opening moment on. Publishing it again changes nothing.
 * Null if there is no such consultation.
 */
export async function publishConsultation(
  actor: Actor,
  id: string,
  now: Date,
): Promise<
  { ok: true } | { ok: false; reason: "purposeMissing" | "planUnpublished" | "closingPast" } | null
> {
  return await db.$transaction(async (tx) => {
    const consultation = await tx.consultation.findUnique({ where: { id }, include: { plan: true } });
    if (!consultation) return null;
    if (consultation.publishedAt !== null) return { ok: true };
    if (consultation.purpose.trim() === "") return { ok: false, reason: "purposeMissing" };
    if (consultation.plan.status !== "published") return { ok: false, reason: "planUnpublished" };
    if (consultation.closesAt <= now) return { ok: false, reason: "closingPast" };
    await tx.consultation.update({ where: { id }, data: { publishedAt: now } });
    await recordAudit(tx, actor, "consultation.published", { kind: "consultation", id });
    return { ok: true };
  });
}
