import { type Actor, recordAudit } from "#app/platform/audit.server.ts";
import type { CycleStage } from "#app/platform/database/client/enums.ts";
import { db } from "#app/platform/database/database.server.ts";
import { cycleStages } from "./standards.ts";

/** Keeps what is said about each step of the cycle. Null if there is no such consultation. */
export async function noteCycle(
  actor: Actor,
  consultationId: string,
  notes: Record<CycleStage, string>,
): Promise<{ ok: true } | null> {
  return await db.$transaction(async (tx) => {
    if (!(await tx.consultation.findUnique({ where: { id: consultationId }, select: { id: true } })))
      return null;
    const texts = Object.fromEntries(cycleStages.map((stage) => [stage, notes[stage]]));
    for (const stage of cycleStages) {
      await tx.cycleNote.upsert({
        where: { consultationId_stage: { consultationId, stage } },
        create: { consultationId, stage, text: notes[stage] },
        update: { text: notes[stage] },
      });
    }
    await recordAudit(tx, actor, "cycle.noted", { kind: "consultation", id: consultationId }, texts);
    return { ok: true };
  });
}
