import { addPlan } from "#app/features/plans/plan/create-plan.server.ts";
import type { PlanTexts } from "#app/features/plans/plan/forms.ts";
import { lockPlan } from "#app/features/plans/plan/lock-plan.server.ts";
import { listLeadBodies, readStoredPlan } from "#app/features/plans/plan/stored-plan.server.ts";
import type { Actor } from "#app/platform/audit.server.ts";
import { db, type Transaction } from "#app/platform/database/database.server.ts";
import { effectOn } from "./import-effect.ts";
import { importInBatches } from "./import-in-batches.server.ts";
import type { ChosenFromFile } from "./matching/chosen-from-file.ts";
import type { SameItems } from "./matching/match-items.ts";
import { countImport, type ImportCounts, type ImportEffect } from "./plan-import.ts";
import type { ReadPlanTable } from "./reading/read-plan-table.ts";
import { runAtOnce, runYielding } from "./run-yielding.ts";
import { recordImport } from "./storing/record-import.server.ts";
import { storeItems } from "./storing/store-items.server.ts";
import { storeLeads, storeLinks, storeProgress, storeTimescales } from "./storing/store-meanings.server.ts";
import { storeTexts } from "./storing/store-texts.server.ts";

/** What an import is told beside its table. */
type ImportOptions = {
  /** What somebody takes for the same. */
  same?: SameItems;
  /** Of what was changed in the plan since its last import, where the file's words are taken. */
  take?: ChosenFromFile;
  /** Hears how much is done, from 0 to 1. */
  onProgress?: (share: number) => void;
  /** Done in the same transaction, last. */
  andThen?: (tx: Transaction, done: { planId: string; counts: ImportCounts }) => Promise<void>;
};

/** Where a table goes: into a plan that is there, or into a new one of this id. */
export type ImportTarget = { planId: string } | { newPlan: { id: string } & PlanTexts };

// Thousands of changed lines take longer than other transactions may.
const slowest = { timeout: 300_000 };

/** A new plan with more items than these is stored in batches. */
const mostInOneTransaction = 2000;

/**
 * Stores a table that has been read, all of it or nothing, and says what it did. Refuses a table that holds nothing.
 * Null when there is no such plan.
 */
export async function importPlan(
  actor: Actor,
  target: ImportTarget,
  read: ReadPlanTable,
  now: Date,
  { same, take, onProgress = () => {}, andThen }: ImportOptions = {},
): Promise<{ ok: true; planId: string; counts: ImportCounts } | { ok: false; reason: "nothing" } | null> {
  if (!holdsAnything(read)) return { ok: false, reason: "nothing" };
  if ("newPlan" in target && read.items.length > mostInOneTransaction)
    return await importInBatches(actor, target.newPlan, read, now, { onProgress, andThen });
  return await db.$transaction(async (tx) => {
    const planId = "planId" in target ? target.planId : (await addNew(tx, actor, target.newPlan)).id;
    if (!(await lockPlan(tx, planId))) return null;
    const effect = await effectOf(tx, planId, read, now, same, take);
    onProgress(0.1);
    await storeItems(tx, planId, effect, (share) => onProgress(0.1 + 0.4 * share));
    await storeLeads(tx, effect);
    onProgress(0.65);
    await storeTimescales(tx, effect);
    onProgress(0.8);
    await storeLinks(tx, effect);
    await storeProgress(tx, actor, effect);
    await storeTexts(tx, planId, read, effect);
    onProgress(0.95);
    await recordImport(tx, actor, planId, effect);
    const counts = countImport(effect);
    await andThen?.(tx, { planId, counts });
    return { ok: true, planId, counts };
  }, slowest);
}

/** What importing a table into a plan (null: a new one) would do, without doing it. */
export async function previewImport(
  planId: string | null,
  read: ReadPlanTable,
  now: Date,
  same?: SameItems,
  take?: ChosenFromFile,
): Promise<ImportEffect> {
  const [stored, bodies] = await db.$transaction(
    async (tx) =>
      [planId === null ? null : await readStoredPlan(tx, planId), await listLeadBodies(tx)] as const,
    slowest,
  );
  return await runYielding(effectOn(stored, bodies, read, now, same, take));
}

/** Whether a table holds anything that a plan can take. */
export function holdsAnything({ items, footnotes, texts }: ReadPlanTable): boolean {
  return items.length + footnotes.length + texts.length > 0;
}

async function effectOf(
  tx: Transaction,
  planId: string,
  read: ReadPlanTable,
  now: Date,
  same?: SameItems,
  take?: ChosenFromFile,
): Promise<ImportEffect> {
  const stored = await readStoredPlan(tx, planId);
  return runAtOnce(effectOn(stored, await listLeadBodies(tx), read, now, same, take));
}

async function addNew(tx: Transaction, actor: Actor, { id, ...texts }: { id: string } & PlanTexts) {
  return await addPlan(tx, actor, id, texts);
}
