import { randomUUID } from "node:crypto";
import { type Actor, recordAudit } from "#app/platform/audit.server.ts";
import { db, type Transaction } from "#app/platform/database/database.server.ts";
import {
  comparePlan,
  countImport,
  type ImportCounts,
  type ImportEffect,
  type ImportedItem,
  type KeptText,
  type StoredPlan,
} from "./compare-with-plan.ts";
import { addPlan } from "./create-plan.server.ts";
import type { PlanTexts } from "./forms.ts";
import { leadKey, resolveLeads } from "./lead.ts";
import { lockPlan } from "./lock-plan.server.ts";
import { fingerprint } from "./printed.ts";
import type { ReadPlanTable } from "./read-plan-table.ts";
import { listLeadBodies, readStoredPlan } from "./stored-plan.server.ts";

/** Where a table goes: into a plan that is there, or into a new one of this id. */
export type ImportTarget = { planId: string } | { newPlan: { id: string } & PlanTexts };

// Thousands of changed lines take longer than other transactions may.
const slowest = { timeout: 300_000 };

const rowsAtOnce = 1000;

/**
 * Stores a table that has been read, all of it or nothing, and says what it did. Refuses a table that holds nothing.
 * Null when there is no such plan.
 */
export async function importPlan(
  actor: Actor,
  target: ImportTarget,
  read: ReadPlanTable,
  now: Date,
): Promise<{ ok: true; planId: string; counts: ImportCounts } | { ok: false; reason: "nothing" } | null> {
  if (!holdsAnything(read)) return { ok: false, reason: "nothing" };
  return await db.$transaction(async (tx) => {
    const planId = "planId" in target ? target.planId : (await addNew(tx, actor, target.newPlan)).id;
    if (!(await lockPlan(tx, planId))) return null;
    const effect = await effectOf(tx, planId, read, now);
    await storeItems(tx, planId, effect);
    await storeLeads(tx, effect);
    await storeTimescales(tx, effect);
    await storeLinks(tx, effect);
    await storeProgress(tx, actor, effect);
    await storeTexts(tx, planId, read, effect);
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
    return { ok: true, planId, counts: countImport(effect) };
  }, slowest);
}

/** What importing a table into a plan (null: a new one) would do, without doing it. */
export async function previewImport(
  planId: string | null,
  read: ReadPlanTable,
  now: Date,
): Promise<ImportEffect> {
  return await db.$transaction(async (tx) => await effectOf(tx, planId, read, now), slowest);
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
): Promise<ImportEffect> {
  const stored = planId === null ? null : await readStoredPlan(tx, planId);
  const today = now.toISOString().slice(0, 10);
  const effect = comparePlan(
    stored?.plan ?? emptyPlan,
    stored?.items ?? [],
    stored?.reserved ?? [],
    read,
    today,
  );
  const words = read.items.flatMap((item) => item.leads.map((lead) => lead.words));
  const leads = words.length === 0 ? [] : [...resolveLeads(words, await listLeadBodies(tx)).values()];
  return { ...effect, leads };
}

async function addNew(tx: Transaction, actor: Actor, { id, ...texts }: { id: string } & PlanTexts) {
  return await addPlan(tx, actor, id, texts);
}

