import {
  countedContribution,
  isWithdrawn,
  quotableContribution,
} from "#app/features/contributions/permission.ts";
import type { Prisma } from "#app/platform/database/client/client.ts";
import type {
  AnswerOutcome,
  CommentKind,
  CommentReaders,
  ModerationOutcome,
} from "#app/platform/database/client/enums.ts";
import { db } from "#app/platform/database/database.server.ts";
import type { AnchoredParagraph, Placement } from "./anchor.ts";
import { periodProgress } from "./period-sheet.ts";
import { placeComments, readVersions, readWorkingDraft } from "./placements.server.ts";
import { listOwnQuotations } from "./quotations.server.ts";

const commentFacts = {
  version: { select: { number: true, title: true, draftId: true } },
  member: { select: { displayName: true } },
  moderation: true,
  answers: { orderBy: { answeredAt: "desc" } },
  reply: true,
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
  reply: { text: string; repliedAt: Date } | null;
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
    reply: reply && !gone ? { text: reply.text, repliedAt: reply.repliedAt } : null,
    changes: comment.changes.map(({ before, after, why, madeByName, madeAt }) => ({
      ...{ before, after: gone ? "" : after, why, madeByName, madeAt },
    })),
    passageId: gone ? null : (contribution?.passages[0]?.id ?? null),
    placement: placement ?? { state: "removed" },
  };
}

