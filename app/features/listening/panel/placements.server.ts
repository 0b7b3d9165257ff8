import { readingText } from "#app/features/plans/drafts/reading.ts";
import { db, type Transaction } from "#app/platform/database/database.server.ts";
import type { Anchor, AnchoredParagraph } from "./anchor.ts";
import { type Placement, placerBetween } from "./placement.ts";

type Anchored = Anchor & { id: string; versionId: string };

/** The paragraphs of frozen versions as they read, by version. */
export async function readVersions(
  versionIds: readonly string[],
  tx: Transaction = db,
): Promise<Map<string, (AnchoredParagraph & { heading: string; position: number })[]>> {
  const rows = await tx.versionParagraph.findMany({
    where: { versionId: { in: [...new Set(versionIds)] } },
    orderBy: { position: "asc" },
  });
  const versions = new Map<string, (AnchoredParagraph & { heading: string; position: number })[]>();
  for (const { versionId, paragraphId, heading, position, text } of rows) {
    const paragraphs = versions.get(versionId) ?? [];
    paragraphs.push({ id: paragraphId, heading, position, text: readingText(text) });
    versions.set(versionId, paragraphs);
  }
  return versions;
}

/** The paragraphs of a draft as it is being written now. */
export async function readWorkingDraft(
  draftId: string,
  tx: Transaction = db,
): Promise<(AnchoredParagraph & { heading: string; position: number })[]> {
  const rows = await tx.draftParagraph.findMany({
    where: { removedAt: null, section: { draftId, removedAt: null } },
    orderBy: [{ section: { position: "asc" } }, { sectionId: "asc" }, { position: "asc" }, { id: "asc" }],
    select: { id: true, text: true, section: { select: { heading: true } } },
  });
  return rows.map(({ id, text, section }, index) => ({
    id,
    text: readingText(text),
    heading: section.heading,
    position: index + 1,
  }));
}

/** Where the words of comments, each made on its own version, stand in another text of the same draft: by comment. */
export async function placeComments(
  comments: readonly Anchored[],
  target: readonly AnchoredParagraph[],
  tx: Transaction = db,
): Promise<Map<string, Placement>> {
  const versions = await readVersions(
    comments.map((comment) => comment.versionId),
    tx,
  );
  const placers = new Map(
    [...versions].map(([versionId, paragraphs]) => [versionId, placerBetween(paragraphs, target)]),
  );
  return new Map(
    comments.map((comment) => [
      comment.id,
      placers.get(comment.versionId)?.(comment) ?? ({ state: "removed" } as const),
    ]),
  );
}
