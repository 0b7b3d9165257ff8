import { type Actor, recordAudit } from "#app/platform/audit.server.ts";
import { db } from "#app/platform/database/database.server.ts";
import { lockDraft } from "./lock-draft.server.ts";

/** Takes an empty section out of its draft; the row stays, for undo. Null: no such section there. */
export async function removeSection(
  actor: Actor,
  draftId: string,
  sectionId: string,
  now: Date,
): Promise<{ ok: true } | { ok: false; reason: "notEmpty" } | null> {
  return await db.$transaction(async (tx) => {
    if (!(await lockDraft(tx, draftId))) return null;
    const section = await tx.draftSection.findFirst({
      where: { id: sectionId, draftId, removedAt: null },
      include: { paragraphs: { where: { removedAt: null }, select: { id: true }, take: 1 } },
    });
    if (!section) return null;
    if (section.paragraphs.length > 0) return { ok: false, reason: "notEmpty" };
    await tx.draftSection.update({ where: { id: sectionId }, data: { removedAt: now } });
    await recordAudit(
      tx,
      actor,
      "draftSection.removed",
      { kind: "draftSection", id: sectionId },
      { before: section.heading },
    );
    return { ok: true };
  });
}
