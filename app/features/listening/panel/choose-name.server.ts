import type { Viewer } from "#app/features/partnership/accounts/viewer.ts";
import { recordAudit } from "#app/platform/audit.server.ts";
import { db } from "#app/platform/database/database.server.ts";

/**
 * Takes or changes the name under which a member is known to the officers and the panel. Nobody else's: two members are
 * told apart by it. What was said before carries the new name too.
 */
export async function chooseName(
  viewer: Viewer,
  displayName: string,
  now: Date,
): Promise<{ ok: true } | { ok: false; reason: "nameTaken" }> {
  return await db.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('panel_member.display_name'))`;
    const taken = await tx.panelMember.findFirst({
      where: { displayName: { equals: displayName, mode: "insensitive" }, accountId: { not: viewer.id } },
      select: { accountId: true },
    });
    if (taken) return { ok: false, reason: "nameTaken" };
    await tx.panelMember.upsert({
      where: { accountId: viewer.id },
      create: { accountId: viewer.id, displayName, joinedAt: now },
      update: { displayName },
    });
    await recordAudit(tx, { id: null, name: displayName }, "panelMember.named", {
      kind: "panelMember",
      id: viewer.id,
    });
    return { ok: true };
  });
}
