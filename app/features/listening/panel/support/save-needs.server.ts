import type { Viewer } from "#app/features/partnership/accounts/viewer.ts";
import { recordAudit } from "#app/platform/audit.server.ts";
import { db } from "#app/platform/database/database.server.ts";

/** Keeps what a member needs to take part, and how they would like to hear from us. Null: no such member. */
export async function saveNeeds(
  viewer: Viewer,
  needs: { accessNeeds: string; contactBy?: string; contactDetail: string },
  now: Date,
): Promise<{ ok: true } | null> {
  return await db.$transaction(async (tx) => {
    const member = await tx.panelMember.findUnique({ where: { accountId: viewer.id } });
    if (!member) return null;
    const row = { ...needs, contactBy: needs.contactBy ?? "", changedAt: now };
    await tx.memberSupport.upsert({
      where: { accountId: viewer.id },
      create: { accountId: viewer.id, ...row },
      update: row,
    });
    await recordAudit(tx, viewer, "support.needsSaved", { kind: "support", id: viewer.id });
    return { ok: true };
  });
}
