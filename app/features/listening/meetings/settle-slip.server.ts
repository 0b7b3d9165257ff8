import type { KeyingDecision } from "#app/features/listening/contributions/keying.ts";
import { type Actor, recordAudit } from "#app/platform/audit.server.ts";
import { db } from "#app/platform/database/database.server.ts";
import { raiseVersion } from "./stored-lines.server.ts";

/** Chooses which of two keyings stands, or leaves a slip out or puts it back. Both keyings are kept. Null: no such slip. */
export async function settleSlip(
  actor: Actor,
  meetingId: string,
  slipId: string,
  decision: KeyingDecision,
): Promise<{ ok: true } | { ok: false; reason: "takenIn" | "oneKeying" } | null> {
  return await db.$transaction(async (tx) => {
    const slip = await tx.slip.findFirst({ where: { id: slipId, meetingId }, include: { keyings: true } });
    if (!slip) return null;
    await raiseVersion(tx, meetingId);
    if (slip.takingInId !== null) return { ok: false, reason: "takenIn" };
    const isChoice = decision === "first" || decision === "second";
    if (isChoice && slip.keyings.length < 2) return { ok: false, reason: "oneKeying" };
    await tx.slip.update({
      where: { id: slipId },
      data: isChoice ? { chosen: decision === "first" ? 1 : 2 } : { leftOut: decision === "leaveOut" },
    });
    await recordAudit(
      tx,
      actor,
      "slip.settled",
      { kind: "meeting", id: meetingId },
      { number: slip.number, decision },
    );
    return { ok: true };
  });
}
