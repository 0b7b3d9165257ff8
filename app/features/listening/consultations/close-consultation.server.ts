import { type Actor, recordAudit } from "#app/platform/audit.server.ts";
import { db } from "#app/platform/database/database.server.ts";
import { isOpen } from "./consultation.ts";

/** Closes an open consultation at this moment instead of its closing moment. Null if there is no such consultation. */
export async function closeConsultation(
  actor: Actor,
  id: string,
  now: Date,
): Promise<{ ok: true } | { ok: false; reason: "notOpen" } | null> {
  return await db.$transaction(async (tx) => {
    const consultation = await tx.consultation.findUnique({ where: { id } });
    if (!consultation) return null;
    // In its very first moment it cannot close: it would close before it opened.
    if (!isOpen(consultation, now) || now <= consultation.opensAt) return { ok: false, reason: "notOpen" };
    await tx.consultation.update({ where: { id }, data: { closesAt: now } });
    await recordAudit(
      tx,
      actor,
      "consultation.closed",
      { kind: "consultation", id },
      {
        insteadOf: consultation.closesAt.toISOString(),
      },
    );
    return { ok: true };
  });
}
