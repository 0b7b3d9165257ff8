import { type Actor, recordAudit } from "#app/platform/audit.server.ts";
import { db } from "#app/platform/database/database.server.ts";
import { lockDraft } from "./lock-draft.server.ts";
import { type Direction, movedByOne } from "./order.ts";

/** Moves a section by one place. Null: no such section in the draft. */
export async function moveSection(
  actor: Actor,
  draftId: string,
  sectionId: string,
  direction: Direction,
): Promise<{ ok: true } | null> {
  return await db.$transaction(async (tx) => {
    if (!(await lockDraft(tx, draftId))) return null;
    const sections = await tx.draftSection.findMany({
      where: { draftId, removedAt: null },
      orderBy: [{ position: "asc" }, { id: "asc" }],
    });
    if (!sections.some((section) => section.id === sectionId)) return null;
    const moved = movedByOne(sections, (section) => section.id === sectionId, direction);
    for (const [index, section] of moved.entries()) {
      await tx.draftSection.update({ where: { id: section.id }, data: { position: index + 1 } });
    }
    await recordAudit(
      tx,
      actor,
      "draftSection.moved",
      { kind: "draftSection", id: sectionId },
      { before: sections.map((section) => section.id), after: moved.map((section) => section.id) },
    );
    return { ok: true };
  });
}
