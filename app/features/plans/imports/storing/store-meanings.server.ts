import { leadKey } from "#app/features/plans/wording/lead.ts";
import type { Actor } from "#app/platform/audit.server.ts";
import type { PlanLinkKind } from "#app/platform/database/client/enums.ts";
import type { Transaction } from "#app/platform/database/database.server.ts";
import { newId } from "#app/platform/database/new-id.ts";
import type { ImportEffect } from "../plan-import.ts";
import { inBatches, insertRows } from "./write-rows.server.ts";

export async function storeLeads(tx: Transaction, { items, leads }: ImportEffect): Promise<void> {
  const named = items.filter(
    (item) => item.read.leads.length > 0 && (item.fate === "added" || item.changes.includes("lead")),
  );
  if (named.length === 0) return;
  const ids = new Map<string, string>();
  const used = new Set(named.flatMap((item) => item.read.leads.map((lead) => leadKey(lead.words))));
  // A body first, then the other ways of writing it.
  const inOrder = [...leads].sort((one, other) => Number(one.how !== "new") - Number(other.how !== "new"));
  const byName = new Map<string, string>();
  const bodies: { id: string; name: string }[] = [];
  const aliases: { folded: string; words: string; bodyId: string }[] = [];
  for (const { words, how, body } of inOrder) {
    const key = leadKey(words);
    let id = body.id ?? byName.get(body.name) ?? null;
    if (id === null) {
      id = newId();
      bodies.push({ id, name: body.name });
      byName.set(body.name, id);
    }
    ids.set(key, id);
    if (how !== "known" && used.has(key)) aliases.push({ folded: key, words, bodyId: id });
  }
  for (const data of inBatches(bodies)) await tx.leadBody.createMany({ data });
  for (const data of inBatches(aliases)) await tx.leadAlias.createMany({ data, skipDuplicates: true });
  const changed = named.flatMap((item) => (item.fate === "changed" && item.id ? [item.id] : []));
  for (const ids of inBatches(changed)) await tx.planItemLead.deleteMany({ where: { itemId: { in: ids } } });
  const rows = named.flatMap((item) =>
    item.read.leads.map(({ words, isAccountable }, index) => ({
      ...{ item_id: item.id, position: index + 1, words, is_accountable: isAccountable },
      body_id: ids.get(leadKey(words)),
    })),
  );
  for (const batch of inBatches(rows)) await insertRows(tx, "plan_item_lead", batch);
}

export async function storeTimescales(tx: Transaction, { items }: ImportEffect): Promise<void> {
  const timed = items.filter(
    (item) =>
      item.read.timescales.length > 0 && (item.fate === "added" || item.changes.includes("timescale")),
  );
  const changed = timed.flatMap((item) => (item.fate === "changed" && item.id ? [item.id] : []));
  for (const ids of inBatches(changed)) await tx.planTimescale.deleteMany({ where: { itemId: { in: ids } } });
  const rows = timed.flatMap((item) =>
    item.read.timescales.map((one, index) => ({
      ...{ item_id: item.id, position: index + 1, words: one.words, kind: one.kind },
      ...{ starts_on: one.from, due_on: one.until },
      ...{
        every: one.every ?? "",
        event: one.event ?? "",
        note: one.note ?? "",
        doubt: one.doubt ?? "",
      },
    })),
  );
  for (const batch of inBatches(rows)) await insertRows(tx, "plan_timescale", batch);
}

export async function storeLinks(tx: Transaction, { items }: ImportEffect): Promise<void> {
  const linked = items.filter((item) => item.hasNewLinks && item.links.length > 0);
  const replaced = new Map<PlanLinkKind, Set<string>>();
  for (const item of linked) {
    if (item.fate === "added") continue;
    for (const { kind } of item.links) {
      replaced.set(kind, (replaced.get(kind) ?? new Set()).add(item.id ?? ""));
    }
  }
  for (const [kind, ids] of replaced) {
    for (const batch of inBatches([...ids])) {
      await tx.planItemLink.deleteMany({ where: { kind, fromId: { in: batch } } });
    }
  }
  const rows = linked.flatMap((item) =>
    item.links.map(({ kind, to }, index) => ({
      ...{ from_id: item.id, to_id: to.id, kind, position: index + 1 },
    })),
  );
  for (const batch of inBatches(rows)) await insertRows(tx, "plan_item_link", batch);
}

export async function storeProgress(tx: Transaction, actor: Actor, { items }: ImportEffect): Promise<void> {
  const rows = items.flatMap(({ id, newProgress }) =>
    newProgress === null
      ? []
      : [
          {
            ...{ id: newId(), item_id: id, as_at: newProgress.asAt, as_at_words: newProgress.asAtWords },
            ...{ words: newProgress.words, author: actor.name },
          },
        ],
  );
  for (const batch of inBatches(rows)) await insertRows(tx, "plan_progress", batch);
}
