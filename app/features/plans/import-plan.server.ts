import { type Actor, recordAudit } from "#app/platform/audit.server.ts";
import { db, type Transaction } from "#app/platform/database/database.server.ts";
import {
  allItems,
  comparePlan,
  countImport,
  type ImportCounts,
  type ImportedItem,
  type PlanImport,
  type StoredItem,
} from "./compare-with-plan.ts";
import { addPlan } from "./create-plan.server.ts";
import type { PlanTexts } from "./forms.ts";
import { lockPlan } from "./lock-plan.server.ts";
import type { ReadPriority } from "./parse-plan-table.ts";

/** Where a table goes: into a plan that is there, or into a new one of this id. */
export type ImportTarget = { planId: string } | { newPlan: { id: string } & PlanTexts };

// Thousands of changed lines take longer than other transactions may.
const slowest = { timeout: 120_000 };

/**
 * Stores a table that has been read, all of it or nothing, and says what it did. Refuses a table without a priority.
 * Null when there is no such plan.
 */
export async function importPlan(
  actor: Actor,
  target: ImportTarget,
  priorities: readonly ReadPriority[],
): Promise<
  { ok: true; planId: string; counts: ImportCounts } | { ok: false; reason: "noPriorities" } | null
> {
  if (priorities.length === 0) return { ok: false, reason: "noPriorities" };
  return await db.$transaction(async (tx) => {
    const planId = "planId" in target ? target.planId : await makePlan(tx, actor, target.newPlan);
    if (!(await lockPlan(tx, planId))) return null;
    const done = comparePlan(await storedItems(tx, planId), priorities);
    await storeImport(tx, planId, done);
    const changes = allItems(done).filter((item) => item.fate !== "same");
    if (changes.length > 0) {
      await recordAudit(
        tx,
        actor,
        "plan.imported",
        { kind: "plan", id: planId },
        { items: changes.map(auditOf) },
      );
    }
    return { ok: true, planId, counts: countImport(done) };
  }, slowest);
}

/** What importing a table into a plan (null: a new one) would do, without doing it. */
export async function previewImport(
  planId: string | null,
  priorities: readonly ReadPriority[],
): Promise<PlanImport> {
  return comparePlan(planId === null ? [] : await storedItems(db, planId), priorities);
}

async function makePlan(tx: Transaction, actor: Actor, { id, ...texts }: { id: string } & PlanTexts) {
  return (await addPlan(tx, actor, id, texts)).id;
}

async function storedItems(tx: Transaction, planId: string): Promise<StoredItem[]> {
  const items = await tx.planItem.findMany({
    where: { planId },
    orderBy: [{ position: "asc" }, { id: "asc" }],
  });
  return items.map(({ id, parentId, kind, code, name, outcome, retiredAt }) => ({
    ...{ id, parentId, kind, code, name, outcome },
    isRetired: retiredAt !== null,
  }));
}

async function storeImport(tx: Transaction, planId: string, { priorities }: PlanImport): Promise<void> {
  const last = await tx.planItem.groupBy({ by: ["parentId"], where: { planId }, _max: { position: true } });
  const positions = new Map(last.map((group) => [group.parentId, group._max.position ?? 0]));
  const nextPosition = (parentId: string | null) => {
    const position = (positions.get(parentId) ?? 0) + 1;
    positions.set(parentId, position);
    return position;
  };
  const rowsOf = (items: ImportedItem[], parentId: string | null) =>
    items
      .filter((item) => item.fate === "added")
      .map(({ kind, code, name, outcome }) => ({
        ...{ planId, parentId, kind, code, name, outcome },
        position: nextPosition(parentId),
      }));
  const created = await tx.planItem.createManyAndReturn({
    data: rowsOf(priorities, null),
    select: { id: true, code: true },
  });
  const ids = new Map(created.map((priority) => [priority.code, priority.id]));
  const idOf = (priority: ImportedItem) => priority.id ?? ids.get(priority.code) ?? null;
  await tx.planItem.createMany({
    data: priorities.flatMap((priority) => rowsOf(priority.keyActions, idOf(priority))),
  });
  for (const priority of priorities) {
    if (priority.fate === "changed") await change(tx, priority, {});
    const parentId = idOf(priority);
    for (const action of priority.keyActions.filter((one) => one.fate === "changed")) {
      await change(tx, action, action.isMoved ? { parentId, position: nextPosition(parentId) } : {});
    }
  }
}

async function change(
  tx: Transaction,
  { id, name, outcome }: ImportedItem,
  place: { parentId?: string | null; position?: number },
): Promise<void> {
  if (id === null) return;
  await tx.planItem.update({ where: { id }, data: { name, outcome, retiredAt: null, ...place } });
}

function auditOf({ fate, code, name, outcome, before, isMoved }: ImportedItem) {
  const after = { code, name, outcome };
  if (!before) return { fate, after };
  const { isRetired } = before;
  return {
    fate,
    before: { code: before.code, name: before.name, outcome: before.outcome, isRetired },
    after: { ...after, isMoved },
  };
}
