import type { Heard } from "#app/features/listening/consultations/queries.server.ts";
import { taggedWords, tagStands } from "#app/features/tagging/counts/tagged-words.server.ts";
import { db, type Transaction } from "#app/platform/database/database.server.ts";

export type PrioritiesHeard = {
  priorities: { id: string; code: string; name: string }[];
  /** Distinct people of a group or a locality whose words are tagged with a priority or one of its key actions. */
  cells: (Heard & { placeId: string; priorityId: string })[];
};

/**
 * Which priorities we have heard about from each stakeholder group and each locality. People who have withdrawn and tags
 * that were removed are not counted. Null: no such consultation.
 */
export async function findPrioritiesHeard(
  consultationId: string,
  tx: Transaction = db,
): Promise<PrioritiesHeard | null> {
  const consultation = await tx.consultation.findUnique({
    where: { id: consultationId },
    select: {
      plan: {
        select: {
          items: {
            where: { kind: "priority", retiredAt: null },
            orderBy: { position: "asc" },
            select: { id: true, code: true, name: true },
          },
        },
      },
    },
  });
  if (!consultation) return null;
  const cells = await tx.$queryRaw<PrioritiesHeard["cells"]>`
    SELECT COALESCE(r."group_id", r."locality_id") AS "placeId",
      COALESCE(i."parent_id", i."id") AS "priorityId", COUNT(DISTINCT r."id")::int AS "people",
      BOOL_OR(r."stands_for_several") AS "atLeast"
    FROM ${taggedWords} JOIN "plan_item" i ON i."id" = t."plan_item_id"
    WHERE c."consultation_id" = ${consultationId} AND ${tagStands}
    GROUP BY COALESCE(i."parent_id", i."id"), GROUPING SETS ((r."group_id"), (r."locality_id"))
    HAVING COALESCE(r."group_id", r."locality_id") IS NOT NULL`;
  return { priorities: consultation.plan.items, cells };
}
