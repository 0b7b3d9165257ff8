import type { ValueEntry } from "#app/features/plans/plan/forms.ts";
import { lockPlan } from "#app/features/plans/plan/lock-plan.server.ts";
import { type Actor, recordAudit } from "#app/platform/audit.server.ts";
import { db } from "#app/platform/database/database.server.ts";
import { storedDay } from "#app/platform/time/day.ts";

/** Records what a measure came to in a period. The same entry sent twice is kept once. Null: no such row. */
export async function recordValue(
  actor: Actor,
  planId: string,
  itemId: string,
  { asAtValue, ...entry }: ValueEntry,
): Promise<{ ok: true } | null> {
  return await db.$transaction(async (tx) => {
    await lockPlan(tx, planId);
    if (!(await tx.planItem.findUnique({ where: { id: itemId, planId } }))) return null;
    const row = { itemId, asAt: storedDay(asAtValue), ...entry };
    if (await tx.planValue.findFirst({ where: row })) return { ok: true };
    await tx.planValue.create({ data: { ...row, authorId: actor.id, author: actor.name } });
    const after = { asAt: asAtValue, ...entry };
    await recordAudit(
      tx,
      actor,
      "planItem.valueRecorded",
      { kind: "planItem", id: itemId },
      { planId, after },
    );
    return { ok: true };
  });
}
