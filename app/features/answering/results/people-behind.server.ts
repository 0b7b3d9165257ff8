import type { Heard } from "#app/features/listening/consultations/queries.server.ts";
import { taggedWords, tagStands } from "#app/features/tagging/counts/tagged-words.server.ts";
import { Prisma } from "#app/platform/database/client/client.ts";
import { db } from "#app/platform/database/database.server.ts";

/** The smallest number of people that is told to the public: a smaller group could be recognised (docs/rules/small-numbers.md). */
const fewestShown = 5;

/** A number of people as the public may know it. */
export type ShownPeople =
  | { kind: "none" | "few" | "together" }
  | { kind: "number" | "atLeast"; people: number };

/** Nobody, fewer than five, or the number. Where some were not told apart it is "at least", and few may have been many. */
function shownPeople({ people, atLeast }: Heard): ShownPeople {
  if (people === 0) return { kind: "none" };
  if (people < fewestShown) return { kind: atLeast ? "together" : "few" };
  return { kind: atLeast ? "atLeast" : "number", people };
}

/**
 * How many people are behind items of plans, as the public may know it: those whose words are tagged with an item that a
 * finding is about, and those whose words, tagged with it, a draft cites. Each counts once; who has withdrawn does not.
 */
export async function listShownPeople(itemIds: readonly string[]): Promise<Record<string, ShownPeople>> {
  if (itemIds.length === 0) return {};
  const rows = await db.$queryRaw<(Heard & { id: string })[]>`
    SELECT t."plan_item_id" AS "id", COUNT(DISTINCT r."id")::int AS "people",
      BOOL_OR(r."stands_for_several") AS "atLeast"
    FROM ${taggedWords}
    WHERE t."plan_item_id" IN (${Prisma.join(itemIds)}) AND ${tagStands}
      AND (
        EXISTS (SELECT 1 FROM "finding" f WHERE f."plan_item_id" = t."plan_item_id")
        OR EXISTS (
          SELECT 1 FROM "citation" ci JOIN "draft_paragraph" dp ON dp."id" = ci."paragraph_id"
          WHERE ci."excerpt_id" = e."id" AND ci."removed_at" IS NULL AND dp."removed_at" IS NULL
        )
      )
    GROUP BY t."plan_item_id"`;
  return Object.fromEntries(rows.map(({ id, ...count }) => [id, shownPeople(count)]));
}
