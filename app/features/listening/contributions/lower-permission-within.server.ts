import { type Actor, recordAudit } from "#app/platform/audit.server.ts";
import type { Permission } from "#app/platform/database/client/enums.ts";
import type { Transaction } from "#app/platform/database/database.server.ts";
import { type LowerTo, lowerPermissions, permissionWording } from "./permission.ts";

/**
 * The same as lowerPermission, inside a transaction that does more. A name that may no longer be published is deleted.
 * False, and nothing done, when it would not be lower.
 */
export async function lowerPermissionWithin(
  tx: Transaction,
  actor: Actor,
  respondent: { id: string; permission: Permission; withdrawnAt: Date | null },
  to: LowerTo,
  now: Date,
): Promise<boolean> {
  if (!lowerPermissions(respondent).includes(to)) return false;
  await tx.respondent.update({
    where: { id: respondent.id },
    data:
      to === "withdrawn" ? { withdrawnAt: now } : { permission: to, permissionWording, permissionAt: now },
  });
  await tx.identity.deleteMany({ where: { respondentId: respondent.id } });
  await recordAudit(
    tx,
    actor,
    to === "withdrawn" ? "respondent.withdrawn" : "respondent.permissionLowered",
    { kind: "respondent", id: respondent.id },
    { before: respondent.permission, after: to },
  );
  return true;
}
