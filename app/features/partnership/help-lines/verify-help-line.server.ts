import { type Actor, recordAudit } from "#app/platform/audit.server.ts";
import { db } from "#app/platform/database/database.server.ts";
import { dayOf, storedDay } from "#app/platform/time/day.ts";

/** Records that somebody checked a help line's number and hours today; null when there is no such line. */
export async function verifyHelpLine(actor: Actor, id: string, now: Date): Promise<{ ok: true } | null> {
  return await db.$transaction(async (tx) => {
    const { count } = await tx.helpLine.updateMany({
      where: { id },
      data: { verifiedOn: storedDay(dayOf(now)), verifiedBy: actor.name },
    });
    if (count === 0) return null;
    await recordAudit(tx, actor, "help-line.verified", { kind: "helpLine", id });
    return { ok: true };
  });
}
