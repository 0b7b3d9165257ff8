import type { Prisma } from "#app/platform/database/client/client.ts";

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