async function storeItems(tx: Transaction, planId: string, { items }: ImportEffect): Promise<void> {
  const last = await tx.planItem.groupBy({ by: ["parentId"], where: { planId }, _max: { position: true } });
  const positions = new Map(last.map((group) => [group.parentId, group._max.position ?? 0]));
  const nextPosition = (parentId: string | null) => {
    const position = (positions.get(parentId) ?? 0) + 1;
    positions.set(parentId, position);
    return position;
  };
  const added = items.filter((item) => item.fate === "added");
  for (const item of added) item.id = randomUUID();
  // Parents come before what stands below them, also from one batch to the next.
  for (let at = 0; at < added.length; at += rowsAtOnce) {
    await tx.planItem.createMany({
      data: added.slice(at, at + rowsAtOnce).map((item) => {
        const parentId = item.parent?.id ?? null;
        const { kind, code, name, outcome, detail, source, lead, timescale, amount, status, asPrinted } =
          item;
        return {
          ...{ id: item.id ?? "", planId, parentId, kind, code, name, outcome, detail, source },
          ...{ lead, timescale, amount, status, asPrinted, position: nextPosition(parentId) },
        };
      }),
    });
  }
  for (const item of items) {
    if (item.fate === "added" || item.id === null) continue;
    const { id, kind, name, outcome, detail, source, lead, timescale, amount, status, asPrinted } = item;
    if (item.fate === "changed") {
      const parentId = item.parent?.id ?? null;
      await tx.planItem.update({
        where: { id },
        data: {
          ...{ kind, name, outcome, detail, source, lead, timescale, amount, status, asPrinted },
          ...{ retiredAt: null, ...(item.isMoved ? { parentId, position: nextPosition(parentId) } : {}) },
        },
      });
    } else if (item.hasOtherPrint) await tx.planItem.update({ where: { id }, data: { asPrinted } });
  }
}

async function storeLeads(tx: Transaction, { items, leads }: ImportEffect): Promise<void> {
  const named = items.filter(
    (item) => item.read.leads.length > 0 && (item.fate === "added" || item.changes.includes("lead")),
  );
  if (named.length === 0) return;
  const ids = new Map<string, string>();
  const used = new Set(named.flatMap((item) => item.read.leads.map((lead) => leadKey(lead.words))));
  // A body first, then the other ways of writing it.
  const inOrder = [...leads].sort((one, other) => Number(one.how !== "new") - Number(other.how !== "new"));
  const byName = new Map<string, string>();
  for (const { words, how, body } of inOrder) {
    const key = leadKey(words);
    let id = body.id ?? byName.get(body.name) ?? null;
    if (id === null) {
      id = (await tx.leadBody.create({ data: { name: body.name } })).id;
      byName.set(body.name, id);
    }
    ids.set(key, id);
    if (how !== "known" && used.has(key)) {
      await tx.leadAlias.createMany({ data: [{ folded: key, words, bodyId: id }], skipDuplicates: true });
    }
  }
  const changed = named.flatMap((item) => (item.fate === "changed" && item.id ? [item.id] : []));
  for (let at = 0; at < changed.length; at += rowsAtOnce) {
    await tx.planItemLead.deleteMany({ where: { itemId: { in: changed.slice(at, at + rowsAtOnce) } } });
  }
  const rows = named.flatMap((item) =>
    item.read.leads.map(({ words, isAccountable }, index) => ({
      ...{ itemId: item.id ?? "", position: index + 1, words, isAccountable },
      bodyId: ids.get(leadKey(words)) ?? "",
    })),
  );
  for (let at = 0; at < rows.length; at += rowsAtOnce) {
    await tx.planItemLead.createMany({ data: rows.slice(at, at + rowsAtOnce) });
  }
}

async function storeTimescales(tx: Transaction, { items }: ImportEffect): Promise<void> {
  const timed = items.filter(
    (item) =>
      item.read.timescales.length > 0 && (item.fate === "added" || item.changes.includes("timescale")),
  );
  const changed = timed.flatMap((item) => (item.fate === "changed" && item.id ? [item.id] : []));
  for (let at = 0; at < changed.length; at += rowsAtOnce) {
    await tx.planTimescale.deleteMany({ where: { itemId: { in: changed.slice(at, at + rowsAtOnce) } } });
  }
  const rows = timed.flatMap((item) =>
    item.read.timescales.map((one, index) => ({
      ...{ itemId: item.id ?? "", position: index + 1, words: one.words, kind: one.kind },
      ...{ startsOn: dateOf(one.from), dueOn: dateOf(one.until) },
      ...{
        every: one.every ?? "",
        event: one.event ?? "",
        note: one.note ?? "",
        doubt: one.doubt ?? "",
      },
    })),
  );
  for (let at = 0; at < rows.length; at += rowsAtOnce) {
    await tx.planTimescale.createMany({ data: rows.slice(at, at + rowsAtOnce) });
  }
}

