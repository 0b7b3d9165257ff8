import { type Actor, recordAudit } from "#app/platform/audit.server.ts";
import { db } from "#app/platform/database/database.server.ts";

/** Puts a removed paragraph back, with its section if that was removed since. Null: no removed paragraph of that id there. */
export async function restoreParagraph(
  actor: Actor,
  draftId: string,
  paragraphId: string,
): Promise<{ ok: true } | null> {
  return await db.$transaction(async (tx) => {
    const paragraph = await tx.draftParagraph.findFirst({
      where: { id: paragraphId, removedAt: { not: null }, section: { draftId } },
    });
    if (!paragraph) return null;
    await tx.draftParagraph.update({ where: { id: paragraphId }, data: { removedAt: null } });
    await tx.draftSection.update({ where: { id: paragraph.sectionId }, data: { removedAt: null } });
    await recordAudit(tx, actor, "draftParagraph.restored", { kind: "draftParagraph", id: paragraphId });
    return { ok: true };
  });
}
