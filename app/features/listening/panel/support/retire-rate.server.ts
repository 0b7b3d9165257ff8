import type { Viewer } from "#app/features/partnership/accounts/viewer.ts";
import { recordAudit } from "#app/platform/audit.server.ts";
import { db } from "#app/platform/database/database.server.ts";

/** Takes a line off the rate card. Null: no such line on it. */
export async function retireRate(viewer: Viewer, id: string, now: Date): Promise<{ ok: true } | null> {
  return await db.$transaction(async (tx) => {
    const { count } = await tx.rateCardLine.updateMany({
      where: { id, retiredAt: null },
      data: { retiredAt: now },
    });
    if (count === 0) return null;
    await recordAudit(tx, viewer, "rateCard.retired", { kind: "rateCard", id });
    return { ok: true };
  });
}
