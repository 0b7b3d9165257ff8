import { type Actor, recordAudit } from "#app/platform/audit.server.ts";
import { db } from "#app/platform/database/database.server.ts";
import { lockPlan } from "./lock-plan.server.ts";

/**
 * Deletes for good a priority or key action that has been taken out and that nothing has ever pointed at. Refuses one
 * that a tag (removed ones too), a question, a finding, another item, a return or progress points at. Its code stays its own. Null when the plan has no such item.
 */
export async function deletePlanItem(
  actor: Actor,
  planId: string,
  id: string,
): Promise<{ ok: true } | { ok: false; reason: "stillInPlan" | "pointedAt" } | null> {
  return await db.$transaction(async (tx) => {
    await lockPlan(tx, planId);
    await tx.$queryRaw`SELECT 1 FROM "plan_item" WHERE "id" = ${id} FOR UPDATE`;
    const item = await tx.planItem.findUnique({
      where: { id, planId },
      include: {
        _count: {
          select: {
            ...{ tags: true, questions: true, findings: true, children: true },
            ...{ linkedFrom: true, progress: true, values: true, refinements: true, returnAims: true },
          },
        },
      },
    });
    if (!item) return null;
    if (!item.retiredAt) return { ok: false, reason: "stillInPlan" };
    if (Object.values(item._count).some((pointers) => pointers > 0))
      return { ok: false, reason: "pointedAt" };
    await tx.planItem.delete({ where: { id } });
    const { kind, code, name, outcome, parentId } = item;
    await recordAudit(
      tx,
      actor,
      "planItem.deleted",
      { kind: "planItem", id },
      {
        planId,
        before: { kind, code, name, outcome, parentId },
      },
    );
    return { ok: true };
  });
}
