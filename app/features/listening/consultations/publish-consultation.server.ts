import { type Actor, recordAudit } from "#app/platform/audit.server.ts";
import { db } from "#app/platform/database/database.server.ts";
import { missingConditions } from "./fairness.ts";

/**
 * Shows a consultation to the public; it takes answers from its opening moment on. The conditions of a fair consultation
 * that apply before opening must be confirmed (docs/rules/fair-consultation.md). Publishing it again changes nothing. Null if
 * there is no such consultation.
 */
export async function publishConsultation(
  actor: Actor,
  id: string,
  now: Date,
): Promise<
  | { ok: true }
  | { ok: false; reason: "purposeMissing" | "planUnpublished" | "closingPast" | "conditionsMissing" }
  | null
> {
  return await db.$transaction(async (tx) => {
    const consultation = await tx.consultation.findUnique({
      where: { id },
      include: { plan: true, confirmations: true },
    });
    if (!consultation) return null;
    if (consultation.publishedAt !== null) return { ok: true };
    if (consultation.purpose.trim() === "") return { ok: false, reason: "purposeMissing" };
    if (consultation.plan.status !== "published") return { ok: false, reason: "planUnpublished" };
    if (consultation.closesAt <= now) return { ok: false, reason: "closingPast" };
    if (missingConditions("opening", consultation.confirmations).length > 0) {
      return { ok: false, reason: "conditionsMissing" };
    }
    await tx.consultation.update({ where: { id }, data: { publishedAt: now } });
    await recordAudit(tx, actor, "consultation.published", { kind: "consultation", id });
    return { ok: true };
  });
}
