import { keysIn } from "#app/features/plans/drafts/marker.ts";
import { db } from "#app/platform/database/database.server.ts";
import { findDraftForExport } from "./draft-queries.server.ts";
import { checkParagraph } from "./quantifier.ts";

/** A paragraph with the draft around it, for the page on which it is written. Null: no such paragraph. */
export async function findParagraph(id: string) {
  const paragraph = await db.draftParagraph.findFirst({
    where: { id, section: { removedAt: null } },
    include: {
      section: { select: { id: true, heading: true, draft: { select: { id: true, planId: true } } } },
    },
  });
  if (!paragraph) return null;
  const whole = await findDraftForExport(paragraph.section.draft.id);
  if (!whole) return null;
  const { draft, footnotes: notes, unsettled } = whole;
  const keys = new Set(keysIn(paragraph.text));
  return {
    id,
    text: paragraph.text,
    revision: paragraph.revision,
    changedAt: paragraph.changedAt,
    removedAt: paragraph.removedAt,
    planId: paragraph.section.draft.planId,
    section: { id: paragraph.section.id, heading: paragraph.section.heading },
    draft: { id: draft.id, title: draft.title },
    sections: draft.sections.map(({ id, heading }) => ({ id, heading })),
    footnotes: notes.filter((footnote) => keys.has(footnote.key)),
    unsettled: unsettled.filter((line) => line.paragraphId === id),
    warnings: checkParagraph(paragraph.text, await countsByKey(id)),
  };
}

async function countsByKey(paragraphId: string) {
  const citations = await db.citation.findMany({
    where: { paragraphId, removedAt: null, findingId: { not: null } },
    include: { finding: { select: { people: true, base: true, baseAtLeast: true } } },
  });
  const counts = new Map(
    citations.map(({ key, people, base, finding }) => [
      key,
      {
        people: people ?? finding?.people ?? 0,
        base: base ?? finding?.base ?? 0,
        baseAtLeast: finding?.baseAtLeast ?? false,
      },
    ]),
  );
  return (key: string) => counts.get(key);
}
