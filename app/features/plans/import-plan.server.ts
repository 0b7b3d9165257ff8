import { randomUUID } from "node:crypto";
import { type Actor, recordAudit } from "#app/platform/audit.server.ts";
import type { PlanLinkKind } from "#app/platform/database/client/enums.ts";
import { db, type Transaction } from "#app/platform/database/database.server.ts";
import {
  comparePlan,
  countImport,
  type ImportCounts,
  type ImportEffect,
  type ImportedItem,
  type KeptText,
  type SameItems,
  type StoredPlan,
} from "./compare-with-plan.ts";
import { addPlan } from "./create-plan.server.ts";
import type { PlanTexts } from "./forms.ts";
import { leadKey, resolveLeads } from "./lead.ts";
import { lockPlan } from "./lock-plan.server.ts";
import { fingerprint } from "./printed.ts";
import type { ReadPlanTable } from "./read-plan-table.ts";
import { listLeadBodies, readStoredPlan } from "./stored-plan.server.ts";

/** What an import is told beside its table. */
type ImportOptions = {
  /** What somebody takes for the same. */
  same?: SameItems;
  /** Hears how much is done, from 0 to 1. */
  onProgress?: (share: number) => void;
  /** Done in the same transaction, last. */
  andThen?: (tx: Transaction, done: { planId: string; counts: ImportCounts }) => Promise<void>;
};

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
  { same, onProgress = () => {}, andThen }: ImportOptions = {},
): Promise<{ ok: true; planId: string; counts: ImportCounts } | { ok: false; reason: "nothing" } | null> {
  if (!holdsAnything(read)) return { ok: false, reason: "nothing" };
  return await db.$transaction(async (tx) => {
    const planId = "planId" in target ? target.planId : (await addNew(tx, actor, target.newPlan)).id;
    if (!(await lockPlan(tx, planId))) return null;
    const effect = await effectOf(tx, planId, read, now, same);
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
): Promise<ImportEffect> {
  return await db.$transaction(async (tx) => await effectOf(tx, planId, read, now, same), slowest);
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
  );
  const words = read.items.flatMap((item) => item.leads.map((lead) => lead.words));
  const leads = words.length === 0 ? [] : [...resolveLeads(words, await listLeadBodies(tx)).values()];
  return { ...effect, leads };
}

async function addNew(tx: Transaction, actor: Actor, { id, ...texts }: { id: string } & PlanTexts) {
  return await addPlan(tx, actor, id, texts);
}

async function storeItems(
  tx: Transaction,
  planId: string,
  { items }: ImportEffect,
  onProgress: (share: number) => void,
): Promise<void> {
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
    const rows = added.slice(at, at + rowsAtOnce).map((item) => {
      const { id, kind, code, name, outcome, detail, source, lead, timescale, amount, status } = item;
      const parentId = item.parent?.id ?? null;
      return {
        ...{ id, parentId, kind, code, name, outcome, detail, source, lead, timescale, amount, status },
        ...{ asPrinted: item.asPrinted, position: nextPosition(parentId) },
      };
    });
    await tx.$executeRaw`
      INSERT INTO "plan_item" ("id", "plan_id", "parent_id", "kind", "code", "name", "outcome", "detail", "source",
        "lead", "timescale", "amount", "status", "as_printed", "position")
      SELECT new.id, ${planId}, new."parentId", new.kind::"plan_item_kind", new.code, new.name, new.outcome, new.detail,
        new.source, new.lead, new.timescale, new.amount, new.status::"plan_item_status", new."asPrinted", new.position
      FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS new(
        id text, "parentId" text, kind text, code text, name text, outcome text, detail text, source text, lead text,
        timescale text, amount numeric, status text, "asPrinted" jsonb, position int)`;
    onProgress(at / items.length);
  }
  const changed: object[] = [];
  for (const item of items) {
    if (item.fate === "added" || item.id === null) continue;
    const { id, kind, name, outcome, detail, source, lead, timescale, amount, status, asPrinted } = item;
    if (item.fate === "changed") {
      const parentId = item.parent?.id ?? null;
      changed.push({
        ...{ id, kind, name, outcome, detail, source, lead, timescale, amount, status, asPrinted },
        ...{ changes: true, moves: item.isMoved, parentId },
        position: item.isMoved ? nextPosition(parentId) : 0,
      });
    } else if (item.hasOtherPrint) changed.push({ id, asPrinted, changes: false, moves: false });
  }
  for (let at = 0; at < changed.length; at += rowsAtOnce) {
    await tx.$executeRaw`
      UPDATE "plan_item" AS item SET
        "as_printed" = new."asPrinted",
        "kind" = CASE WHEN new.changes THEN new.kind::"plan_item_kind" ELSE item."kind" END,
        "name" = CASE WHEN new.changes THEN new.name ELSE item."name" END,
        "outcome" = CASE WHEN new.changes THEN new.outcome ELSE item."outcome" END,
        "detail" = CASE WHEN new.changes THEN new.detail ELSE item."detail" END,
        "source" = CASE WHEN new.changes THEN new.source ELSE item."source" END,
        "lead" = CASE WHEN new.changes THEN new.lead ELSE item."lead" END,
        "timescale" = CASE WHEN new.changes THEN new.timescale ELSE item."timescale" END,
        "amount" = CASE WHEN new.changes THEN new.amount ELSE item."amount" END,
        "status" = CASE WHEN new.changes THEN new.status::"plan_item_status" ELSE item."status" END,
        "retired_at" = CASE WHEN new.changes THEN NULL ELSE item."retired_at" END,
        "parent_id" = CASE WHEN new.moves THEN new."parentId" ELSE item."parent_id" END,
        "position" = CASE WHEN new.moves THEN new.position ELSE item."position" END
      FROM jsonb_to_recordset(${JSON.stringify(changed.slice(at, at + rowsAtOnce))}::jsonb) AS new(
        id text, kind text, name text, outcome text, detail text, source text, lead text, timescale text,
        amount numeric, status text, "asPrinted" jsonb, changes boolean, moves boolean, "parentId" text, position int)
      WHERE item."id" = new.id`;
    onProgress(at / items.length);
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
  const bodies: { id: string; name: string }[] = [];
  const aliases: { folded: string; words: string; bodyId: string }[] = [];
  for (const { words, how, body } of inOrder) {
    const key = leadKey(words);
    let id = body.id ?? byName.get(body.name) ?? null;
    if (id === null) {
      id = randomUUID();
      bodies.push({ id, name: body.name });
      byName.set(body.name, id);
    }
    ids.set(key, id);
    if (how !== "known" && used.has(key)) aliases.push({ folded: key, words, bodyId: id });
  }
  for (let at = 0; at < bodies.length; at += rowsAtOnce) {
    await tx.leadBody.createMany({ data: bodies.slice(at, at + rowsAtOnce) });
  }
  for (let at = 0; at < aliases.length; at += rowsAtOnce) {
    await tx.leadAlias.createMany({ data: aliases.slice(at, at + rowsAtOnce), skipDuplicates: true });
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
    await tx.$executeRaw`
      INSERT INTO "plan_item_lead" ("item_id", "position", "body_id", "words", "is_accountable")
      SELECT new."itemId", new.position, new."bodyId", new.words, new."isAccountable"
      FROM jsonb_to_recordset(${JSON.stringify(rows.slice(at, at + rowsAtOnce))}::jsonb) AS new(
        "itemId" text, position int, "bodyId" text, words text, "isAccountable" boolean)`;
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
      ...{ startsOn: one.from, dueOn: one.until },
      ...{
        every: one.every ?? "",
        event: one.event ?? "",
        note: one.note ?? "",
        doubt: one.doubt ?? "",
      },
    })),
  );
  for (let at = 0; at < rows.length; at += rowsAtOnce) {
    await tx.$executeRaw`
      INSERT INTO "plan_timescale" ("item_id", "position", "words", "kind", "starts_on", "due_on", "every", "event",
        "note", "doubt")
      SELECT new."itemId", new.position, new.words, new.kind::"timescale_kind", new."startsOn", new."dueOn", new.every,
        new.event, new.note, new.doubt
      FROM jsonb_to_recordset(${JSON.stringify(rows.slice(at, at + rowsAtOnce))}::jsonb) AS new(
        "itemId" text, position int, words text, kind text, "startsOn" date, "dueOn" date, every text, event text,
        note text, doubt text)`;
  }
}

