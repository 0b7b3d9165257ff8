import { type Actor, recordAudit } from "#app/platform/audit.server.ts";
import { db } from "#app/platform/database/database.server.ts";

/** Takes a paragraph out of its draft. The row and its citations stay, for undo. Null: no such paragraph there. */
export async function removeParagraph(
  actor: Actor,
  draftId: string,
  paragraphId: string,
  now: Date,
): Promise<{ ok: true } | null> {
  return await db.$transaction(async (tx) => {
    const paragraph = await tx.draftParagraph.findFirst({
      where: { id: paragraphId, removedAt: null, section: { draftId } },
    });
    if (!paragraph) return null;
    await tx.draftParagraph.update({ where: { id: paragraphId }, data: { removedAt: now } });
    await recordAudit(
      tx,
      actor,
      "draftParagraph.removed",
      { kind: "draftParagraph", id: paragraphId },
      { before: paragraph.text },
    );
    return { ok: true };
  });
}
