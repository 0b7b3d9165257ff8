import { notTakenBack } from "#app/features/listening/contributions/passage-search.server.ts";
import { Prisma } from "#app/platform/database/client/client.ts";

/** The tables from a tag down to who spoke: `t`, `e`, `p`, `c` and `r`. */
export const taggedWords = Prisma.sql`"tag" t
  JOIN "excerpt" e ON e."id" = t."excerpt_id"
  JOIN "passage" p ON p."id" = e."passage_id"
  JOIN "contribution" c ON c."id" = p."contribution_id"
  JOIN "respondent" r ON r."id" = c."respondent_id"`;

/** That the tag stands, and that nobody has taken the words back. */
export const tagStands = Prisma.sql`t."removed_at" IS NULL AND ${notTakenBack}`;
