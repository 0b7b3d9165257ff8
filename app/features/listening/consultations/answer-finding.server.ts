import type { Viewer } from "#app/features/partnership/accounts/viewer.ts";
import { recordAudit } from "#app/platform/audit.server.ts";
import { db } from "#app/platform/database/database.server.ts";

/**
 * Answers a finding of a consultation with the reason why it changes nothing; answering again replaces the reason. Null:
 * no such finding in this consultation.
 */
export async function answerFinding(
  viewer: Viewer,
  consultationId: string,
  findingId: string,
  reason: string,
  now: Date,
): Promise<{ ok: true } | null> {
  return await db.$transaction(async (tx) => {
    const where = { id: findingId, consultationId };
    if (!(await tx.finding.findUnique({ where, select: { id: true } }))) return null;
    const answer = { reason, answeredAt: now, answeredById: viewer.id, answeredByName: viewer.name };
    await tx.findingAnswer.upsert({
      where: { findingId },
      create: { findingId, ...answer },
      update: answer,
    });
    await recordAudit(tx, viewer, "finding.answered", { kind: "finding", id: findingId }, { reason });
    return { ok: true };
  });
}
