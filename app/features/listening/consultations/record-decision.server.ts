import { type Actor, recordAudit } from "#app/platform/audit.server.ts";
import { db } from "#app/platform/database/database.server.ts";
import { type Day, storedDay } from "#app/platform/time/day.ts";
import { missingConditions } from "./fairness.ts";
import { findFindingsDealtWith } from "./findings-dealt-with.server.ts";

/**
 * Records what the partnership decided on a consultation: only once all four conditions are confirmed, the last of which
 * waits for its closing, and each finding was used or answered. Recording again corrects it. Null if there is no such consultation.
 */
export async function recordDecision(
  actor: Actor,
  consultationId: string,
  form: { decidedOn: Day; body: string; text: string },
  now: Date,
): Promise<{ ok: true } | { ok: false; reason: "conditionsMissing" | "findingsOpen" } | null> {
  return await db.$transaction(async (tx) => {
    const consultation = await tx.consultation.findUnique({
      where: { id: consultationId },
      select: { confirmations: { select: { condition: true } } },
    });
    if (!consultation) return null;
    if (missingConditions("deciding", consultation.confirmations).length > 0) {
      return { ok: false, reason: "conditionsMissing" };
    }
    const findings = await findFindingsDealtWith(consultationId, tx);
    if (findings.open.length > 0) return { ok: false, reason: "findingsOpen" };
    const { body, text } = form;
    const decision = {
      ...{ body, text, decidedOn: storedDay(form.decidedOn) },
      ...{ recordedAt: now, recordedByName: actor.name },
    };
    await tx.consultationDecision.upsert({
      where: { consultationId },
      create: { consultationId, ...decision },
      update: decision,
    });
    const subject = { kind: "consultation", id: consultationId };
    await recordAudit(tx, actor, "consultation.decided", subject, form);
    return { ok: true };
  });
}
