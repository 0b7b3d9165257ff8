import { type Actor, recordAudit } from "#app/platform/audit.server.ts";
import { db, type Transaction } from "#app/platform/database/database.server.ts";
import { comparePlan } from "./compare-with-plan.ts";
import { addPlan } from "./create-plan.server.ts";
import type { PlanTexts } from "./forms.ts";
import { resolveLeads } from "./lead.ts";
import { lockPlan } from "./lock-plan.server.ts";
import type { SameItems } from "./match-items.ts";
import { countImport, type ImportCounts, type ImportEffect, type ImportedItem } from "./plan-import.ts";
import type { ReadPlanTable } from "./read-plan-table.ts";
import { storeItems } from "./store-items.server.ts";
import { storeLeads, storeLinks, storeProgress, storeTimescales } from "./store-meanings.server.ts";
import { storeTexts } from "./store-texts.server.ts";
import type { StoredPlan } from "./stored-item.ts";
import { listLeadBodies, readStoredPlan } from "./stored-plan.server.ts";
import type { TakenFromFile } from "./taken-from-file.ts";

/** What an import is told beside its table. */
type ImportOptions = {
  /** What somebody takes for the same. */
  same?: SameItems;
  /** Of what was changed in the plan since its last import, where the file's words are taken. */
  take?: TakenFromFile;
  /** Hears how much is done, from 0 to 1. */
  onProgress?: (share: number) => void;
  /** Done in the same transaction, last. */
  andThen?: (tx: Transaction, done: { planId: string; counts: ImportCounts }) => Promise<void>;
};

/** Where a table goes: into a plan that is there, or into a new one of this id. */
export type ImportTarget = { planId: string } | { newPlan: { id: string } & PlanTexts };

// Thousands of changed lines take longer than other transactions may.
const slowest = { timeout: 300_000 };

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
    const changes = effect.items.filter((item) => item.fate !== "same");
    const texts = [...effect.footnotes, ...effect.texts].filter((text) => text.fate !== "same");
    if (changes.length + texts.length > 0) {
      await recordAudit(
        tx,
        actor,
        "plan.imported",
        { kind: "plan", id: planId },
        {
          items: changes.map(auditOf),
          ...(texts.length > 0
            ? { texts: texts.map(({ key, before, words }) => ({ key, before, after: words })) }
            : {}),
        },
      );
    }
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
  take?: TakenFromFile,
): Promise<ImportEffect> {
  return await db.$transaction(async (tx) => await effectOf(tx, planId, read, now, same, take), slowest);
}

/** Whether a table holds anything that a plan can take. */
export function holdsAnything({ items, footnotes, texts }: ReadPlanTable): boolean {
  return items.length + footnotes.length + texts.length > 0;
}

const emptyPlan: StoredPlan = {
  ...{ title: "", vision: "", period: "", body: "", localities: "" },
  ...{ kept: [], footnotes: [] },
};

async function effectOf(
  tx: Transaction,
  planId: string | null,
  read: ReadPlanTable,
  now: Date,
  same?: SameItems,
  take?: TakenFromFile,
): Promise<ImportEffect> {
  const stored = planId === null ? null : await readStoredPlan(tx, planId);
  const today = now.toISOString().slice(0, 10);
  const effect = comparePlan(
    stored?.plan ?? emptyPlan,
    stored?.items ?? [],
    stored?.reserved ?? [],
    read,
    today,
    same,
    take,
  );
  const words = read.items.flatMap((item) => item.leads.map((lead) => lead.words));
  const leads = words.length === 0 ? [] : [...resolveLeads(words, await listLeadBodies(tx)).values()];
  return { ...effect, leads };
}

async function addNew(tx: Transaction, actor: Actor, { id, ...texts }: { id: string } & PlanTexts) {
  return await addPlan(tx, actor, id, texts);
}

function auditOf(item: ImportedItem) {
  const { fate, code, name, outcome, before, changes, isMoved } = item;
  if (!before) return { fate, after: { code, name, outcome } };
  const { isRetired } = before;
  const was = Object.fromEntries(changes.map((key) => [key, before[key]]));
  const is = Object.fromEntries(changes.map((key) => [key, item[key]]));
  return { fate, before: { code: before.code, ...was, isRetired }, after: { code, ...is, isMoved } };
}
