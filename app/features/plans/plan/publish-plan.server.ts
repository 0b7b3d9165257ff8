import { type Actor, recordAudit } from "#app/platform/audit.server.ts";
import { db } from "#app/platform/database/database.server.ts";
import { lockPlan } from "./lock-plan.server.ts";

/** Lets the public read a plan. Refuses one without a priority or any other row. Null when there is no such plan. */
export async function publishPlan(
  actor: Actor,
  id: string,
): Promise<{ ok: true } | { ok: false; reason: "noPriorities" } | null> {
  return await db.$transaction(async (tx) => {
    const plan = await lockPlan(tx, id);
    if (!plan) return null;
    if (plan.status === "published") return { ok: true };
    const items = await tx.planItem.count({ where: { planId: id, retiredAt: null } });
    if (items === 0) return { ok: false, reason: "noPriorities" };
    await tx.plan.update({ where: { id }, data: { status: "published" } });
    await recordAudit(
      tx,
      actor,
      "plan.published",
      { kind: "plan", id },
      {
        before: { status: plan.status },
        after: { status: "published" },
      },
    );
    return { ok: true };
  });
}
