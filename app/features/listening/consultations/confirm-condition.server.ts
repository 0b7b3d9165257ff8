import { type Actor, recordAudit } from "#app/platform/audit.server.ts";
import type { FairnessCondition } from "#app/platform/database/client/enums.ts";
import { db } from "#app/platform/database/database.server.ts";
import { type ConfirmationRefusal, confirmationRefusal } from "./fairness.ts";

/**
 * Confirms that a condition of a fair consultation is met, with what makes it so; confirming again replaces the note.
 * Null if there is no such consultation.
 */
export async function confirmCondition(
  actor: Actor,
  consultationId: string,
  { condition, note }: { condition: FairnessCondition; note: string },
  now: Date,
): Promise<{ ok: true } | { ok: false; reason: ConfirmationRefusal } | null> {
  return await db.$transaction(async (tx) => {
    const consultation = await tx.consultation.findUnique({
      where: { id: consultationId },
      include: { plan: { select: { status: true } } },
    });
    if (!consultation) return null;
    const planIsPublished = consultation.plan.status === "published";
    const reason = confirmationRefusal(condition, { ...consultation, planIsPublished }, now);
    if (reason) return { ok: false, reason };
    const confirmed = { note, confirmedAt: now, confirmedById: actor.id, confirmedByName: actor.name };
    await tx.conditionConfirmation.upsert({
      where: { consultationId_condition: { consultationId, condition } },
      create: { consultationId, condition, ...confirmed },
      update: confirmed,
    });
    const subject = { kind: "consultation", id: consultationId };
    await recordAudit(tx, actor, "condition.confirmed", subject, { condition, note });
    return { ok: true };
  });
}
