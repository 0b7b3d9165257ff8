import { type Actor, recordAudit } from "#app/platform/audit.server.ts";
import { db } from "#app/platform/database/database.server.ts";

/** Marks what was to be done as done at a moment, or as still to do (null). Null if the consultation has no such note. */
export async function settleReachNote(
  actor: Actor,
  consultationId: string,
  id: string,
  doneAt: Date | null,
): Promise<{ ok: true } | null> {
  return await db.$transaction(async (tx) => {
    const { count } = await tx.reachNote.updateMany({ where: { id, consultationId }, data: { doneAt } });
    if (count === 0) return null;
    const action = doneAt === null ? "reachNote.reopened" : "reachNote.done";
    await recordAudit(tx, actor, action, { kind: "reachNote", id });
    return { ok: true };
  });
}
