import type { Viewer } from "#app/features/partnership/accounts/viewer.ts";
import { recordAudit } from "#app/platform/audit.server.ts";
import { db } from "#app/platform/database/database.server.ts";
import { makeOnce } from "#app/platform/database/make-once.server.ts";
import { newId } from "#app/platform/database/new-id.ts";

/**
 * Keeps what one service learned from another's accepted plan. It stands under the service's name, never the person's.
 * Refuses somebody who writes for no service; null when no such plan is shared.
 */
export async function commentOnPlan(
  viewer: Viewer,
  returnId: string,
  { text, service }: { text: string; service: string },
  now: Date,
  id = newId(),
): Promise<{ ok: true } | { ok: false; reason: "noService" } | null> {
  return await makeOnce(
    id,
    async (tx) => (await tx.learningComment.findFirst({ where: { id, returnId } })) && { ok: true },
    async (tx) => {
      const plan = await tx.serviceReturn.findFirst({
        where: { id: returnId, acceptedVersion: { not: null }, call: { kind: "stigmaPlan" } },
      });
      if (!plan) return null;
      const mine = await tx.serviceManager.findMany({
        where: { accountId: viewer.id },
        orderBy: { service: { name: "asc" } },
      });
      const from = mine.find(({ serviceId }) => serviceId === service) ?? mine[0];
      if (!from) return { ok: false, reason: "noService" };
      await tx.learningComment.create({
        data: { id, returnId, serviceId: from.serviceId, accountId: viewer.id, text, at: now },
      });
      await recordAudit(
        tx,
        viewer,
        "learningComment.added",
        { kind: "return", id: returnId },
        { comment: id },
      );
      return { ok: true };
    },
  );
}

/** Takes one's own comment away. Null when it is somebody else's or not there. */
export async function removeComment(
  viewer: Viewer,
  returnId: string,
  commentId: string,
  now: Date,
): Promise<{ ok: true } | null> {
  return await db.$transaction(async (tx) => {
    const { count } = await tx.learningComment.updateMany({
      where: { id: commentId, returnId, accountId: viewer.id, removedAt: null },
      data: { removedAt: now },
    });
    if (count === 0) return null;
    await recordAudit(
      tx,
      viewer,
      "learningComment.removed",
      { kind: "return", id: returnId },
      { comment: commentId },
    );
    return { ok: true };
  });
}
