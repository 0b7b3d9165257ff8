import { type Actor, recordAudit } from "#app/platform/audit.server.ts";
import { db } from "#app/platform/database/database.server.ts";
import { lockPlan } from "./lock-plan.server.ts";

/**
 * Takes a priority, with its key actions, or one key action out of the plan. The row stays: tags, questions and findings
 * that point at it lose nothing, and it can be put back. `why` is kept with the change. Null when the plan has no such item.
 */
export async function retirePlanItem(
  actor: Actor,
  planId: string,
  id: string,
  now: Date,
  why = "",
): Promise<{ ok: true } | null> {
  return await db.$transaction(async (tx) => {
    await lockPlan(tx, planId);
    const item = await tx.planItem.findUnique({ where: { id, planId } });
    if (!item) return null;
    if (item.retiredAt) return { ok: true };
    await tx.planItem.update({ where: { id }, data: { retiredAt: now } });
    await recordAudit(
      tx,
      actor,
      "planItem.retired",
      { kind: "planItem", id },
      {
        planId,
        before: { code: item.code, retiredAt: null },
        after: { code: item.code, retiredAt: now.toISOString() },
        why,
      },
    );
    return { ok: true };
  });
}