async function storeLinks(tx: Transaction, { items }: ImportEffect): Promise<void> {
  const linked = items.filter((item) => item.hasNewLinks && item.links.length > 0);
  for (const item of linked) {
    if (item.fate === "added") continue;
    const kinds = [...new Set(item.links.map((link) => link.kind))];
    await tx.planItemLink.deleteMany({ where: { fromId: item.id ?? "", kind: { in: kinds } } });
  }
  const rows = linked.flatMap((item) =>
    item.links.map(({ kind, to }, index) => ({
      ...{ fromId: item.id ?? "", toId: to.id ?? "", kind, position: index + 1 },
    })),
  );
  for (let at = 0; at < rows.length; at += rowsAtOnce) {
    await tx.planItemLink.createMany({ data: rows.slice(at, at + rowsAtOnce), skipDuplicates: true });
  }
}

async function storeProgress(tx: Transaction, actor: Actor, { items }: ImportEffect): Promise<void> {
  const rows = items.flatMap(({ id, newProgress }) =>
    newProgress === null
      ? []
      : [{ itemId: id ?? "", ...newProgress, asAt: new Date(newProgress.asAt), author: actor.name }],
  );
  for (let at = 0; at < rows.length; at += rowsAtOnce) {
    await tx.planProgress.createMany({ data: rows.slice(at, at + rowsAtOnce) });
  }
}

/** The plan's own texts, its footnotes, and the columns that the table had. */
async function storeTexts(
  tx: Transaction,
  planId: string,
  read: ReadPlanTable,
  { footnotes, texts }: ImportEffect,
): Promise<void> {
  if (!read.of) return;
  const layout = read.of.layout.name;
  const table = read.of.table.name;
  const columns = { columns: read.columns, hasHeadings: read.hasHeadings };
  await tx.planSheet.upsert({
    where: { planId_layout_table: { planId, layout, table } },
    create: { planId, layout, table, columns },
    update: { columns },
  });
  await tx.plan.updateMany({ where: { id: planId, layout: "" }, data: { layout } });
  const count = await tx.planFootnote.count({ where: { planId } });
  for (const [index, { key: mark, words, fate }] of footnotes.entries()) {
    if (fate === "added") {
      await tx.planFootnote.create({ data: { planId, mark, words, position: count + index + 1 } });
    } else if (fate === "changed") {
      await tx.planFootnote.update({ where: { planId_mark: { planId, mark } }, data: { words } });
    }
  }
  if (texts.length === 0) return;
  const kept: KeptText[] = texts.map(({ key, field, words }) => ({
    ...{ key, field, words },
    of: fingerprint(field === null ? "" : words),
  }));
  const fields = texts.flatMap(({ field, words, fate }) =>
    field !== null && fate !== "same" ? [[field, words]] : [],
  );
  await tx.plan.update({
    where: { id: planId },
    data: { ...Object.fromEntries(fields), asPrinted: kept },
  });
}

function dateOf(iso: string | null): Date | null {
  return iso === null ? null : new Date(`${iso}T00:00:00Z`);
}

function auditOf(item: ImportedItem) {
  const { fate, code, name, outcome, before, changes, isMoved } = item;
  if (!before) return { fate, after: { code, name, outcome } };
  const { isRetired } = before;
  const was = Object.fromEntries(changes.map((key) => [key, before[key]]));
  const is = Object.fromEntries(changes.map((key) => [key, item[key]]));
  return { fate, before: { code: before.code, ...was, isRetired }, after: { code, ...is, isMoved } };
}
