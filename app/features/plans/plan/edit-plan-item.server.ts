import {
  addLeadBody,
  leadsFromWords,
  replaceLeads,
} from "#app/features/plans/imports/storing/store-leads.server.ts";
import { replaceTimescales } from "#app/features/plans/imports/storing/store-timescales.server.ts";
import { type Actor, recordAudit } from "#app/platform/audit.server.ts";
import type { Prisma } from "#app/platform/database/client/client.ts";
import type { PlanItemKind } from "#app/platform/database/client/enums.ts";
import { db, type Transaction } from "#app/platform/database/database.server.ts";
import type { ItemRefusal } from "./add-plan-item.server.ts";
import type { PlanItemEdit } from "./forms.ts";
import { linkFields, mayBeNamed } from "./item-link.ts";
import { lockPlan } from "./lock-plan.server.ts";
import { holdsRows } from "./plan.ts";
import { isSameText } from "./plan-item.ts";
import { treeOf } from "./plan-tree.ts";

const withMeaning = {
  leads: { orderBy: [{ isAccountable: "desc" }, { position: "asc" }], include: { body: true } },
  links: { orderBy: { position: "asc" } },
} satisfies Prisma.PlanItemInclude;

type Stored = Prisma.PlanItemGetPayload<{ include: typeof withMeaning }>;

type EditRefusal =
  | ItemRefusal
  | ("changedMeanwhile" | "belowItself" | "unknownRow")
  | ("rowsBelow" | "namedAsKind");

/**
 * Changes a row of any kind: its words, leads, timescale, status, kind, links and what it stands below, with the reason.
 * An empty code keeps the one it has, also when the kind changes: a code is never given up. What points at it keeps
 * pointing, so a kind that the rows below it or those that name it do not allow is refused. The first body chosen answers for the row. New
 * printed words are understood anew, unless other bodies were chosen with them. Refuses when the row is no longer of the
 * revision that the form was filled from. Null when the plan has no such row.
 */
export async function editPlanItem(
  actor: Actor,
  planId: string,
  id: string,
  { seen, ...edit }: PlanItemEdit,
): Promise<{ ok: true } | { ok: false; reason: EditRefusal } | null> {
  return await db.$transaction(async (tx) => {
    await lockPlan(tx, planId);
    const item = await tx.planItem.findUnique({ where: { id, planId }, include: withMeaning });
    if (!item) return null;
    const wanted = await wantedLeads(tx, item, edit);
    const before = factsOf(item);
    const after = { ...afterEdit(item, edit), leads: wanted.names, links: linksOf(edit) };
    if (wanted.isChosen && edit.lead === item.lead) after.lead = wanted.names.join(" / ");
    const changed = (Object.keys(after) as (keyof typeof after)[]).filter(
      (key) => JSON.stringify(after[key]) !== JSON.stringify(before[key]),
    );
    const isNewLead = edit.newLead !== "" && !wanted.names.includes(edit.newLead);
    if (changed.length === 0 && !isNewLead) return { ok: true };
    if (item.revision !== seen) return { ok: false, reason: "changedMeanwhile" };
    const refusal = await refusalOf(tx, item, after);
    if (refusal) return { ok: false, reason: refusal };
    const { leads: _leads, links, ...fields } = after;
    await tx.planItem.update({
      where: { id },
      data: {
        ...fields,
        revision: item.revision + 1,
        ...(after.parentId === item.parentId && after.kind === item.kind
          ? {}
          : { position: await lastPlace(tx, planId, after.parentId) }),
      },
    });
    if (wanted.isChosen) await replaceLeads(tx, id, await chosenRows(tx, wanted.ids, edit.newLead));
    else if (after.lead !== item.lead) await replaceLeads(tx, id, await leadsFromWords(tx, after.lead));
    if (after.timescale !== item.timescale) await replaceTimescales(tx, id, after.timescale);
    if (changed.includes("links")) await replaceLinks(tx, id, links);
    const inWords = await namesOfRows(tx, [before, after]);
    const only = (facts: typeof after) =>
      Object.fromEntries(
        changed.map((key) => [key, key === "links" || key === "parentId" ? inWords(facts[key]) : facts[key]]),
      );
    await recordAudit(
      tx,
      actor,
      "planItem.edited",
      { kind: "planItem", id },
      { planId, before: only(before), after: only(after), why: edit.reason },
    );
    return { ok: true };
  });
}

function factsOf(item: Stored) {
  const { kind, code, name, outcome, detail, source, lead, timescale, status, parentId } = item;
  const { measures, target, horizon } = item;
  return {
    ...{ kind, code, name, outcome, detail, source, lead, timescale, status, measures, target, horizon },
    parentId,
    amount: item.amount?.toNumber() ?? null,
    leads: item.leads.map((one) => one.body.name),
    links: item.links
      .filter((link) => link.kind !== "becomes")
      .map((link) => `${link.kind} ${link.toId}`)
      .sort(),
  };
}

function afterEdit(item: Stored, edit: Omit<PlanItemEdit, "seen">) {
  const { name, outcome, detail, source, lead, timescale, amount, status, measures, target, horizon } = edit;
  return {
    kind: edit.kind ?? item.kind,
    ...{ code: edit.code || item.code, name, outcome, detail, source, lead, timescale, amount, status },
    ...{
      ...{ measures, target, horizon },
      parentId: edit.parent === undefined ? item.parentId : edit.parent === "top" ? null : edit.parent,
    },
  };
}

