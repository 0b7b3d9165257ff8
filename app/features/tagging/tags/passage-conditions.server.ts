import type { PassageCondition } from "#app/features/listening/contributions/passage-search.server.ts";
import { Prisma } from "#app/platform/database/client/client.ts";
import type { TagFilters } from "./forms.ts";

const standingTag = Prisma.sql`"excerpt" e JOIN "tag" t ON t."excerpt_id" = e."id" AND t."removed_at" IS NULL
  WHERE e."passage_id" = p."id"`;

/** Passages on which no tag stands. */
export const untagged: PassageCondition = Prisma.sql`NOT EXISTS (SELECT 1 FROM ${standingTag})`;

/** What a list of passages is narrowed to by their tags. A plan item includes those under it; one tag has item and stance. */
export function passageConditions(filters: TagFilters): PassageCondition[] {
  const { tagged, item, stance } = filters;
  const onItem =
    item === ""
      ? Prisma.empty
      : Prisma.sql`AND t."plan_item_id" IN
          (WITH RECURSIVE "within" AS (
            SELECT i."id" FROM "plan_item" i WHERE i."id" = ${item}
            UNION SELECT i."id" FROM "plan_item" i JOIN "within" w ON i."parent_id" = w."id"
          ) SELECT "id" FROM "within")`;
  const withStance = stance === "" ? Prisma.empty : Prisma.sql`AND t."stance" = ${stance}::"stance"`;
  return [
    ...(tagged === "no" ? [untagged] : []),
    ...(tagged === "yes" || item !== "" || stance !== ""
      ? [Prisma.sql`EXISTS (SELECT 1 FROM ${standingTag} ${onItem} ${withStance})`]
      : []),
  ];
}
