import type { Prisma } from "#app/platform/database/client/client.ts";

/** How many levels a plan may have, from its priorities down to the milestones of an action. */
const deepest = 6;

/** Finds one item of a plan and all that stands below it. */
export function planItemWithin(itemId: string): Prisma.PlanItemWhereInput {
  let found: Prisma.PlanItemWhereInput = { id: itemId };
  for (let level = 1; level < deepest; level++) found = { OR: [{ id: itemId }, { parent: { is: found } }] };
  return found;
}

/** What a query selects of an item to know all that it stands below. */
export const selectAbove = {
  id: true,
  parent: {
    select: {
      id: true,
      parent: {
        select: {
          id: true,
          parent: { select: { id: true, parent: { select: { id: true, parentId: true } } } },
        },
      },
    },
  },
} satisfies Prisma.PlanItemSelect;

type Above = { id: string; parent?: Above | null; parentId?: string | null };

/** The ids of an item selected with `selectAbove` and of all that it stands below. */
export function idsAbove({ id, parent, parentId }: Above): string[] {
  return [id, ...(parent ? idsAbove(parent) : []), ...(parentId ? [parentId] : [])];
}
