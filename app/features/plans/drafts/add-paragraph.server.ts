import { type Actor, recordAudit } from "#app/platform/audit.server.ts";
import { makeOnce } from "#app/platform/database/make-once.server.ts";
import { newId } from "#app/platform/database/new-id.ts";
import { lockDraft } from "./lock-draft.server.ts";
import { keysIn } from "./marker.ts";

/**
 * Adds a paragraph at the end of a section, and returns its id. A new paragraph has no citations yet, so a marker in it is
 * refused. Null: no such section in the draft.
 */
export async function addParagraph(
  actor: Actor,
  draftId: string,
  sectionId: string,
  text: string,
  now: Date,
  id = newId(),
): Promise<{ ok: true; id: string } | { ok: false; reason: "unknownMarker"; key: string } | null> {
  return await makeOnce(
    id,
    async (tx) => (await tx.draftParagraph.findFirst({ where: { id, sectionId } })) && { ok: true, id },
    async (tx) => {
      if (!(await lockDraft(tx, draftId))) return null;
      const section = await tx.draftSection.findFirst({ where: { id: sectionId, draftId, removedAt: null } });
      if (!section) return null;
      const [key] = keysIn(text);
      if (key !== undefined) return { ok: false, reason: "unknownMarker", key };
      const last = await tx.draftParagraph.aggregate({ where: { sectionId }, _max: { position: true } });
      await tx.draftParagraph.create({
        data: { id, sectionId, draftId, text, position: (last._max.position ?? 0) + 1, changedAt: now },
      });
      await recordAudit(
        tx,
        actor,
        "draftParagraph.added",
        { kind: "draftParagraph", id },
        { sectionId, after: text },
      );
      return { ok: true, id };
    },
  );
}
