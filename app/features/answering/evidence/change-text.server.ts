import { mayQuoteExcerpt } from "#app/features/listening/contributions/permission.ts";
import { keysIn } from "#app/features/plans/drafts/marker.ts";
import { type Actor, recordAudit } from "#app/platform/audit.server.ts";
import type { Transaction } from "#app/platform/database/database.server.ts";

export type TextRefusal =
  | { ok: false; reason: "conflict"; text: string; revision: number }
  | { ok: false; reason: "unknownMarker"; key: string }
  | { ok: false; reason: "notQuotable" };

export type NewText = {
  paragraphId: string;
  /** The revision that the writer saw. */
  revision: number;
  text: string;
  /** The key of a citation that the caller stores next, in the same transaction. */
  newKey?: string;
};

/**
 * Writes a paragraph's text in the caller's transaction, unless somebody else wrote it first. Its citations follow the
 * markers: one whose marker is gone is removed, one whose marker is back is put back if it may still be quoted.
 * Nothing is written when it is refused. Null: no such paragraph.
 */
export async function changeText(
  tx: Transaction,
  actor: Actor,
  wanted: NewText,
  now: Date,
): Promise<{ ok: true; revision: number } | TextRefusal | null> {
  const paragraph = await tx.draftParagraph.findFirst({
    where: { id: wanted.paragraphId, removedAt: null, section: { removedAt: null } },
    include: {
      citations: {
        include: {
          excerpt: { include: { passage: { include: { contribution: { include: { respondent: true } } } } } },
        },
      },
    },
  });
  if (!paragraph) return null;
  if (paragraph.revision !== wanted.revision) {
    return { ok: false, reason: "conflict", text: paragraph.text, revision: paragraph.revision };
  }
  if (paragraph.text === wanted.text) return { ok: true, revision: paragraph.revision };

  const keys = new Set(keysIn(wanted.text));
  const known = new Set([...paragraph.citations.map((citation) => citation.key), wanted.newKey]);
  const unknown = [...keys].find((key) => !known.has(key));
  if (unknown !== undefined) return { ok: false, reason: "unknownMarker", key: unknown };
  const gone = paragraph.citations.filter((one) => one.removedAt === null && !keys.has(one.key));
  const back = paragraph.citations.filter((one) => one.removedAt !== null && keys.has(one.key));
  if (back.some((one) => one.excerpt && !mayQuoteExcerpt(one.excerpt))) {
    return { ok: false, reason: "notQuotable" };
  }

  const { count } = await tx.draftParagraph.updateMany({
    where: { id: paragraph.id, revision: wanted.revision, removedAt: null },
    data: { text: wanted.text, revision: { increment: 1 }, changedAt: now },
  });
  if (count === 0) {
    const current = await tx.draftParagraph.findUniqueOrThrow({ where: { id: paragraph.id } });
    return { ok: false, reason: "conflict", text: current.text, revision: current.revision };
  }
  await recordAudit(
    tx,
    actor,
    "draftParagraph.edited",
    { kind: "draftParagraph", id: paragraph.id },
    { before: paragraph.text, after: wanted.text },
  );
  for (const { list, removedAt, action } of [
    { list: gone, removedAt: now, action: "citation.removed" },
    { list: back, removedAt: null, action: "citation.restored" },
  ]) {
    for (const citation of list) {
      await tx.citation.update({ where: { id: citation.id }, data: { removedAt } });
      await recordAudit(
        tx,
        actor,
        action,
        { kind: "citation", id: citation.id },
        { paragraphId: paragraph.id },
      );
    }
  }
  return { ok: true, revision: wanted.revision + 1 };
}
