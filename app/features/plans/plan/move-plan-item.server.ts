import { type Actor, recordAudit } from "#app/platform/audit.server.ts";
import { db } from "#app/platform/database/database.server.ts";
import { lockPlan } from "./lock-plan.server.ts";
import { inTreeOrder, placeFacts } from "./plan-tree.ts";

/**
 * Puts an item into the given place (1 is the first) among those of its kind beside it. Naming the place and not
 * a direction means that a button pressed twice moves once. `why` is kept with the change. Null when the plan shows no such item.
 */
export async function movePlanItem(
  actor: Actor,
  planId: string,
  id: string,
  place: number,
  why = "",
): Promise<{ ok: true } | null> {
  return await db.$transaction(async (tx) => {
    await lockPlan(tx, planId);
    const items = await tx.planItem.findMany({
      where: { planId },
      select: { ...placeFacts, retiredAt: true },
    });
    const item = items.find((one) => one.id === id);
    if (!item || item.retiredAt) return null;
    // Retired ones keep the number they had, and come back near where they were.
    const beside = inTreeOrder(
      items.filter((one) => one.parentId === item.parentId && one.kind === item.kind && !one.retiredAt),
    ).map((one) => one.id);
    const from = beside.indexOf(id) + 1;
    const to = Math.min(Math.max(place, 1), beside.length);
    if (from === to) return { ok: true };
    beside.splice(from - 1, 1);
    beside.splice(to - 1, 0, id);
    const positions = new Map(items.map((one) => [one.id, one.position]));
    for (const [index, one] of beside.entries()) {
      if (positions.get(one) === index + 1) continue;
      await tx.planItem.update({ where: { id: one }, data: { position: index + 1 } });
    }
    await recordAudit(
      tx,
      actor,
      "planItem.moved",
      { kind: "planItem", id },
      {
        planId,
        before: { place: from },
        after: { place: to },
        why,
      },
    );
    return { ok: true };
  });
}
