import type { Actor } from "#app/platform/audit.server.ts";
import { db } from "#app/platform/database/database.server.ts";
import { lowerPermissionWithin } from "./lower-permission-within.server.ts";
import type { LowerTo } from "./permission.ts";

/**
 * Lowers what a respondent allows, or withdraws all they said, because they asked. A name that may no longer be published
 * is deleted. Only the respondent can raise it again. Null: no such respondent.
 */
export async function lowerPermission(
  actor: Actor,
  respondentId: string,
  to: LowerTo,
  now: Date,
): Promise<{ ok: true } | { ok: false; reason: "notLower" } | null> {
  return await db.$transaction(async (tx) => {
    const respondent = await tx.respondent.findUnique({ where: { id: respondentId } });
    if (!respondent) return null;
    const isLowered = await lowerPermissionWithin(tx, actor, respondent, to, now);
    return isLowered ? { ok: true } : { ok: false, reason: "notLower" };
  });
}
