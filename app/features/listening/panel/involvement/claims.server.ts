import { readingText } from "#app/features/plans/drafts/reading.ts";
import { db, type Transaction } from "#app/platform/database/database.server.ts";
import { claimsIn, type UnprovenReason, whyUnproven } from "./co-production.ts";

export type UnprovenClaim = { paragraphId: string; heading: string; words: string; reason: UnprovenReason };

/**
 * The places at which a draft as it is being written, or a frozen version of one, says "co-produced" without the panel's
 * word for it.
 */
export async function findUnprovenClaims(
  of: { draftId: string } | { versionId: string },
  tx: Transaction = db,
): Promise<UnprovenClaim[]> {
  const { draftId, paragraphs } =
    "draftId" in of ? await readDraft(of.draftId, tx) : await readVersion(of.versionId, tx);
  const saying = paragraphs.flatMap((paragraph) =>
    claimsIn(`${paragraph.heading}\n${readingText(paragraph.text)}`)
      .slice(0, 1)
      .map((words) => ({ ...paragraph, words })),
  );
  if (saying.length === 0) return [];
  const records = await tx.involvement.findMany({
    where: { draftId },
    select: { sectionId: true, answers: { select: { agrees: true } } },
  });
  return saying.flatMap(({ paragraphId, sectionId, heading, words }) => {
    const reason = whyUnproven(sectionId, records);
    return reason ? [{ paragraphId, heading, words, reason }] : [];
  });
}

async function readDraft(draftId: string, tx: Transaction) {
  const rows = await tx.draftParagraph.findMany({
    where: { removedAt: null, section: { draftId, removedAt: null } },
    orderBy: [{ section: { position: "asc" } }, { position: "asc" }],
    select: { id: true, text: true, section: { select: { id: true, heading: true } } },
  });
  const paragraphs = rows.map(({ id, text, section }) => ({
    paragraphId: id,
    sectionId: section.id,
    heading: section.heading,
    text,
  }));
  return { draftId, paragraphs };
}

async function readVersion(versionId: string, tx: Transaction) {
  const version = await tx.draftVersion.findUniqueOrThrow({
    where: { id: versionId },
    include: { paragraphs: { orderBy: { position: "asc" } } },
  });
  return { draftId: version.draftId, paragraphs: version.paragraphs };
}
