import type { ProgressEntry } from "#app/features/plans/plan/forms.ts";
import { lockPlan } from "#app/features/plans/plan/lock-plan.server.ts";
import { type Actor, recordAudit } from "#app/platform/audit.server.ts";
import { db } from "#app/platform/database/database.server.ts";
import { storedDay } from "#app/platform/time/day.ts";

/** Says what has happened with a row, as at a day. The same words sent twice are kept once. Null: no such row. */
export async function addProgress(
  actor: Actor,
  planId: string,
  itemId: string,
  { asAt, words, rating, author }: ProgressEntry,
): Promise<{ ok: true } | null> {
  return await db.$transaction(async (tx) => {
    await lockPlan(tx, planId);
    if (!(await tx.planItem.findUnique({ where: { id: itemId, planId } }))) return null;
    const entry = {
      itemId,
      asAt: storedDay(asAt),
      words,
      rating,
      author: author || actor.name,
    };
    if (await tx.planProgress.findFirst({ where: entry })) return { ok: true };
    await tx.planProgress.create({ data: entry });
    const after = { asAt, words, rating, author: entry.author };
    await recordAudit(tx, actor, "planItem.progress", { kind: "planItem", id: itemId }, { planId, after });
    return { ok: true };
  });
}
