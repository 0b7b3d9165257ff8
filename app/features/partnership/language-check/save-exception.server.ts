import { type Actor, recordAudit } from "#app/platform/audit.server.ts";
import { db } from "#app/platform/database/database.server.ts";

/** Accepts a name, title or phrase as it is, with the reason why. Accepting it twice changes its reason. */
export async function saveException(
  actor: Actor,
  { phrase, reason }: { phrase: string; reason: string },
): Promise<{ ok: true }> {
  return await db.$transaction(async (tx) => {
    const { id } = await tx.termException.upsert({
      where: { phrase },
      create: { phrase, reason },
      update: { reason },
    });
    await recordAudit(
      tx,
      actor,
      "termException.accepted",
      { kind: "termException", id },
      { phrase, why: reason },
    );
    return { ok: true };
  });
}

/** Accepts it no longer. Null when there is none. */
export async function removeException(actor: Actor, id: string): Promise<{ ok: true } | null> {
  return await db.$transaction(async (tx) => {
    const exception = await tx.termException.findUnique({ where: { id } });
    const { count } = await tx.termException.deleteMany({ where: { id } });
    if (!exception || count === 0) return null;
    const { phrase, reason } = exception;
    await recordAudit(
      tx,
      actor,
      "termException.removed",
      { kind: "termException", id },
      { phrase, why: reason },
    );
    return { ok: true };
  });
}
