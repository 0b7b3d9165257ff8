import {
  countedContribution,
  isWithdrawn,
  quotableContribution,
} from "#app/features/listening/contributions/permission.ts";
import type { Prisma } from "#app/platform/database/client/client.ts";
import type {
  AnswerOutcome,
  CommentKind,
  CommentReaders,
  ModerationOutcome,
} from "#app/platform/database/client/enums.ts";
import { db } from "#app/platform/database/database.server.ts";
import type { AnchoredParagraph } from "./anchor.ts";
import type { Placement } from "./placement.ts";
import { placeComments, readVersions, readWorkingDraft } from "./placements.server.ts";

const commentFacts = {
  version: { select: { number: true, title: true, draftId: true } },
  member: { select: { displayName: true } },
  moderation: true,
  answers: { orderBy: { answeredAt: "desc" } },
  reply: { include: { contribution: { select: { language: true } } } },
  voiceNote: { include: { contribution: { select: { passages: { select: { id: true } } } } } },
  changes: { orderBy: { madeAt: "asc" } },
  contribution: {
    select: {
      id: true,
      withdrawnAt: true,
      respondent: { select: { permission: true, withdrawnAt: true } },
      passages: { select: { id: true }, orderBy: { position: "asc" } },
    },
  },
} satisfies Prisma.DraftCommentInclude;

type StoredComment = Prisma.DraftCommentGetPayload<{ include: typeof commentFacts }>;

export type AnswerView = { outcome: AnswerOutcome; reason: string; answeredByName: string; answeredAt: Date };

export type CommentView = {
  id: string;
  kind: CommentKind;
  /** Empty once taken back. */
  text: string;
  suggestion: string;
  /** What was said aloud: null without a voice note; the transcript is empty until somebody has written it down. */
  voice: { transcript: string; passageId: string | null } | null;
  readers: CommentReaders;
  throughSupporter: boolean;
  /** The name that a member chose; null: somebody without an account. */
  author: string | null;
  isOwn: boolean;
  language: string;
  receivedAt: Date;
  versionId: string;
  versionNumber: number;
  paragraphId: string;
  position: number;
  isWhole: boolean;
  exact: string;
  isWithdrawn: boolean;
  moderation: { outcome: ModerationOutcome; reason: string } | null;
  /** It is a contribution, which officers answer and tag. */
  isIn: boolean;
  /** Came without an account, and nobody has decided about it. */
  isWaiting: boolean;
  answer: AnswerView | null;
  earlierAnswers: AnswerView[];
  reply: { text: string; language: string; repliedAt: Date } | null;
  changes: { before: string; after: string; why: string; madeByName: string; madeAt: Date }[];
  /** The passage that officers tag; null while it waits, or when there were no words. */
  passageId: string | null;
  /** What became of its words in the text that is shown. */
  placement: Placement;
};

function viewOf(comment: StoredComment, placement: Placement | undefined, accountId?: string): CommentView {
  const { id, kind, readers, throughSupporter, language, receivedAt, versionId, paragraphId, position } =
    comment;
  const { isWhole, exact, member, moderation, reply, contribution } = comment;
  const gone = contribution !== null && isWithdrawn(contribution);
  const [answer, ...earlierAnswers] = comment.answers.map(
    ({ outcome, reason, answeredByName, answeredAt }) => ({ outcome, reason, answeredByName, answeredAt }),
  );
  return {
    ...{
      id,
      kind,
      readers,
      throughSupporter,
      language,
      receivedAt,
      versionId,
      paragraphId,
      position,
      isWhole,
      exact,
    },
    text: gone ? "" : comment.text,
    suggestion: gone ? "" : comment.suggestion,
    voice:
      comment.voiceNote && !gone
        ? {
            transcript: comment.voiceNote.transcript ?? "",
            passageId: comment.voiceNote.contribution?.passages[0]?.id ?? null,
          }
        : null,
    author: member?.displayName ?? null,
    isOwn: accountId !== undefined && comment.accountId === accountId,
    versionNumber: comment.version.number,
    isWithdrawn: gone,
    moderation: moderation && { outcome: moderation.outcome, reason: moderation.reason },
    isIn: contribution !== null,
    isWaiting: comment.accountId === null && moderation === null,
    answer: answer ?? null,
    earlierAnswers,
    reply:
      reply && !gone
        ? { text: reply.text, language: reply.contribution.language, repliedAt: reply.repliedAt }
        : null,
    changes: comment.changes.map(({ before, after, why, madeByName, madeAt }) => ({
      ...{ before, after: gone ? "" : after, why, madeByName, madeAt },
    })),
    passageId: gone ? null : (contribution?.passages[0]?.id ?? null),
    placement: placement ?? { state: "removed" },
  };
}

