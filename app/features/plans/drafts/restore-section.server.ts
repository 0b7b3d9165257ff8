import { type Actor, recordAudit } from "#app/platform/audit.server.ts";
import { db } from "#app/platform/database/database.server.ts";

/** Puts a removed section back. Null: no removed section of that id in the draft. */
export async function restoreSection(
  actor: Actor,
  draftId: string,
  sectionId: string,
): Promise<{ ok: true } | null> {
  return await db.$transaction(async (tx) => {
    const { count } = await tx.draftSection.updateMany({
      where: { id: sectionId, draftId, removedAt: { not: null } },
      data: { removedAt: null },
    });
    if (count === 0) return null;
    await recordAudit(tx, actor, "draftSection.restored", { kind: "draftSection", id: sectionId });
    return { ok: true };
  });
}
