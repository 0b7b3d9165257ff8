import { inTreeOrder, placeFacts, standingItems } from "#app/features/plans/plan/plan-tree.ts";
import { db, type Transaction } from "#app/platform/database/database.server.ts";
import { logicModelOf } from "./logic-model.ts";

/** The logic model of what stands in a plan now. Null: no such plan. */
export async function findLogicModel(planId: string, tx: Transaction = db) {
  const plan = await tx.plan.findUnique({ where: { id: planId }, select: { id: true, title: true } });
  if (!plan) return null;
  const items = await tx.planItem.findMany({
    where: { planId },
    select: {
      ...{ ...placeFacts, name: true, outcome: true, measures: true, horizon: true, status: true },
      retiredAt: true,
    },
  });
  const links = await tx.planItemLink.findMany({
    where: { kind: "outcome", from: { planId } },
    select: { fromId: true, toId: true },
  });
  const naming = new Map<string, string[]>();
  for (const { fromId, toId } of links) naming.set(toId, [...(naming.get(toId) ?? []), fromId]);
  const standing = inTreeOrder(standingItems(items));
  return { plan, ...logicModelOf(standing.map((item) => ({ ...item, namedBy: naming.get(item.id) ?? [] }))) };
}
