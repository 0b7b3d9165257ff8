import { isWithdrawn } from "#app/features/listening/contributions/permission.ts";
import type { Viewer } from "#app/features/partnership/accounts/viewer.ts";
import { recordAudit } from "#app/platform/audit.server.ts";
import { db } from "#app/platform/database/database.server.ts";

export type Restored =
  | { ok: true; tagId: string; passageId: string }
  | { ok: false; reason: "alreadyTagged" | "unknownItem" | "withdrawn" | "takenBack" };

/**
 * Puts a removed tag back as a new one of the person who restores it; the removed row stays as it was. Null: no such
 * removed tag.
 */
export async function restoreTag(viewer: Viewer, tagId: string): Promise<Restored | null> {
  return await db.$transaction(async (tx) => {
    const tag = await tx.tag.findUnique({
      where: { id: tagId, removedAt: { not: null } },
      include: {
        planItem: { select: { retiredAt: true } },
        excerpt: {
          select: {
            withdrawnAt: true,
            passage: {
              select: {
                id: true,
                contribution: {
                  select: { withdrawnAt: true, respondent: { select: { withdrawnAt: true } } },
                },
              },
            },
          },
        },
      },
    });
    if (!tag) return null;
    const { passage, withdrawnAt } = tag.excerpt;
    if (isWithdrawn(passage.contribution)) return { ok: false, reason: "withdrawn" };
    if (withdrawnAt) return { ok: false, reason: "takenBack" };
    if (tag.planItem.retiredAt) return { ok: false, reason: "unknownItem" };
    const { excerptId, planItemId, stance, note } = tag;
    const [restored] = await tx.tag.createManyAndReturn({
      data: [{ excerptId, planItemId, stance, note, taggedById: viewer.id, taggedByName: viewer.name }],
      skipDuplicates: true,
      select: { id: true },
    });
    if (!restored) return { ok: false, reason: "alreadyTagged" };
    await recordAudit(
      tx,
      viewer,
      "tag.restored",
      { kind: "tag", id: restored.id },
      { excerptId, planItemId, removedTagId: tagId },
    );
    return { ok: true, tagId: restored.id, passageId: passage.id };
  });
}
