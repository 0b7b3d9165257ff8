import { areVerified } from "#app/features/listening/consultations/consultation.ts";
import { listHelpLineChecks } from "#app/features/listening/consultations/queries.server.ts";
import { type Actor, recordAudit } from "#app/platform/audit.server.ts";
import { db } from "#app/platform/database/database.server.ts";
import { type PublishingTask, publishingChecklist } from "./authoring.ts";

/**
 * Lets people answer a survey while its consultation is open. Refused while anything on its checklist is left to do,
 * such as a help line that nobody has verified for twelve months. Null if there is no such survey.
 */
export async function publishSurvey(
  actor: Actor,
  id: string,
  now: Date,
): Promise<{ ok: true } | { ok: false; reason: "notReady"; missing: PublishingTask[] } | null> {
  return await db.$transaction(async (tx) => {
    const survey = await tx.survey.findUnique({
      where: { id },
      include: { questions: true, consultation: true },
    });
    if (!survey) return null;
    if (survey.publishedAt !== null) return { ok: true };
    const { tasks } = publishingChecklist({
      questions: survey.questions,
      helpLinesAreVerified: areVerified(await listHelpLineChecks(tx), now),
      consultationIsPublished: survey.consultation.publishedAt !== null,
    });
    const missing = tasks.filter(({ done }) => !done).map(({ task }) => task);
    if (missing.length > 0) return { ok: false, reason: "notReady", missing };
    await tx.survey.update({ where: { id }, data: { publishedAt: now } });
    await recordAudit(
      tx,
      actor,
      "survey.published",
      { kind: "survey", id },
      { questions: survey.questions.length },
    );
    return { ok: true };
  });
}
