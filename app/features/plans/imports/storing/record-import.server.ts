import { type Actor, recordAudit } from "#app/platform/audit.server.ts";
import type { Transaction } from "#app/platform/database/database.server.ts";
import type { ImportEffect, ImportedItem } from "../plan-import.ts";

/** Records what an import changed; nothing where it changed nothing. */
export async function recordImport(
  tx: Transaction,
  actor: Actor,
  planId: string,
  effect: ImportEffect,
): Promise<void> {
  const changes = effect.items.filter((item) => item.fate !== "same");
  const texts = [...effect.footnotes, ...effect.texts].filter((text) => text.fate !== "same");
  if (changes.length + texts.length === 0) return;
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

function auditOf(item: ImportedItem) {
  const { fate, code, name, outcome, before, changes, isMoved } = item;
  if (!before) return { fate, after: { code, name, outcome } };
  const { isRetired } = before;
  const was = Object.fromEntries(changes.map((key) => [key, before[key]]));
  const is = Object.fromEntries(changes.map((key) => [key, item[key]]));
  return { fate, before: { code: before.code, ...was, isRetired }, after: { code, ...is, isMoved } };
}
