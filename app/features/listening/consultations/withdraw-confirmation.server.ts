import { type Actor, recordAudit } from "#app/platform/audit.server.ts";
import type { FairnessCondition } from "#app/platform/database/client/enums.ts";
import { db } from "#app/platform/database/database.server.ts";

/**
 * Takes back that a condition is met. What is published stays published; a decision needs it confirmed again. Null when
 * nobody had confirmed it.
 */
export async function withdrawConfirmation(
  actor: Actor,
  consultationId: string,
  condition: FairnessCondition,
): Promise<{ ok: true } | null> {
  return await db.$transaction(async (tx) => {
    const { count } = await tx.conditionConfirmation.deleteMany({ where: { consultationId, condition } });
    if (count === 0) return null;
    const subject = { kind: "consultation", id: consultationId };
    await recordAudit(tx, actor, "condition.withdrawn", subject, { condition });
    return { ok: true };
  });
}
