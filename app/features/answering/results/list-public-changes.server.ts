import { quotableContribution } from "#app/features/listening/contributions/permission.ts";
import type { PlanItemStatus } from "#app/platform/database/client/enums.ts";
import { db } from "#app/platform/database/database.server.ts";
import { type Day, dayOf } from "#app/platform/time/day.ts";

/** What consultation did to something that is promised, as the public may read it. `day` is when it was decided. */
export type PublicChange = {
  id: string;
  day: Day;
  /** Empty where the promise itself came out of the consultation. */
  before: string;
  after: string;
  status: PlanItemStatus;
  reason: string;
  /** Words of people who allow them to be quoted, and have not taken them back; without any name. */
  quotes: { id: string; text: string; language: string }[];
};

/** What was changed in items of published plans because of what people said, the oldest first, by the items' ids. */
export async function listPublicChanges(itemIds: readonly string[]): Promise<Record<string, PublicChange[]>> {
  if (itemIds.length === 0) return {};
  const refinements = await db.planRefinement.findMany({
    where: { itemId: { in: [...itemIds] }, item: { plan: { status: "published" } } },
    orderBy: [{ decidedAt: "asc" }, { id: "asc" }],
    include: {
      evidence: {
        where: { excerpt: { passage: { contribution: quotableContribution } } },
        orderBy: { id: "asc" },
        select: {
          excerpt: {
            select: {
              ...{ id: true, text: true },
              passage: { select: { contribution: { select: { language: true } } } },
            },
          },
        },
      },
    },
  });
  const changes: Record<string, PublicChange[]> = {};
  for (const {
    id,
    itemId,
    decidedAt,
    wordsBefore,
    wordsAfter,
    statusAfter,
    reason,
    evidence,
  } of refinements) {
    changes[itemId] ??= [];
    changes[itemId].push({
      ...{ id, day: dayOf(decidedAt), before: wordsBefore, after: wordsAfter },
      ...{ status: statusAfter, reason },
      quotes: evidence.flatMap(({ excerpt }) =>
        excerpt
          ? [{ id: excerpt.id, text: excerpt.text, language: excerpt.passage.contribution.language }]
          : [],
      ),
    });
  }
  return changes;
}
