import { type Actor, recordAudit } from "#app/platform/audit.server.ts";
import type { EngagementStandard } from "#app/platform/database/client/enums.ts";
import { db } from "#app/platform/database/database.server.ts";
import type { ScoreForm } from "../programme-forms.ts";
import { listEvidenceChoices } from "./standards-queries.server.ts";

/**
 * Scores a consultation against one standard, with what it rests on; a link to what the consultation does not have is
 * left out. Null if there is no such consultation.
 */
export async function scoreStandard(
  actor: Actor,
  consultationId: string,
  standard: EngagementStandard,
  form: ScoreForm,
  now: Date,
): Promise<{ ok: true } | null> {
  return await db.$transaction(async (tx) => {
    const choices = await listEvidenceChoices(consultationId, tx);
    if (!choices) return null;
    const linked = choices.map(({ ref }) => ref).filter((ref) => form.linked.includes(ref));
    const score = { ...form, linked, scoredAt: now, scoredByName: actor.name };
    await tx.standardScore.upsert({
      where: { consultationId_standard: { consultationId, standard } },
      create: { consultationId, standard, ...score },
      update: score,
    });
    const subject = { kind: "consultation", id: consultationId };
    await recordAudit(tx, actor, "standard.scored", subject, { standard, ...form, linked });
    return { ok: true };
  });
}
