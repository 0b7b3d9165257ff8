import { type Actor, recordAudit } from "#app/platform/audit.server.ts";
import { db } from "#app/platform/database/database.server.ts";

/** Gives a section of a draft another heading. Null: no such section there. */
export async function renameSection(
  actor: Actor,
  draftId: string,
  sectionId: string,
  heading: string,
): Promise<{ ok: true } | null> {
  return await db.$transaction(async (tx) => {
    const section = await tx.draftSection.findFirst({ where: { id: sectionId, draftId, removedAt: null } });
    if (!section) return null;
    await tx.draftSection.update({ where: { id: sectionId }, data: { heading } });
    await recordAudit(
      tx,
      actor,
      "draftSection.renamed",
      { kind: "draftSection", id: sectionId },
      { before: section.heading, after: heading },
    );
    return { ok: true };
  });
}
