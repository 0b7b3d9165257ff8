import { type Actor, recordAudit } from "#app/platform/audit.server.ts";
import { db } from "#app/platform/database/database.server.ts";
import { type LowerTo, lowerPermissions, permissionWording } from "./permission.ts";

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
    if (!lowerPermissions(respondent).includes(to)) return { ok: false, reason: "notLower" };
    await tx.respondent.update({
      where: { id: respondentId },
      data:
        to === "withdrawn" ? { withdrawnAt: now } : { permission: to, permissionWording, permissionAt: now },
    });
    await tx.identity.deleteMany({ where: { respondentId } });
    await recordAudit(
      tx,
      actor,
      to === "withdrawn" ? "respondent.withdrawn" : "respondent.permissionLowered",
      { kind: "respondent", id: respondentId },
      { before: respondent.permission, after: to },
    );
    return { ok: true };
  });
}
