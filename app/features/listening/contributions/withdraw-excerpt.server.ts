import { type Actor, recordAudit } from "#app/platform/audit.server.ts";
import type { Transaction } from "#app/platform/database/database.server.ts";

/**
 * Takes back words that somebody picked out of what a person said, because that person asked, in the caller's transaction:
 * from then on they are tagged, counted and quoted nowhere, and the rest stands. The database takes the tags off, and takes
 * every excerpt with it that shares words with this one. For good. Null: no such excerpt.
 */
export async function withdrawExcerpt(
  tx: Transaction,
  actor: Actor,
  excerptId: string,
  now: Date,
): Promise<{ ok: true } | { ok: false; reason: "alreadyWithdrawn" } | null> {
  const excerpt = await tx.excerpt.findUnique({ where: { id: excerptId }, select: { withdrawnAt: true } });
  if (!excerpt) return null;
  if (excerpt.withdrawnAt) return { ok: false, reason: "alreadyWithdrawn" };
  await tx.excerpt.update({ where: { id: excerptId }, data: { withdrawnAt: now } });
  await recordAudit(tx, actor, "excerpt.withdrawn", { kind: "excerpt", id: excerptId });
  return { ok: true };
}
