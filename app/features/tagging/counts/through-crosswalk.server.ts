import { countedContribution } from "#app/features/listening/contributions/permission.ts";
import {
  excerptsOnPage,
  findTaggedExcerpts,
} from "#app/features/tagging/tags/tagged-excerpt-queries.server.ts";
import { becameWithin } from "#app/features/tagging/tags/tagged-items.server.ts";
import type { Prisma } from "#app/platform/database/client/client.ts";
import { db } from "#app/platform/database/database.server.ts";
import { countFinding } from "./count-queries.server.ts";

/**
 * A row of a new plan, the rows of the old plan that became it or something below it, and the words tagged against
 * those. Null: no such row.
 */
export async function listWordsThroughCrosswalk(
  planId: string,
  itemId: string,
  wanted: { page: number; consultation?: string; group?: string | null },
) {
  const item = await db.planItem.findUnique({
    where: { id: itemId, planId },
    select: { id: true, planId: true, code: true, name: true, plan: { select: { replacesId: true } } },
  });
  if (!item) return null;
  const consultations = await db.consultation.findMany({
    where: { planId: item.plan.replacesId ?? "" },
    orderBy: { opensAt: "asc" },
    select: { id: true, title: true },
  });
  const counts = [];
  for (const { id, title } of consultations) {
    const count = await countFinding({ consultationId: id, planItemId: itemId });
    if (count && count.people > 0) counts.push({ id, title, ...count });
  }
  const oldIds = await becameWithin(planId, itemId, db);
  const from = await db.planItem.findMany({
    where: { id: { in: oldIds } },
    orderBy: { code: "asc" },
    select: { id: true, code: true, name: true },
  });
  const where: Prisma.ExcerptWhereInput = {
    passage: {
      contribution: {
        AND: [countedContribution],
        consultationId: wanted.consultation,
        respondent: { groupId: wanted.group },
      },
    },
    tags: { some: { removedAt: null, planItemId: { in: oldIds } } },
  };
  const pages = Math.max(1, Math.ceil((await db.excerpt.count({ where })) / excerptsOnPage));
  const page = Math.min(wanted.page, pages);
  const skip = (page - 1) * excerptsOnPage;
  return {
    item,
    from,
    /** The people of each consultation on the plan before, counted through the crosswalk. */
    counts,
    page,
    pages,
    excerpts: await findTaggedExcerpts(where, { skip, take: excerptsOnPage }),
  };
}
