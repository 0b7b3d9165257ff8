import { type Actor, recordAudit } from "#app/platform/audit.server.ts";
import { db } from "#app/platform/database/database.server.ts";
import { lockPlan } from "./lock-plan.server.ts";
import { isSameText } from "./plan-item.ts";

/**
 * Puts a priority or key action that was taken out back into the place it had. Refuses when one of the same name
 * has taken its place meanwhile. Null when the plan has no such item.
 */
export async function restorePlanItem(
  actor: Actor,
  planId: string,
  id: string,
): Promise<{ ok: true } | { ok: false; reason: "nameInUse" } | null> {
  return await db.$transaction(async (tx) => {
    await lockPlan(tx, planId);
    const item = await tx.planItem.findUnique({ where: { id, planId } });
    if (!item) return null;
    if (!item.retiredAt) return { ok: true };
    const beside = await tx.planItem.findMany({
      where: { planId, parentId: item.parentId, retiredAt: null },
    });
    if (beside.some((one) => isSameText(one.name, item.name))) return { ok: false, reason: "nameInUse" };
    await tx.planItem.update({ where: { id }, data: { retiredAt: null } });
    await recordAudit(
      tx,
      actor,
      "planItem.restored",
      { kind: "planItem", id },
      {
        planId,
        before: { code: item.code, retiredAt: item.retiredAt.toISOString() },
        after: { code: item.code, retiredAt: null },
      },
    );
    return { ok: true };
  });
}