export async function readComments(
  where: Prisma.DraftCommentWhereInput,
  target: (comments: StoredComment[]) => Promise<readonly AnchoredParagraph[]>,
  accountId?: string,
): Promise<CommentView[]> {
  const comments = await db.draftComment.findMany({
    where,
    orderBy: [{ position: "asc" }, { start: "asc" }, { receivedAt: "asc" }, { id: "asc" }],
    include: commentFacts,
  });
  const placements = await placeComments(comments, await target(comments));
  return comments.map((comment) => viewOf(comment, placements.get(comment.id), accountId));
}

/** Every comment on a draft, whatever its version, with what became of its words in the draft as it is being written. */
export async function listCommentsOnDraft(draftId: string): Promise<CommentView[]> {
  return await readComments({ version: { draftId } }, () => readWorkingDraft(draftId));
}

/** Every comment made on one version, as officers read it, at the places where they were made. */
export async function listCommentsOnVersion(versionId: string): Promise<CommentView[]> {
  return await readComments(
    { versionId },
    async () => (await readVersions([versionId])).get(versionId) ?? [],
  );
}

/** The drafts with comments that wait: for somebody to read them before they are shown, or for an answer. */
export async function listDraftsWithComments() {
  const drafts = await db.draft.findMany({
    where: { versions: { some: { comments: { some: { answers: { none: {} } } } } } },
    orderBy: { createdAt: "desc" },
    select: { id: true, title: true },
  });
  const counted = await Promise.all(
    drafts.map(async (draft) => {
      const of = { version: { draftId: draft.id } };
      const waiting = await db.draftComment.count({ where: { ...of, accountId: null, moderation: null } });
      const unanswered = await db.draftComment.count({
        where: { ...of, answers: { none: {} }, contribution: countedContribution },
      });
      return { ...draft, waiting, unanswered };
    }),
  );
  return counted.filter((draft) => draft.waiting + draft.unanswered > 0);
}

/** One comment as officers read it, with the passage it was made on and what stands there now. Null: no such comment. */
export async function findComment(id: string) {
  const row = await db.draftComment.findUnique({
    where: { id },
    select: { versionId: true, paragraphId: true, version: { select: { draftId: true, title: true } } },
  });
  if (!row) return null;
  const working = await readWorkingDraft(row.version.draftId);
  const [comment] = await readComments({ id }, async () => working);
  const paragraphs = (await readVersions([row.versionId])).get(row.versionId) ?? [];
  const made = paragraphs.find((paragraph) => paragraph.id === row.paragraphId);
  if (!comment || !made) return null;
  const { placement } = comment;
  const now = placement.state === "removed" ? null : working.find((one) => one.id === placement.paragraphId);
  const current =
    now && (await db.draftParagraph.findUnique({ where: { id: now.id }, select: { revision: true } }));
  return {
    comment,
    draft: { id: row.version.draftId, title: row.version.title },
    made: { heading: made.heading, text: made.text },
    now: now && current ? { ...now, revision: current.revision } : null,
  };
}

/**
 * The comments that somebody may read beside a frozen version: on it, and on earlier versions of the draft. A member reads
 * their own, the panel's and those shown to everyone; the public reads those shown to everyone.
 */
export async function listCommentsBeside(
  version: { id: string; draftId: string; number: number },
  reader: { accountId: string } | "everyone",
): Promise<CommentView[]> {
  const shown: Prisma.DraftCommentWhereInput = {
    readers: "everyone",
    moderation: { outcome: "shown" },
    contribution: quotableContribution,
  };
  const ofPanel: Prisma.DraftCommentWhereInput = {
    readers: "panel",
    contribution: countedContribution,
  };
  const may = reader === "everyone" ? [shown] : [shown, ofPanel, { accountId: reader.accountId }];
  return await readComments(
    { version: { draftId: version.draftId, number: { lte: version.number } }, OR: may },
    async () => (await readVersions([version.id])).get(version.id) ?? [],
    reader === "everyone" ? undefined : reader.accountId,
  );
}
