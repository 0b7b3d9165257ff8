import { type Actor, recordAudit } from "#app/platform/audit.server.ts";
import type { ParticipationLevel } from "#app/platform/database/client/enums.ts";
import { db } from "#app/platform/database/database.server.ts";

/** Sets the level of participation that a consultation offers people; null offers none yet. Null if there is none such. */
export async function offerParticipation(
  actor: Actor,
  id: string,
  offered: ParticipationLevel | null,
): Promise<{ ok: true } | null> {
  return await db.$transaction(async (tx) => {
    const stored = await tx.consultation.findUnique({ where: { id }, select: { offered: true } });
    if (!stored) return null;
    if (stored.offered === offered) return { ok: true };
    await tx.consultation.update({ where: { id }, data: { offered } });
    const detail = { from: stored.offered ?? "", to: offered ?? "" };
    await recordAudit(tx, actor, "consultation.participationOffered", { kind: "consultation", id }, detail);
    return { ok: true };
  });
}
