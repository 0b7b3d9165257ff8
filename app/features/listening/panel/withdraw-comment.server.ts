import { withdrawContribution } from "#app/features/listening/contributions/withdraw-contribution.server.ts";
import type { Viewer } from "#app/features/partnership/accounts/viewer.ts";
import { db } from "#app/platform/database/database.server.ts";

/**
 * Takes back a member's comment with its reply and its voice note, whose recording is deleted. Every quotation of them is unsettled from then on, and drafts that use one
 * are not exported until each place is settled. Null: no such comment of theirs.
 */
export async function withdrawComment(
  viewer: Viewer,
  commentId: string,
  now: Date,
): Promise<{ ok: true } | { ok: false; reason: "alreadyWithdrawn" } | null> {
  return await db.$transaction(async (tx) => {
    const comment = await tx.draftComment.findFirst({
      where: { id: commentId, accountId: viewer.id },
      include: { reply: true, voiceNote: true, member: true },
    });
    if (!comment?.contributionId || !comment.member) return null;
    const actor = { id: null, name: comment.member.displayName };
    const withdrawn = await withdrawContribution(tx, actor, comment.contributionId, now);
    if (!withdrawn?.ok) return withdrawn;
    for (const id of [comment.reply?.contributionId, comment.voiceNote?.contributionId]) {
      if (id) await withdrawContribution(tx, actor, id, now);
    }
    // The bytes go with the next sweep.
    const fileId = comment.voiceNote?.fileId;
    if (fileId) {
      await tx.voiceNote.update({ where: { commentId }, data: { fileId: null } });
      await tx.storedFile.delete({ where: { id: fileId } });
    }
    return withdrawn;
  });
}
