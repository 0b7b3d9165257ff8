import type { Viewer } from "#app/features/partnership/accounts/viewer.ts";
import { recordAudit } from "#app/platform/audit.server.ts";
import { db } from "#app/platform/database/database.server.ts";
import { unseal } from "#app/platform/sealing.server.ts";

export type IdentityRead = { ok: true; name: string } | { ok: false; reason: "noName" };

/**
 * The name that a contribution's respondent gave us. Each reading is an audit row with its reason, stored before the
 * name is told. Null: no such contribution, or a viewer who may not know.
 */
export async function readIdentity(
  viewer: Viewer,
  contributionId: string,
  reason: string,
): Promise<IdentityRead | null> {
  if (viewer.role !== "administrator") return null;
  return await db.$transaction(async (tx) => {
    const contribution = await tx.contribution.findUnique({
      where: { id: contributionId },
      select: { respondent: { select: { id: true, identity: true } } },
    });
    if (!contribution) return null;
    const { id, identity } = contribution.respondent;
    if (!identity) return { ok: false, reason: "noName" };
    await recordAudit(
      tx,
      viewer,
      "identity.read",
      { kind: "respondent", id },
      { contributionId, why: reason },
    );
    return { ok: true, name: unseal(identity.sealedName) };
  });
}
