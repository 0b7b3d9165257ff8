import { lockPlan } from "#app/features/plans/plan/lock-plan.server.ts";
import { type Actor, recordAudit } from "#app/platform/audit.server.ts";
import { db } from "#app/platform/database/database.server.ts";

/**
 * Decides which rows of a new plan a row of the plan that it replaces becomes: none, one or several. Null: no such row
 * of the old plan, or a row that is not the new plan's.
 */
export async function decideSuccessors(
  actor: Actor,
  planId: string,
  itemId: string,
  { becomes, reason }: { becomes: readonly string[]; reason: string },
  now: Date,
): Promise<{ ok: true } | null> {
  return await db.$transaction(async (tx) => {
    const plan = await lockPlan(tx, planId);
    const item = plan?.replacesId
      ? await tx.planItem.findUnique({ where: { id: itemId, planId: plan.replacesId } })
      : null;
    const wanted = [...new Set(becomes)];
    const rows = await tx.planItem.findMany({ where: { id: { in: wanted }, planId } });
    if (!item || rows.length !== wanted.length) return null;
    const ofPlan = { fromId: itemId, kind: "becomes" as const, to: { planId } };
    const before = await tx.planItemLink.findMany({
      where: ofPlan,
      include: { to: { select: { code: true } } },
    });
    await tx.planItemLink.deleteMany({ where: ofPlan });
    await tx.planItemLink.createMany({
      data: wanted.map((toId, index) => ({ fromId: itemId, toId, kind: "becomes", position: index + 1 })),
    });
    const decision = { reason, decidedById: actor.id, decidedBy: actor.name, decidedAt: now };
    await tx.planItemSuccession.upsert({
      where: { itemId_planId: { itemId, planId } },
      create: { itemId, planId, ...decision },
      update: decision,
    });
    const codes = (named: readonly { code: string }[]) => named.map((row) => row.code);
    await recordAudit(
      tx,
      actor,
      "planItem.succeeded",
      { kind: "planItem", id: itemId },
      {
        ...{ planId: item.planId, newPlanId: planId, why: reason },
        before: { becomes: codes(before.map((link) => link.to)) },
        after: { becomes: codes(rows) },
      },
    );
    return { ok: true };
  });
}
