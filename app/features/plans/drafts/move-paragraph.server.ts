import { type Actor, recordAudit } from "#app/platform/audit.server.ts";
import { db } from "#app/platform/database/database.server.ts";
import { lockDraft } from "./lock-draft.server.ts";
import { type Direction, movedByOne } from "./order.ts";

/**
 * Moves a paragraph by one place in its section, or to the end of another section of the same draft. Its id and its
 * citations stay. Null: no such paragraph or section in the draft.
 */
export async function moveParagraph(
  actor: Actor,
  draftId: string,
  paragraphId: string,
  to: { direction: Direction } | { sectionId: string },
): Promise<{ ok: true } | null> {
  return await db.$transaction(async (tx) => {
    if (!(await lockDraft(tx, draftId))) return null;
    const paragraph = await tx.draftParagraph.findFirst({
      where: { id: paragraphId, removedAt: null, section: { draftId, removedAt: null } },
    });
    if (!paragraph) return null;
    const sectionId = "sectionId" in to ? to.sectionId : paragraph.sectionId;
    const section = await tx.draftSection.findFirst({ where: { id: sectionId, draftId, removedAt: null } });
    if (!section) return null;
    const inOrder = await tx.draftParagraph.findMany({
      where: { sectionId, removedAt: null, NOT: "sectionId" in to ? { id: paragraphId } : {} },
      orderBy: [{ position: "asc" }, { id: "asc" }],
    });
    const moved =
      "direction" in to
        ? movedByOne(inOrder, (one) => one.id === paragraphId, to.direction)
        : [...inOrder, paragraph];
    for (const [index, one] of moved.entries()) {
      await tx.draftParagraph.update({ where: { id: one.id }, data: { sectionId, position: index + 1 } });
    }
    await recordAudit(
      tx,
      actor,
      "draftParagraph.moved",
      { kind: "draftParagraph", id: paragraphId },
      {
        before: { sectionId: paragraph.sectionId, position: paragraph.position },
        after: { sectionId, position: moved.findIndex((one) => one.id === paragraphId) + 1 },
      },
    );
    return { ok: true };
  });
}
