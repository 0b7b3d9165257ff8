import { type Actor, recordAudit } from "#app/platform/audit.server.ts";
import { db } from "#app/platform/database/database.server.ts";
import { lockPlan } from "./lock-plan.server.ts";

/** Takes a plan, and with it its consultations, off the public pages. Null when there is no such plan. */
export async function unpublishPlan(actor: Actor, id: string): Promise<{ ok: true } | null> {
  return await db.$transaction(async (tx) => {
    const plan = await lockPlan(tx, id);
    if (!plan) return null;
    if (plan.status === "draft") return { ok: true };
    await tx.plan.update({ where: { id }, data: { status: "draft" } });
    await recordAudit(
      tx,
      actor,
      "plan.unpublished",
      { kind: "plan", id },
      {
        before: { status: plan.status },
        after: { status: "draft" },
      },
    );
    return { ok: true };
  });
}
