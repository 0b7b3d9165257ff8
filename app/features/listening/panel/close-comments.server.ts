import { type Actor, recordAudit } from "#app/platform/audit.server.ts";
import { db } from "#app/platform/database/database.server.ts";
import { periodState } from "./comment.ts";

/** Ends a period before its time. Null: the version has no such period. */
export async function closeComments(
  actor: Actor,
  versionId: string,
  periodId: string,
  now: Date,
): Promise<{ ok: true } | { ok: false; reason: "notOpen" } | null> {
  return await db.$transaction(async (tx) => {
    const period = await tx.commentPeriod.findFirst({ where: { id: periodId, versionId } });
    if (!period) return null;
    if (periodState(period, now) !== "open") return { ok: false, reason: "notOpen" };
    await tx.commentPeriod.update({ where: { id: periodId }, data: { closesAt: now } });
    await recordAudit(
      tx,
      actor,
      "commentPeriod.closed",
      { kind: "commentPeriod", id: periodId },
      { before: period.closesAt.toISOString() },
    );
    return { ok: true };
  });
}
