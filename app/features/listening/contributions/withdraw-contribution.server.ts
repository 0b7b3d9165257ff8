import { type Actor, recordAudit } from "#app/platform/audit.server.ts";
import type { Transaction } from "#app/platform/database/database.server.ts";

/**
 * Takes back one thing that somebody said, because they asked, in the caller's transaction: from then on it is read,
 * counted and quoted nowhere. For good. Null: no such contribution.
 */
export async function withdrawContribution(
  tx: Transaction,
  actor: Actor,
  contributionId: string,
  now: Date,
): Promise<{ ok: true } | { ok: false; reason: "alreadyWithdrawn" } | null> {
  const contribution = await tx.contribution.findUnique({
    where: { id: contributionId },
    select: { withdrawnAt: true },
  });
  if (!contribution) return null;
  if (contribution.withdrawnAt) return { ok: false, reason: "alreadyWithdrawn" };
  await tx.contribution.update({ where: { id: contributionId }, data: { withdrawnAt: now } });
  await recordAudit(tx, actor, "contribution.withdrawn", { kind: "contribution", id: contributionId });
  return { ok: true };
}
