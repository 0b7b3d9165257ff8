import { treeOf } from "#app/features/plans/plan/plan-tree.ts";
import { readSuccessors } from "#app/features/plans/progress/crosswalk.server.ts";
import type { Transaction } from "#app/platform/database/database.server.ts";

/**
 * The items whose tags speak to one item in a consultation: itself and all below it, or, where it is of a plan that
 * replaces the consultation's, the old items that became one of those. Null: an item of another plan, or none.
 */
export async function taggedItemsOf(
  { consultationId, planItemId }: { consultationId: string; planItemId: string },
  tx: Transaction,
): Promise<string[] | null> {
  const consultation = await tx.consultation.findUnique({
    where: { id: consultationId },
    select: { planId: true },
  });
  const item = await tx.planItem.findUnique({
    where: { id: planItemId },
    select: { planId: true, plan: { select: { replacesId: true } } },
  });
  if (!consultation || !item) return null;
  if (item.planId === consultation.planId) return await itemsWithin(item.planId, planItemId, tx);
  return item.plan.replacesId === consultation.planId
    ? await becameWithin(item.planId, planItemId, tx)
    : null;
}

/** The items of the plan before that became an item of this plan, or one below it. */
export async function becameWithin(planId: string, itemId: string, tx: Transaction): Promise<string[]> {
  const within = new Set(await itemsWithin(planId, itemId, tx));
  return [...(await readSuccessors(planId, tx))]
    .filter(([, becomes]) => becomes.some((id) => within.has(id)))
    .map(([id]) => id);
}

/** The items whose tags speak to an item of a plan, in whatever consultation: its own tree, and what became part of it. */
export async function itemsSpeakingTo(planId: string, itemId: string, tx: Transaction): Promise<string[]> {
  return [...(await itemsWithin(planId, itemId, tx)), ...(await becameWithin(planId, itemId, tx))];
}

async function itemsWithin(planId: string, itemId: string, tx: Transaction): Promise<string[]> {
  const rows = await tx.planItem.findMany({ where: { planId }, select: { id: true, parentId: true } });
  return treeOf(rows).within(itemId);
}