async function storeLinks(tx: Transaction, { items }: ImportEffect): Promise<void> {
  const linked = items.filter((item) => item.hasNewLinks && item.links.length > 0);
  const replaced = new Map<PlanLinkKind, Set<string>>();
  for (const item of linked) {
    if (item.fate === "added") continue;
    for (const { kind } of item.links) {
      replaced.set(kind, (replaced.get(kind) ?? new Set()).add(item.id ?? ""));
    }
  }
  for (const [kind, ids] of replaced) {
    const all = [...ids];
    for (let at = 0; at < all.length; at += rowsAtOnce) {
      await tx.planItemLink.deleteMany({ where: { kind, fromId: { in: all.slice(at, at + rowsAtOnce) } } });
    }
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
    newProgress === null ? [] : [{ id: randomUUID(), itemId: id ?? "", ...newProgress, author: actor.name }],
  );
  for (let at = 0; at < rows.length; at += rowsAtOnce) {
    await tx.$executeRaw`
      INSERT INTO "plan_progress" ("id", "item_id", "as_at", "as_at_words", "words", "author")
      SELECT new.id, new."itemId", new."asAt", new."asAtWords", new.words, new.author
      FROM jsonb_to_recordset(${JSON.stringify(rows.slice(at, at + rowsAtOnce))}::jsonb) AS new(
        id text, "itemId" text, "asAt" date, "asAtWords" text, words text, author text)`;
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
  const added = footnotes.flatMap(({ key: mark, words, fate }, index) =>
    fate === "added" ? [{ planId, mark, words, position: count + index + 1 }] : [],
  );
  for (let at = 0; at < added.length; at += rowsAtOnce) {
    await tx.planFootnote.createMany({ data: added.slice(at, at + rowsAtOnce) });
  }
  const changed = footnotes.flatMap(({ key, words, fate }) => (fate === "changed" ? [{ key, words }] : []));
  for (let at = 0; at < changed.length; at += rowsAtOnce) {
    await tx.$executeRaw`
      UPDATE "plan_footnote" AS note SET "words" = new.words
      FROM jsonb_to_recordset(${JSON.stringify(changed.slice(at, at + rowsAtOnce))}::jsonb) AS new(key text, words text)
      WHERE note."plan_id" = ${planId} AND note."mark" = new.key`;
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

function auditOf(item: ImportedItem) {
  const { fate, code, name, outcome, before, changes, isMoved } = item;
  if (!before) return { fate, after: { code, name, outcome } };
  const { isRetired } = before;
  const was = Object.fromEntries(changes.map((key) => [key, before[key]]));
  const is = Object.fromEntries(changes.map((key) => [key, item[key]]));
  return { fate, before: { code: before.code, ...was, isRetired }, after: { code, ...is, isMoved } };
}
