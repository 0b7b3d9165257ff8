import { quotableExcerpt } from "#app/features/listening/contributions/permission.ts";
import { sentencesOf } from "#app/features/plans/drafts/sentence.ts";
import { idsAbove, selectAbove } from "#app/features/plans/plan/plan-item-within.ts";
import {
  firstWithdrawal,
  hasWordsBehind,
  listWithdrawnWords,
} from "#app/features/tagging/counts/withdrawn-words.server.ts";
import type { Prisma } from "#app/platform/database/client/client.ts";
import { db } from "#app/platform/database/database.server.ts";
import { tookIn } from "./citation-status.ts";
import { dayOfCopy } from "./finding.ts";

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

/** A citation in the words of a draft as it is now. */
const standing = {
  removedAt: null,
  paragraph: { removedAt: null, section: { removedAt: null } },
} satisfies Prisma.CitationWhereInput;

export async function listUses(where: Prisma.CitationWhereInput): Promise<DraftUse[]> {
  const citations = await db.citation.findMany({
    where: { AND: [where, standing] },
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

/**
 * Every paragraph of any draft that quotes words that were taken back or may no longer be quoted, or that cites a finding
 * which counted words that were taken back since or has nobody left behind it: to be settled at once.
 */
export async function listPlacesToSettle(): Promise<DraftUse[]> {
  return await listUses({
    OR: [{ excerpt: { NOT: quotableExcerpt } }, { id: { in: await findingCitationsToSettle() } }],
  });
}

async function findingCitationsToSettle(): Promise<string[]> {
  const findings = await db.finding.findMany({
    where: { citations: { some: standing } },
    include: {
      recounts: true,
      citations: { where: standing, select: { id: true, people: true, base: true, citedAt: true } },
    },
  });
  const unsettled: string[] = [];
  for (const finding of findings) {
    const isAnybodyLeft = await hasWordsBehind(finding);
    const withdrawn = await listWithdrawnWords(finding);
    for (const citation of finding.citations) {
      const countedAt = dayOfCopy(finding, citation);
      if (!isAnybodyLeft || withdrawn.some((words) => tookIn(words, countedAt))) unsettled.push(citation.id);
    }
  }
  return unsettled;
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
      withdrawnAt: true,
      passage: {
        select: {
          contribution: {
            select: {
              consultationId: true,
              withdrawnAt: true,
              respondent: { select: { withdrawnAt: true } },
            },
          },
        },
      },
      tags: { select: { removedAt: true, stance: true, planItem: { select: selectAbove } } },
    },
  });
  if (excerpts.length === 0) return [];
  const counting = excerpts.flatMap((excerpt) => {
    const takenBack = firstWithdrawal(excerpt);
    // Tags come off with the words that were taken back; what was cited before still rests on them.
    const tags = excerpt.tags.filter(
      ({ removedAt }) => removedAt === null || (excerpt.withdrawnAt && removedAt >= excerpt.withdrawnAt),
    );
    return tags.map(
      (tag): Prisma.CitationWhereInput => ({
        ...(takenBack ? { citedAt: { lt: takenBack } } : {}),
        finding: {
          consultationId: excerpt.passage.contribution.consultationId,
          // An item counts what is tagged with those below it.
          planItemId: { in: idsAbove(tag.planItem) },
          OR: [{ stance: null }, { stance: tag.stance }],
        },
      }),
    );
  });
  return await listUses({
    OR: [{ excerptId: { in: excerpts.map((excerpt) => excerpt.id) } }, ...counting],
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
