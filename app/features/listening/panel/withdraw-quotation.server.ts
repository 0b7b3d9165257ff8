import { withdrawExcerpt } from "#app/features/listening/contributions/withdraw-excerpt.server.ts";
import type { Viewer } from "#app/features/partnership/accounts/viewer.ts";
import { db } from "#app/platform/database/database.server.ts";
import { ofComment } from "./quotations.server.ts";

/**
 * Takes back one quotation of a member's comment, or of their reply, while the comment stands. Every place that quotes the
 * words is unsettled from then on, and drafts with one are not exported until it is settled. Null: no such quotation of theirs.
 */
export async function withdrawQuotation(
  viewer: Viewer,
  commentId: string,
  excerptId: string,
  now: Date,
): Promise<{ ok: true } | { ok: false; reason: "alreadyWithdrawn" } | null> {
  return await db.$transaction(async (tx) => {
    const member = await tx.panelMember.findUnique({ where: { accountId: viewer.id } });
    const excerpt = await tx.excerpt.findFirst({
      where: {
        id: excerptId,
        passage: { contribution: ofComment({ id: commentId, accountId: viewer.id }) },
      },
      select: { id: true },
    });
    if (!excerpt || !member) return null;
    return await withdrawExcerpt(tx, { id: null, name: member.displayName }, excerpt.id, now);
  });
}
