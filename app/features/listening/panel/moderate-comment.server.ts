import { addContribution } from "#app/features/listening/contributions/add-contribution.server.ts";
import type { Viewer } from "#app/features/partnership/accounts/viewer.ts";
import { recordAudit } from "#app/platform/audit.server.ts";
import type { ModerationOutcome } from "#app/platform/database/client/enums.ts";
import { db, type Transaction } from "#app/platform/database/database.server.ts";
import { contributionOf } from "./anchoring.server.ts";

type Officer = Pick<Viewer, "id" | "name">;

type Moderated = { ok: true } | { ok: false; reason: "alreadyIn" } | null;

/**
 * Decides what becomes of a comment that came without an account. Shown or hidden, it becomes a contribution; refused, it is
 * kept, counted nowhere, and can still be let in later. What has become a contribution is not refused any more.
 * Null: no such comment, or one that needs no decision.
 */
export async function moderateComment(
  viewer: Officer,
  commentId: string,
  decision: { outcome: ModerationOutcome; reason: string },
  now: Date,
): Promise<Moderated> {
  return await db.$transaction((tx) => moderateWithin(tx, viewer, commentId, decision, now));
}

/** As moderateComment, in the caller's transaction. */
export async function moderateWithin(
  tx: Transaction,
  viewer: Officer,
  commentId: string,
  decision: { outcome: ModerationOutcome; reason: string },
  now: Date,
): Promise<Moderated> {
  await tx.$queryRaw`SELECT "id" FROM "draft_comment" WHERE "id" = ${commentId} FOR UPDATE`;
  const comment = await tx.draftComment.findFirst({
    where: { id: commentId, accountId: null },
    include: { version: { select: { title: true, number: true } }, period: true, moderation: true },
  });
  if (!comment?.reference) return null;
  if (decision.outcome === "refused" && comment.contributionId) return { ok: false, reason: "alreadyIn" };
  const made = {
    ...decision,
    moderatedById: viewer.id,
    moderatedByName: viewer.name,
    moderatedAt: now,
  };
  await tx.commentModeration.upsert({
    where: { commentId },
    create: { commentId, ...made },
    update: made,
  });
  if (decision.outcome !== "refused" && !comment.contributionId) {
    const paragraph = await tx.versionParagraph.findFirst({
      where: { versionId: comment.versionId, paragraphId: comment.paragraphId },
      select: { heading: true },
    });
    const { contributionId } = await addContribution(tx, viewer, {
      ...contributionOf({ ...comment, place: comment, heading: paragraph?.heading ?? "" }),
      consultationId: comment.period.consultationId,
      channel: "publicComment",
      sourceId: commentId,
      language: comment.language,
      receivedAt: comment.receivedAt,
      respondent: {
        reference: comment.reference,
        groupId: null,
        permission: comment.permission ?? "notRecorded",
      },
    });
    await tx.draftComment.update({ where: { id: commentId }, data: { contributionId } });
  }
  await recordAudit(
    tx,
    viewer,
    "draftComment.moderated",
    { kind: "draftComment", id: commentId },
    { before: comment.moderation?.outcome ?? null, after: decision.outcome, reason: decision.reason },
  );
  return { ok: true };
}
