import type { Prisma } from "#app/platform/database/client/client.ts";
import { db } from "#app/platform/database/database.server.ts";

/** What a member said in a comment: written, spoken, or in reply to its answer. */
export function ofComment(own: { id: string; accountId: string }): Prisma.ContributionWhereInput {
  return {
    OR: [{ draftComment: own }, { voiceNote: { comment: own } }, { commentReply: { comment: own } }],
  };
}

export type OwnQuotation = {
  excerptId: string;
  /** Empty once the words were taken back. */
  words: string;
  isTakenBack: boolean;
  /** The drafts that quote the words now, and the numbers of the frozen versions that do. */
  drafts: { title: string; isInWorkingDraft: boolean; versions: number[] }[];
};

/**
 * The words of a member's comment, and of their reply, that officers picked out: a draft quotes them, or a report may. With
 * those that the member took back where something had quoted them. In the order of the words.
 */
export async function listOwnQuotations(accountId: string, commentId: string): Promise<OwnQuotation[]> {
  const own = { id: commentId, accountId };
  const quotes = { OR: [{ removedAt: null }, { inVersions: { some: {} } }] };
  const excerpts = await db.excerpt.findMany({
    where: {
      passage: { contribution: ofComment(own) },
      OR: [
        { tags: { some: { removedAt: null } } },
        { citations: { some: quotes } },
        { refinements: { some: {} } },
      ],
    },
    orderBy: [
      { passage: { contribution: { receivedAt: "asc" } } },
      { passage: { position: "asc" } },
      { start: "asc" },
    ],
    include: {
      passage: { select: { contribution: { select: { withdrawnAt: true } } } },
      citations: {
        where: quotes,
        include: {
          inVersions: { select: { version: { select: { number: true } } } },
          paragraph: { select: { section: { select: { draft: { select: { id: true, title: true } } } } } },
        },
      },
    },
  });
  return excerpts.map(({ id, text, withdrawnAt, passage, citations }) => {
    const isTakenBack = withdrawnAt !== null || passage.contribution.withdrawnAt !== null;
    const drafts = new Map(
      citations.map(({ paragraph }) => [paragraph.section.draft.id, paragraph.section.draft]),
    );
    return {
      excerptId: id,
      words: isTakenBack ? "" : text,
      isTakenBack,
      drafts: [...drafts.values()].map((draft) => {
        const inDraft = citations.filter(({ paragraph }) => paragraph.section.draft.id === draft.id);
        const numbers = inDraft.flatMap(({ inVersions }) => inVersions.map(({ version }) => version.number));
        return {
          title: draft.title,
          isInWorkingDraft: inDraft.some((citation) => citation.removedAt === null),
          versions: [...new Set(numbers)].sort((one, other) => one - other),
        };
      }),
    };
  });
}
