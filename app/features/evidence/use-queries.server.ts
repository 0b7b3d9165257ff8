import { quotableExcerpt } from "#app/features/contributions/permission.ts";
import { sentencesOf } from "#app/features/drafts/sentence.ts";
import { idsAbove, selectAbove } from "#app/features/plans/plan-item-within.ts";
import type { Prisma } from "#app/platform/database/client/client.ts";
import { db } from "#app/platform/database/database.server.ts";

/** One paragraph of a draft that rests on something. */
export type DraftUse = {
  citationId: string;
  draft: { id: string; title: string };
  paragraphId: string;
  heading: string;
  /** The sentence of the draft. */
  words: string;
  /** The finding between the paragraph and the words, when it does not cite the words themselves. */
  finding: { id: string; text: string } | null;
};

export async function listUses(where: Prisma.CitationWhereInput): Promise<DraftUse[]> {
  const citations = await db.citation.findMany({
    where: { ...where, removedAt: null, paragraph: { removedAt: null, section: { removedAt: null } } },
    orderBy: [
      { paragraph: { section: { draft: { createdAt: "asc" } } } },
      { paragraph: { section: { position: "asc" } } },
      { paragraph: { position: "asc" } },
      { citedAt: "asc" },
    ],
    include: {
      finding: { select: { id: true, text: true } },
      paragraph: { include: { section: { include: { draft: { select: { id: true, title: true } } } } } },
    },
  });
  return citations.map(({ id, key, finding, paragraph }) => ({
    citationId: id,
    draft: paragraph.section.draft,
    paragraphId: paragraph.id,
    heading: paragraph.section.heading,
    words: sentencesOf(paragraph.text).find((sentence) => sentence.keys.includes(key))?.words ?? "",
    finding,
  }));
}

/** Every paragraph of any draft that quotes words that were taken back or may no longer be quoted: to be settled at once. */
export async function listQuotationsToSettle(): Promise<DraftUse[]> {
  return await listUses({ excerpt: { NOT: quotableExcerpt } });
}

/** Every paragraph of a draft that uses an excerpt, directly or through a finding that counts it. */
export async function listDraftsUsingExcerpt(excerptId: string): Promise<DraftUse[]> {
  return await listDraftsUsing({ id: excerptId });
}

/** Every paragraph of a draft that rests on anything that one respondent said. */
export async function listDraftsUsingRespondent(respondentId: string): Promise<DraftUse[]> {
  return await listDraftsUsing({ passage: { contribution: { respondentId } } });
}

async function listDraftsUsing(where: Prisma.ExcerptWhereInput): Promise<DraftUse[]> {
  const excerpts = await db.excerpt.findMany({
    where,
    select: {
      id: true,
      passage: { select: { contribution: { select: { consultationId: true } } } },
      tags: {
        where: { removedAt: null },
        select: { stance: true, planItem: { select: selectAbove } },
      },
    },
  });
  if (excerpts.length === 0) return [];
  const counting = excerpts.flatMap(({ passage, tags }) =>
    tags.map((tag) => ({
      consultationId: passage.contribution.consultationId,
      // An item counts what is tagged with those below it.
      planItemId: { in: idsAbove(tag.planItem) },
      OR: [{ stance: null }, { stance: tag.stance }],
    })),
  );
  return await listUses({
    OR: [
      { excerptId: { in: excerpts.map((excerpt) => excerpt.id) } },
      ...(counting.length > 0 ? [{ finding: { OR: counting } }] : []),
    ],
  });
}

/** A respondent as the page on which permission is lowered needs them: nothing of who they are. Null: no such respondent. */
export async function findRespondentPermission(id: string) {
  const respondent = await db.respondent.findUnique({
    where: { id },
    select: { id: true, reference: true, permission: true, permissionAt: true, withdrawnAt: true },
  });
  return respondent ? { ...respondent, uses: await listDraftsUsingRespondent(id) } : null;
}
