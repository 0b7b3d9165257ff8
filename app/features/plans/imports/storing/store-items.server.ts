import type { Transaction } from "#app/platform/database/database.server.ts";
import { newId } from "#app/platform/database/new-id.ts";
import type { ImportEffect, ImportedItem } from "../plan-import.ts";
import { inBatches, insertRows, updateRows } from "./write-rows.server.ts";

/** Adds and changes the items of an import. Hears how much is done, from 0 to 1. */
export async function storeItems(
  tx: Transaction,
  planId: string,
  { items }: ImportEffect,
  onProgress: (share: number) => void,
): Promise<void> {
  const nextPosition = await lastPositions(tx, planId, items);
  const added = items.filter((item) => item.fate === "added");
  for (const item of added) item.id = newId();
  let done = 0;
  const tell = (rows: readonly unknown[]) => {
    done += rows.length;
    onProgress(done / items.length);
  };
  // Parents come before what stands below them, also from one batch to the next.
  for (const batch of inBatches(added)) {
    const rows = batch.map((item) => {
      const parentId = item.parent?.id ?? null;
      return {
        ...{ ...wordsOf(item), id: item.id, plan_id: planId, parent_id: parentId, code: item.code },
        position: item.position ?? nextPosition(parentId),
      };
    });
    await insertRows(tx, "plan_item", rows);
    tell(batch);
  }
  const changed = items.filter((item) => item.fate === "changed" || (item.id !== null && isStoredAnew(item)));
  for (const batch of inBatches(changed.filter((item) => item.fate !== "added"))) {
    const rows = batch.map((item) => {
      const parentId = item.parent?.id ?? null;
      const position = item.position ?? (item.isMoved ? nextPosition(parentId) : null);
      return { ...wordsOf(item), ...placeOf(item, parentId, position) };
    });
    await updateRows(tx, rows);
    tell(batch);
  }
}

function isStoredAnew(item: ImportedItem): boolean {
  return item.hasOtherPrint || item.position !== null;
}

function wordsOf(item: ImportedItem) {
  const { kind, name, outcome, detail, source, lead, timescale, amount, status } = item;
  return {
    ...{ kind, name, outcome, detail, source, lead, timescale, amount, status },
    ...{ as_printed: item.asPrinted, last_import: item.lastImport },
  };
}

function placeOf(item: ImportedItem, parentId: string | null, position: number | null) {
  return {
    ...{ id: item.id, changes: item.fate === "changed", moves: item.isMoved, parent_id: parentId },
    position,
  };
}

/** Says the next free place below a parent, after all that stand or will stand there. */
async function lastPositions(tx: Transaction, planId: string, items: readonly ImportedItem[]) {
  const last = await tx.planItem.groupBy({ by: ["parentId"], where: { planId }, _max: { position: true } });
  const positions = new Map(last.map((group) => [group.parentId, group._max.position ?? 0]));
  for (const { parent, position } of items) {
    const parentId = parent?.id ?? null;
    if (position !== null) positions.set(parentId, Math.max(positions.get(parentId) ?? 0, position));
  }
  return (parentId: string | null) => {
    const position = (positions.get(parentId) ?? 0) + 1;
    positions.set(parentId, position);
    return position;
  };
}