async function readComments(
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

const periodFacts = {
  version: {
    select: {
      id: true,
      draftId: true,
      number: true,
      title: true,
      note: true,
      draft: { select: { plan: true } },
    },
  },
  consultation: { select: { id: true, title: true, timeZone: true, slug: true } },
} satisfies Prisma.CommentPeriodInclude;

type StoredPeriod = Prisma.CommentPeriodGetPayload<{ include: typeof periodFacts }>;

export type PeriodView = ReturnType<typeof periodOf>;

function periodOf({ version, consultation, ...period }: StoredPeriod) {
  const { id, audience, introduction, translations, recipients, opensAt, closesAt } = period;
  return {
    slug: period.slug ?? "",
    ...{ id, audience, introduction, translations, recipients, opensAt, closesAt, consultation },
    version: {
      id: version.id,
      draftId: version.draftId,
      number: version.number,
      title: version.title,
      note: version.note,
    },
    planTitle: version.draft.plan.title,
    timeZone: consultation.timeZone,
  };
}

/** The versions put before the panel that have opened, the newest first, with how many comments a member made on each. */
export async function listPanelPeriods(accountId: string, now: Date) {
  const rows = await db.commentPeriod.findMany({
    where: { audience: "panel", opensAt: { lte: now } },
    orderBy: [{ closesAt: "desc" }, { id: "desc" }],
    include: { ...periodFacts, _count: { select: { comments: { where: { accountId } } } } },
  });
  return rows.map(({ _count, ...row }) => ({ ...periodOf(row), ownComments: _count.comments }));
}

/** A version put before the panel, once it has opened. Null: no such period. */
export async function findPanelPeriod(id: string, now: Date): Promise<PeriodView | null> {
  const row = await db.commentPeriod.findFirst({
    where: { id, audience: "panel", opensAt: { lte: now } },
    include: periodFacts,
  });
  return row && periodOf(row);
}

/** A version put before the public, by its address; its plan must be published. Null: no such period. */
export async function findPublicPeriod(slug: string): Promise<PeriodView | null> {
  const row = await db.commentPeriod.findFirst({
    where: {
      slug,
      audience: "everyone",
      consultation: { publishedAt: { not: null }, plan: { status: "published" } },
    },
    include: periodFacts,
  });
  return row && periodOf(row);
}

/** A period whose introduction the public reads, for translating it. Null: no such period, or nothing to translate. */
export async function findTranslatablePeriod(id: string) {
  return await db.commentPeriod.findFirst({
    where: { id, audience: "everyone", introduction: { not: "" } },
    select: {
      ...{ id: true, versionId: true, introduction: true, translations: true },
      version: { select: { title: true, number: true } },
    },
  });
}

/** The versions of a consultation that the public can comment on, or could, the newest first. */
export async function listPublicPeriods(consultationId: string, now: Date) {
  const rows = await db.commentPeriod.findMany({
    where: { audience: "everyone", consultationId, opensAt: { lte: now } },
    orderBy: [{ closesAt: "desc" }, { id: "desc" }],
    include: periodFacts,
  });
  return rows.map(periodOf);
}

/** The name under which somebody is known on the panel. Null: they have not chosen one. */
export async function findMember(accountId: string) {
  return await db.panelMember.findUnique({
    where: { accountId },
    select: { accountId: true, displayName: true, joinedAt: true },
  });
}

/** Whether a member has said in a consultation what may be done with their words, and what they said. */
export async function findVoice(accountId: string, consultationId: string) {
  const voice = await db.panelVoice.findUnique({
    where: { accountId_consultationId: { accountId, consultationId } },
    include: { respondent: { select: { reference: true, permission: true } } },
  });
  return voice?.respondent ?? null;
}

/** A member's own comments, the newest first, with the place of their words in the newest version. */
export async function listOwnComments(accountId: string): Promise<CommentView[]> {
  const drafts = await db.draftVersion.findMany({
    where: { draft: { versions: { some: { comments: { some: { accountId } } } } } },
    orderBy: { number: "desc" },
    distinct: ["draftId"],
    select: { id: true, draftId: true },
  });
  const newest = await readVersions(drafts.map((version) => version.id));
  const lists = await Promise.all(
    drafts.map(({ id, draftId }) =>
      readComments({ accountId, version: { draftId } }, async () => newest.get(id) ?? [], accountId),
    ),
  );
  return lists.flat().sort((one, other) => other.receivedAt.getTime() - one.receivedAt.getTime());
}

/** One comment of a member's own, with its place in the newest version. Null: no such comment of theirs. */
export async function findOwnComment(accountId: string, id: string) {
  const row = await db.draftComment.findFirst({
    where: { id, accountId },
    select: {
      periodId: true,
      version: {
        select: {
          title: true,
          draft: {
            select: {
              versions: { orderBy: { number: "desc" }, take: 1, select: { id: true, number: true } },
            },
          },
        },
      },
    },
  });
  const newest = row?.version.draft.versions[0];
  if (!row || !newest) return null;
  const paragraphs = (await readVersions([newest.id])).get(newest.id) ?? [];
  const [comment] = await readComments({ id }, async () => paragraphs, accountId);
  if (!comment) return null;
  const { placement } = comment;
  const now =
    placement.state === "removed" ? null : paragraphs.find((one) => one.id === placement.paragraphId);
  return {
    comment,
    periodId: row.periodId,
    title: row.version.title,
    newestNumber: newest.number,
    textNow: now?.text ?? null,
    quotations: await listOwnQuotations(accountId, id),
  };
}

/** The versions of a draft with who could comment on them and what came of it, the newest first. Null: no such draft. */
export async function findVersions(draftId: string) {
  const draft = await db.draft.findUnique({
    where: { id: draftId },
    select: {
      id: true,
      title: true,
      plan: {
        select: {
          title: true,
          consultations: { orderBy: { opensAt: "desc" }, select: { id: true, title: true, timeZone: true } },
        },
      },
      versions: {
        orderBy: { number: "desc" },
        include: {
          signOff: true,
          periods: { orderBy: { opensAt: "asc" }, include: { consultation: { select: { timeZone: true } } } },
          _count: { select: { paragraphs: true } },
        },
      },
    },
  });
  if (!draft) return null;
  const comments = await listCommentsOnDraft(draftId);
  const standing = comments.filter((one) => !one.isWithdrawn && one.moderation?.outcome !== "refused");
  return {
    id: draft.id,
    title: draft.title,
    planTitle: draft.plan.title,
    consultations: draft.plan.consultations,
    comments: standing.length,
    unanswered: standing.filter((one) => one.answer === null).length,
    waiting: standing.filter((one) => one.isWaiting).length,
    versions: draft.versions.map(({ _count, periods, signOff, ...version }) => ({
      ...{ id: version.id, number: version.number, stage: version.stage, note: version.note },
      frozenAt: version.frozenAt,
      frozenByName: version.frozenByName,
      paragraphs: _count.paragraphs,
      comments: standing.filter((one) => one.versionId === version.id).length,
      signOff: signOff && { decidedBy: signOff.decidedBy, signedOffAt: signOff.signedOffAt },
      periods: periods.map(
        ({ id, audience, slug, recipients, opensAt, closesAt, consultation, ...period }) => ({
          ...{ id, audience, recipients, opensAt, closesAt },
          slug: slug ?? "",
          languages: audience === "everyone" ? periodProgress({ id, ...period }) : [],
          timeZone: consultation.timeZone,
          received: standing.filter(
            (one) => one.versionId === version.id && (audience === "panel") === (one.author !== null),
          ).length,
        }),
      ),
    })),
  };
}

export type VersionsView = NonNullable<Awaited<ReturnType<typeof findVersions>>>;
