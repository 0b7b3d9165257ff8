import { countedContribution } from "#app/features/contributions/permission.ts";
import { readSuccessors } from "#app/features/plans/crosswalk.server.ts";
import { treeOf } from "#app/features/plans/plan-tree.ts";
import type { Prisma } from "#app/platform/database/client/client.ts";
import { db } from "#app/platform/database/database.server.ts";
import { excerptsOnPage, findTaggedExcerpts } from "./queries.server.ts";

/**
 * A row of a new plan, the rows of the old plan that became it or something below it, and the words tagged against
 * those. Null: no such row.
 */
export async function listWordsThroughCrosswalk(planId: string, itemId: string, wantedPage: number) {
  const item = await db.planItem.findUnique({
    where: { id: itemId, planId },
    select: { id: true, planId: true, code: true, name: true, plan: { select: { replacesId: true } } },
  });
  if (!item) return null;
  const rows = await db.planItem.findMany({ where: { planId }, select: { id: true, parentId: true } });
  const within = new Set(treeOf(rows).within(itemId));
  const oldIds = [...(await readSuccessors(planId))]
    .filter(([, becomes]) => becomes.some((id) => within.has(id)))
    .map(([id]) => id);
  const from = await db.planItem.findMany({
    where: { id: { in: oldIds } },
    orderBy: { code: "asc" },
    select: { id: true, code: true, name: true },
  });
  const where: Prisma.ExcerptWhereInput = {
    passage: { contribution: countedContribution },
    tags: { some: { removedAt: null, planItemId: { in: oldIds } } },
  };
  const pages = Math.max(1, Math.ceil((await db.excerpt.count({ where })) / excerptsOnPage));
  const page = Math.min(wantedPage, pages);
  const skip = (page - 1) * excerptsOnPage;
  return {
    item,
    from,
    page,
    pages,
    excerpts: await findTaggedExcerpts(where, { skip, take: excerptsOnPage }),
  };
}
