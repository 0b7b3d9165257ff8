import type { Viewer } from "#app/features/partnership/accounts/viewer.ts";
import { recordAudit } from "#app/platform/audit.server.ts";
import { db } from "#app/platform/database/database.server.ts";

export type Removed = { ok: true; passageId: string } | { ok: false; reason: "alreadyRemoved" };

/** Takes a tag off its excerpt. The row stays, with who removed it and when. Null: no such tag. */
export async function removeTag(viewer: Viewer, tagId: string, now: Date): Promise<Removed | null> {
  return await db.$transaction(async (tx) => {
    const tag = await tx.tag.findUnique({
      where: { id: tagId },
      select: { excerptId: true, planItemId: true, excerpt: { select: { passageId: true } } },
    });
    if (!tag) return null;
    const { count } = await tx.tag.updateMany({
      where: { id: tagId, removedAt: null },
      data: { removedAt: now, removedById: viewer.id, removedByName: viewer.name },
    });
    if (count === 0) return { ok: false, reason: "alreadyRemoved" };
    await recordAudit(
      tx,
      viewer,
      "tag.removed",
      { kind: "tag", id: tagId },
      { excerptId: tag.excerptId, planItemId: tag.planItemId },
    );
    return { ok: true, passageId: tag.excerpt.passageId };
  });
}
