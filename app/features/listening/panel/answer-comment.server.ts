import { isWithdrawn } from "#app/features/listening/contributions/permission.ts";
import type { Viewer } from "#app/features/partnership/accounts/viewer.ts";
import { recordAudit } from "#app/platform/audit.server.ts";
import type { AnswerOutcome } from "#app/platform/database/client/enums.ts";
import { db, type Transaction } from "#app/platform/database/database.server.ts";

export type NewAnswer = { outcome: AnswerOutcome; reason: string };

type Answered = { ok: true } | { ok: false; reason: "withdrawn" | "notLetIn" } | null;

/** Answers a comment with a decision and its reason. An answer before it is kept. Null: no such comment. */
export async function answerComment(
  viewer: Viewer,
  commentId: string,
  answer: NewAnswer,
  now: Date,
): Promise<Answered> {
  return await db.$transaction((tx) => answerWithin(tx, viewer, commentId, answer, now));
}

/** As answerComment, in the caller's transaction. */
export async function answerWithin(
  tx: Transaction,
  viewer: Pick<Viewer, "id" | "name">,
  commentId: string,
  answer: NewAnswer,
  now: Date,
): Promise<Answered> {
  const comment = await tx.draftComment.findUnique({
    where: { id: commentId },
    select: {
      contribution: { select: { withdrawnAt: true, respondent: { select: { withdrawnAt: true } } } },
    },
  });
  if (!comment) return null;
  if (!comment.contribution) return { ok: false, reason: "notLetIn" };
  if (isWithdrawn(comment.contribution)) return { ok: false, reason: "withdrawn" };
  await tx.commentAnswer.create({
    data: { commentId, ...answer, answeredById: viewer.id, answeredByName: viewer.name, answeredAt: now },
  });
  await recordAudit(tx, viewer, "draftComment.answered", { kind: "draftComment", id: commentId }, answer);
  return { ok: true };
}