function linksOf(edit: Omit<PlanItemEdit, "seen">): string[] {
  return linkFields.flatMap(({ field, kind }) => edit[field].map((toId) => `${kind} ${toId}`)).sort();
}

/** The bodies that the form names, and whether they are others than those that the row has. */
async function wantedLeads(tx: Transaction, item: Stored, edit: Omit<PlanItemEdit, "seen">) {
  const chosen = [...new Set(edit.leadBody.filter((id) => id !== ""))];
  const bodies = await tx.leadBody.findMany({ where: { id: { in: chosen } } });
  const ids = chosen.filter((id) => bodies.some((body) => body.id === id));
  const had = [...new Set(item.leads.map((one) => one.bodyId))];
  const isChosen = edit.newLead !== "" || ids.join() !== had.join();
  const names = ids.map((id) => bodies.find((body) => body.id === id)?.name ?? "");
  return {
    ids,
    isChosen,
    names: isChosen ? [...names, ...(edit.newLead ? [edit.newLead] : [])] : leadNames(item),
  };
}

function leadNames(item: Stored): string[] {
  return item.leads.map((one) => one.body.name);
}

async function chosenRows(tx: Transaction, ids: readonly string[], newLead: string) {
  const all = newLead === "" ? ids : [...new Set([...ids, await addLeadBody(tx, newLead)])];
  const bodies = await tx.leadBody.findMany({ where: { id: { in: [...all] } } });
  return all.map((bodyId, index) => ({
    bodyId,
    words: bodies.find((body) => body.id === bodyId)?.name ?? newLead,
    isAccountable: index === 0,
  }));
}

async function refusalOf(
  tx: Transaction,
  item: Stored,
  after: { kind: PlanItemKind; code: string; name: string; parentId: string | null; links: string[] },
): Promise<EditRefusal | null> {
  const { planId } = item;
  const rows = await tx.planItem.findMany({
    where: { planId },
    select: { id: true, parentId: true, name: true, kind: true, retiredAt: true },
  });
  const ids = new Set(rows.map((row) => row.id));
  if (after.parentId !== null && !ids.has(after.parentId)) return "unknownRow";
  if (after.parentId !== null && treeOf(rows).within(item.id).includes(after.parentId)) return "belowItself";
  if (after.links.some((link) => !ids.has(link.split(" ")[1] ?? "") || link.endsWith(item.id)))
    return "unknownRow";
  if (after.kind !== item.kind) {
    const hasBelow = rows.some((row) => row.parentId === item.id);
    if (hasBelow && !holdsRows.includes(after.kind)) return "rowsBelow";
    const ways = await tx.planItemLink.findMany({ where: { toId: item.id }, select: { kind: true } });
    if (ways.some((way) => !mayBeNamed(way.kind, after.kind))) return "namedAsKind";
  }
  const reserved = await tx.planCode.findUnique({ where: { planId_code: { planId, code: after.code } } });
  if (reserved && reserved.itemId !== item.id) return "codeInUse";
  const isSamePlace =
    isSameText(after.name, item.name) && after.parentId === item.parentId && after.kind === item.kind;
  const beside = rows.filter(
    (row) =>
      row.id !== item.id && row.parentId === after.parentId && row.kind === after.kind && !row.retiredAt,
  );
  return !isSamePlace && beside.some((row) => isSameText(row.name, after.name)) ? "nameInUse" : null;
}

async function lastPlace(tx: Transaction, planId: string, parentId: string | null): Promise<number> {
  const last = await tx.planItem.aggregate({ where: { planId, parentId }, _max: { position: true } });
  return (last._max.position ?? 0) + 1;
}

async function replaceLinks(tx: Transaction, fromId: string, links: readonly string[]): Promise<void> {
  const had = await tx.planItemLink.findMany({ where: { fromId }, orderBy: { position: "asc" } });
  for (const { kind } of linkFields) {
    const wanted = links
      .filter((link) => link.startsWith(`${kind} `))
      .map((link) => link.split(" ")[1] ?? "");
    const kept = had
      .filter((link) => link.kind === kind && wanted.includes(link.toId))
      .map((link) => link.toId);
    const ordered = [...kept, ...wanted.filter((toId) => !kept.includes(toId))];
    await tx.planItemLink.deleteMany({ where: { fromId, kind } });
    await tx.planItemLink.createMany({
      data: ordered.map((toId, index) => ({ fromId, toId, kind, position: index + 1 })),
    });
  }
}

/** Rows as the record names them: by their codes. */
async function namesOfRows(tx: Transaction, facts: readonly { parentId: string | null; links: string[] }[]) {
  const ids = facts.flatMap(({ parentId, links }) => [
    parentId ?? "",
    ...links.map((link) => link.split(" ")[1] ?? ""),
  ]);
  const rows = await tx.planItem.findMany({ where: { id: { in: ids } }, select: { id: true, code: true } });
  const codes = new Map(rows.map((row) => [row.id, row.code]));
  const named = (words: string) =>
    words
      .split(" ")
      .map((word) => codes.get(word) ?? word)
      .join(" ");
  return (value: string | string[] | null) =>
    Array.isArray(value) ? value.map(named) : value && named(value);
}
