import { withoutMarker } from "#app/features/plans/drafts/marker.ts";
import type { Actor } from "#app/platform/audit.server.ts";
import { db } from "#app/platform/database/database.server.ts";
import { changeText, type TextRefusal } from "./change-text.server.ts";

/** Takes a citation out of its paragraph, and says where it stood, for undo. Null: no such citation. */
export async function removeCitation(
  actor: Actor,
  citationId: string,
  now: Date,
): Promise<{ ok: true; paragraphId: string; offset: number } | TextRefusal | null> {
  return await db.$transaction(async (tx) => {
    const citation = await tx.citation.findFirst({
      where: { id: citationId, removedAt: null },
      include: { paragraph: true },
    });
    if (!citation) return null;
    const { id: paragraphId, revision } = citation.paragraph;
    const { text, offset } = withoutMarker(citation.paragraph.text, citation.key);
    const result = await changeText(tx, actor, { paragraphId, revision, text }, now);
    return result?.ok ? { ok: true, paragraphId, offset: offset ?? text.length } : result;
  });
}
