import { type Actor, recordAudit } from "#app/platform/audit.server.ts";
import { db } from "#app/platform/database/database.server.ts";
import { lockPlan } from "./lock-plan.server.ts";

/** Says which plan a plan takes the place of. Refuses itself, and a ring. Null: no such plans. */
export async function replacePlan(
  actor: Actor,
  planId: string,
  replacesId: string,
): Promise<{ ok: true } | { ok: false; reason: "ring" } | null> {
  return await db.$transaction(async (tx) => {
    const plan = await lockPlan(tx, planId);
    if (!plan || !(await tx.plan.findUnique({ where: { id: replacesId } }))) return null;
    const before = new Set([planId]);
    for (let at: string | null = replacesId; at !== null; ) {
      if (before.has(at)) return { ok: false, reason: "ring" };
      before.add(at);
      at = (await tx.plan.findUnique({ where: { id: at } }))?.replacesId ?? null;
    }
    if (plan.replacesId === replacesId) return { ok: true };
    await tx.plan.update({ where: { id: planId }, data: { replacesId } });
    const subject = { kind: "plan", id: planId };
    await recordAudit(tx, actor, "plan.replaces", subject, {
      before: { replacesId: plan.replacesId },
      after: { replacesId },
    });
    return { ok: true };
  });
}
