import { addContribution } from "#app/features/listening/contributions/add-contribution.server.ts";
import { isWithdrawn } from "#app/features/listening/contributions/permission.ts";
import type { Viewer } from "#app/features/partnership/accounts/viewer.ts";
import { recordAudit } from "#app/platform/audit.server.ts";
import { db, type Transaction } from "#app/platform/database/database.server.ts";
import { translatorFor } from "#app/platform/i18n/instance.server.ts";
import { shortened } from "./comment.ts";

const { t } = translatorFor("en");

type Replied = { ok: true } | { ok: false; reason: "notAnswered" | "alreadyReplied" | "withdrawn" } | null;

/** Takes a member's one reply to the answer to their comment: words like any others, in the language of its page. Null: no such comment of theirs. */
export async function replyToAnswer(
  viewer: Viewer,
  commentId: string,
  text: string,
  now: Date,
  language = "en",
): Promise<Replied> {
  return await db.$transaction((tx) => replyWithin(tx, viewer, commentId, text, now, language));
}

/** As replyToAnswer, in the caller's transaction. */
export async function replyWithin(
  tx: Transaction,
  viewer: Pick<Viewer, "id">,
  commentId: string,
  text: string,
  now: Date,
  language = "en",
): Promise<Replied> {
  await tx.$queryRaw`SELECT "id" FROM "draft_comment" WHERE "id" = ${commentId} FOR UPDATE`;
  const comment = await tx.draftComment.findFirst({
    where: { id: commentId, accountId: viewer.id },
    include: {
      reply: true,
      answers: { orderBy: { answeredAt: "desc" }, take: 1 },
      contribution: { include: { respondent: true } },
      member: true,
    },
  });
  if (!comment?.contribution || !comment.member) return null;
  const [answer] = comment.answers;
  if (!answer) return { ok: false, reason: "notAnswered" };
  if (comment.reply) return { ok: false, reason: "alreadyReplied" };
  if (isWithdrawn(comment.contribution)) return { ok: false, reason: "withdrawn" };
  const actor = { id: null, name: comment.member.displayName };
  const promptCode = `P${comment.position}R`;
  const { contributionId } = await addContribution(tx, actor, {
    consultationId: comment.contribution.consultationId,
    channel: "panel",
    sourceId: `reply:${commentId}`,
    sourceTitle: comment.contribution.sourceTitle,
    language,
    receivedAt: now,
    respondent: { id: comment.contribution.respondentId },
    passages: [
      {
        prompt: t("panel-office:prompt.reply", { words: shortened(answer.reason, 200) }),
        promptCode,
        promptId: `draft-passage:${comment.paragraphId}:${promptCode}`,
        text,
      },
    ],
  });
  await tx.commentReply.create({ data: { commentId, text, repliedAt: now, contributionId } });
  await recordAudit(tx, actor, "draftComment.repliedTo", { kind: "draftComment", id: commentId });
  return { ok: true };
}
