import { inTreeOrder, placeFacts, standingItems } from "#app/features/plans/plan/plan-tree.ts";
import { db } from "#app/platform/database/database.server.ts";

export type TaggablePriority = {
  id: string;
  code: string;
  name: string;
  keyActions: { id: string; code: string; name: string }[];
};

/** What a consultation's words can be tagged with: each item at the top of the plan, with all that stands below it. */
export async function listTaggableItems(consultationId: string): Promise<TaggablePriority[]> {
  const items = await db.planItem.findMany({
    where: { plan: { consultations: { some: { id: consultationId } } } },
    select: { ...placeFacts, name: true, retiredAt: true },
  });
  const priorities: TaggablePriority[] = [];
  for (const { id, code, name, parentId } of inTreeOrder(standingItems(items))) {
    if (parentId === null) priorities.push({ id, code, name, keyActions: [] });
    else priorities.at(-1)?.keyActions.push({ id, code, name });
  }
  return priorities;
}

/** The title of a consultation, and the outcome of one item of its plan. Null: none such, or an item of another plan. */
export async function findItemInConsultation(consultationId: string, planItemId: string) {
  const item = await db.planItem.findFirst({
    where: { id: planItemId, plan: { consultations: { some: { id: consultationId } } } },
    select: {
      id: true,
      code: true,
      name: true,
      kind: true,
      outcome: true,
      parent: { select: { id: true, code: true, name: true } },
      plan: {
        select: { title: true, consultations: { where: { id: consultationId }, select: { title: true } } },
      },
    },
  });
  if (!item) return null;
  const { plan, ...rest } = item;
  return { ...rest, planTitle: plan.title, consultationTitle: plan.consultations[0]?.title ?? "" };
}
