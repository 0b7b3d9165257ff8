import { insertPlan, recordNewPlan } from "#app/features/plans/plan/create-plan.server.ts";
import type { PlanTexts } from "#app/features/plans/plan/forms.ts";
import { listLeadBodies } from "#app/features/plans/plan/stored-plan.server.ts";
import type { Actor } from "#app/platform/audit.server.ts";
import { db, type Transaction } from "#app/platform/database/database.server.ts";
import { newId } from "#app/platform/database/new-id.ts";
import { effectOn } from "./import-effect.ts";
import { countImport, type ImportCounts, type ImportEffect } from "./plan-import.ts";
import type { ReadPlanTable } from "./reading/read-plan-table.ts";
import { runYielding } from "./run-yielding.ts";
import { recordImport } from "./storing/record-import.server.ts";
import { storeItems } from "./storing/store-items.server.ts";
import { storeLeads, storeLinks, storeProgress, storeTimescales } from "./storing/store-meanings.server.ts";
import { storeTexts } from "./storing/store-texts.server.ts";

/** An import that was broken off longer ago than this (milliseconds) leaves nothing behind. */
const brokenOffAfter = 3_600_000;

/**
 * Stores a large table as a new plan, of an id that nobody knows before it is whole: other requests run between
 * the batches, and no list shows the plan until the last, short transaction. If it fails, nothing of it stays.
 */
export async function importInBatches(
  actor: Actor,
  { title, period, vision, body, localities }: PlanTexts,
  read: ReadPlanTable,
  now: Date,
  {
    onProgress,
    andThen,
  }: {
    onProgress: (share: number) => void;
    andThen: ((tx: Transaction, done: { planId: string; counts: ImportCounts }) => Promise<void>) | undefined;
  },
): Promise<{ ok: true; planId: string; counts: ImportCounts }> {
  const effect = await runYielding(effectOn(null, await listLeadBodies(db), read, now));
  onProgress(0.2);
  const planId = newId();
  const texts = { title, period, vision, body, localities };
  const plan = await db.$transaction((tx) => insertPlan(tx, planId, texts, true));
  try {
    await storeItems(db, planId, effect, (share) => onProgress(0.2 + 0.4 * share));
    await storeLeads(db, effect);
    onProgress(0.7);
    await storeTimescales(db, effect);
    await storeLinks(db, effect);
    await storeProgress(db, actor, effect);
    onProgress(0.9);
    const counts = countImport(effect);
    await db.$transaction(async (tx) => {
      await storeTexts(tx, planId, read, effect);
      await tx.plan.update({ where: { id: planId }, data: { isComing: false, createdAt: now } });
      await recordNewPlan(tx, actor, plan);
      await recordImport(tx, actor, planId, effect);
      await andThen?.(tx, { planId, counts });
    });
    return { ok: true, planId, counts };
  } catch (error) {
    await removeComing(planId);
    await removeNewBodies(effect);
    throw error;
  }
}

/** Removes what imports left that were broken off with the program. */
export async function removeBrokenOff(now: Date): Promise<void> {
  const before = new Date(now.getTime() - brokenOffAfter);
  const plans = await db.plan.findMany({
    where: { isComing: true, createdAt: { lt: before } },
    select: { id: true },
  });
  for (const { id } of plans) await removeComing(id);
}

async function removeComing(planId: string): Promise<void> {
  await db.$transaction(async (tx) => {
    if ((await tx.plan.count({ where: { id: planId, isComing: true } })) === 0) return;
    await tx.planProgress.deleteMany({ where: { item: { planId } } });
    await tx.planItemLink.deleteMany({ where: { from: { planId } } });
    await tx.planItem.deleteMany({ where: { planId } });
    await tx.planCode.deleteMany({ where: { planId } });
    await tx.planSheet.deleteMany({ where: { planId } });
    await tx.planFootnote.deleteMany({ where: { planId } });
    await tx.plan.delete({ where: { id: planId } });
  });
}

async function removeNewBodies({ leads }: ImportEffect): Promise<void> {
  const names = leads.flatMap(({ how, body }) => (how === "new" ? [body.name] : []));
  await db.leadBody.deleteMany({ where: { name: { in: names }, items: { none: {} } } });
}
