import { withMarkerAt } from "#app/features/plans/drafts/marker.ts";
import type { Actor } from "#app/platform/audit.server.ts";
import { db } from "#app/platform/database/database.server.ts";
import { changeText, type TextRefusal } from "./change-text.server.ts";

/** Puts a removed citation back at an offset of its paragraph, if it may still be quoted. Null: no such removed citation. */
export async function restoreCitation(
  actor: Actor,
  citationId: string,
  offset: number,
  now: Date,
): Promise<{ ok: true; paragraphId: string } | TextRefusal | null> {
  return await db.$transaction(async (tx) => {
    const citation = await tx.citation.findFirst({
      where: { id: citationId, removedAt: { not: null } },
      include: { paragraph: true },
    });
    if (!citation) return null;
    const { id: paragraphId, revision } = citation.paragraph;
    const text = withMarkerAt(citation.paragraph.text, citation.key, offset);
    const result = await changeText(tx, actor, { paragraphId, revision, text }, now);
    return result?.ok ? { ok: true, paragraphId } : result;
  });
}
