import { countFinding } from "#app/features/tagging/counts/count-queries.server.ts";
import { type Actor, recordAudit } from "#app/platform/audit.server.ts";
import { db, type Transaction } from "#app/platform/database/database.server.ts";

/** Counts a finding again and keeps the new count, dated, beside the old ones. Null: no such finding. */
export async function recountFinding(
  actor: Actor,
  findingId: string,
  now: Date,
): Promise<{ ok: true } | null> {
  return await db.$transaction(async (tx) =>
    (await countAgain(tx, actor, findingId, now)) ? { ok: true } : null,
  );
}

/** As recountFinding, in the caller's transaction; returns the new count. */
export async function countAgain(tx: Transaction, actor: Actor, findingId: string, now: Date) {
  const finding = await tx.finding.findUnique({ where: { id: findingId } });
  const count = finding && (await countFinding(finding, tx));
  if (!count) return null;
  const { people, base, peopleAtLeast, baseAtLeast, byChannel, byGroup } = count;
  await tx.findingRecount.create({
    data: {
      findingId,
      people,
      base,
      peopleAtLeast,
      baseAtLeast,
      byChannel,
      byGroup,
      countedAt: now,
      countedById: actor.id,
      countedByName: actor.name,
    },
  });
  await recordAudit(tx, actor, "finding.recounted", { kind: "finding", id: findingId }, { people, base });
  return { people, base, peopleAtLeast, baseAtLeast, byChannel, text: finding.text };
}
