import { z } from "zod";
import type { Layout } from "#app/features/plans/layouts/layout.ts";
import { listLayouts } from "#app/features/plans/layouts/layouts.server.ts";
import type { TimescaleDoubt } from "#app/features/plans/wording/timescale.ts";
import type { PlanItemKind, PlanItemStatus } from "#app/platform/database/client/enums.ts";
import { db } from "#app/platform/database/database.server.ts";
import { readStored } from "#app/platform/database/read-stored.ts";
import { dayStored } from "#app/platform/time/day.ts";
import { linkable, linkFields } from "./item-link.ts";
import { headings, holdsRows } from "./plan.ts";
import { foldText } from "./plan-item.ts";
import { inTreeOrder, placeFacts, standingItems, treeOf } from "./plan-tree.ts";

/** How many rows a page of a plan's rows shows. */
const rowsOnPage = 100;

// A choice of more rows than this is of no use to anybody, and slow.
const mostChoices = 300;

const named = { select: { id: true, planId: true, code: true, name: true, kind: true } } as const;

/** A row of a plan with all that is known of it, or null. For the office. */
export async function findItemAtWork(planId: string, id: string) {
  const item = await db.planItem.findUnique({
    where: { id, planId },
    include: {
      plan: {
        select: {
          ...{ title: true, layout: true, replacesId: true },
          consultations: { orderBy: { opensAt: "asc" }, select: { id: true, title: true } },
        },
      },
      parent: named,
      children: {
        where: { retiredAt: null },
        orderBy: { position: "asc" },
        take: mostChoices,
        select: { ...placeFacts, name: true },
      },
      leads: {
        orderBy: [{ isAccountable: "desc" }, { position: "asc" }],
        include: { body: { select: { id: true, name: true } } },
      },
      timescales: { orderBy: { position: "asc" } },
      progress: { orderBy: [{ asAt: "desc" }, { createdAt: "desc" }, { id: "desc" }] },
      values: { orderBy: [{ asAt: "desc" }, { createdAt: "desc" }, { id: "desc" }] },
      links: { orderBy: { position: "asc" }, include: { to: named } },
      linkedFrom: { orderBy: { from: { code: "asc" } }, include: { from: named } },
    },
  });
  if (!item) return null;
  const { asPrinted: _printed, amount, timescales, progress, values, children, ...rest } = item;
  return {
    ...rest,
    children: inTreeOrder(children),
    amount: amount?.toNumber() ?? null,
    timescales: timescales.map((one) => ({
      ...one,
      startsOn: dayStored(one.startsOn),
      dueOn: dayStored(one.dueOn),
      // Stored as timescales are read, so a doubt is one of theirs.
      doubt: one.doubt as TimescaleDoubt | "",
    })),
    progress: progress.map((one) => ({ ...one, asAt: dayStored(one.asAt) })),
    values: values.map(({ value, ...one }) => ({
      ...{ ...one, asAt: dayStored(one.asAt) },
      value: value?.toNumber() ?? null,
    })),
  };
}

/** What the form of a row offers: the bodies of the list, what it can stand below, and what it can be linked to. */
export async function listItemChoices(
  planId: string,
  item: { id: string; parentId: string | null; linkedTo: string[] },
) {
  const rows = inTreeOrder(
    standingItems(
      await db.planItem.findMany({
        where: { planId },
        select: { ...placeFacts, name: true, retiredAt: true },
      }),
    ),
  ).map(({ id, code, name, kind, parentId }) => ({ id, code, name, kind, parentId }));
  const own = new Set(treeOf(rows).within(item.id));
  const parents = rows.filter(
    (row) => !own.has(row.id) && (holdsRows.includes(row.kind) || row.id === item.parentId),
  );
  return {
    bodies: await db.leadBody.findMany({
      where: { retiredAt: null },
      orderBy: { name: "asc" },
      select: { id: true, name: true },
    }),
    parents: atMost(parents, (row) => headings.includes(row.kind) || row.id === item.parentId),
    links: linkFields.map(({ field, kind }) => ({
      ...{ field, kind },
      rows: atMost(
        rows.filter((row) => row.id !== item.id && linkable[field].includes(row.kind)),
        (row) => item.linkedTo.includes(row.id),
      ),
    })),
  };
}

function atMost<Row>(rows: Row[], isNeeded: (row: Row) => boolean): Row[] {
  if (rows.length <= mostChoices) return rows;
  return [...new Set([...rows.filter(isNeeded), ...rows.slice(0, mostChoices)])];
}

/** The kinds that a plan's layout has or its rows are of, with what the layout calls them (empty: the usual name). */
export async function listKinds(
  planId: string,
  layoutName: string,
): Promise<{ kind: PlanItemKind; name: string }[]> {
  const layout = (await listLayouts()).find((one) => one.name === layoutName);
  const present = await db.planItem.groupBy({ by: ["kind"], where: { planId } });
  const kinds = new Set([...kindsOf(layout), ...present.map((one) => one.kind)]);
  if (kinds.size === 0) for (const kind of ["priority", "keyAction"] as const) kinds.add(kind);
  return [...kinds].map((kind) => ({ kind, name: layout?.kinds[kind]?.one ?? "" }));
}

function kindsOf(layout: Layout | undefined): PlanItemKind[] {
  return (layout?.tables ?? []).flatMap((table) => [
    ...table.levels,
    ...table.variants.map((variant) => variant.kind),
    ...table.columns.flatMap(({ holds }): PlanItemKind[] => {
      if (holds.what === "parts" || holds.what === "links") return [holds.kind];
      if (holds.what === "recommendations") return ["recommendation"];
      return holds.what === "drivers" ? ["policyDriver"] : [];
    }),
  ]);
}

type RowFilter = { kind?: PlanItemKind; status?: PlanItemStatus; words?: string };

/** A page of the rows that stand in a plan, in its order, with what the office works on. */
export async function listWorkRows(planId: string, wanted: RowFilter & { page: number }) {
  const standing = withPlaces(
    inTreeOrder(
      standingItems(
        await db.planItem.findMany({
          where: { planId },
          select: {
            ...{ ...placeFacts, retiredAt: true, status: true },
            ...(wanted.words ? { name: true, lead: true, timescale: true } : {}),
          },
        }),
      ),
    ),
  );
  const words = foldText(wanted.words ?? "").split(" ");
  const all = standing.filter(
    (row) =>
      (wanted.kind === undefined || row.kind === wanted.kind) &&
      (wanted.status === undefined || row.status === wanted.status) &&
      (!wanted.words || saysAll(`${row.code} ${row.name} ${row.lead} ${row.timescale}`, words)),
  );
  const pages = Math.max(1, Math.ceil(all.length / rowsOnPage));
  const page = Math.min(wanted.page, pages);
  const ids = all.slice((page - 1) * rowsOnPage, page * rowsOnPage).map((row) => row.id);
  const rows = await db.planItem.findMany({
    where: { id: { in: ids } },
    select: {
      ...{ id: true, code: true, name: true, kind: true, lead: true, timescale: true, status: true },
      ...{ revision: true, parentId: true },
      progress: {
        orderBy: [{ asAt: "desc" }, { createdAt: "desc" }],
        take: 1,
        select: { rating: true, asAt: true },
      },
    },
  });
  const byId = new Map(rows.map((row) => [row.id, row]));
  const places = new Map(all.map(({ id, place, of, depth }) => [id, { place, of, depth }]));
  return {
    ...{ found: all.length, page, pages },
    rows: ids.flatMap((id) => {
      const row = byId.get(id);
      return row ? [{ ...row, ...(places.get(id) ?? { place: 1, of: 1, depth: 0 }) }] : [];
    }),
  };
}

function saysAll(text: string, words: readonly string[]): boolean {
  const folded = foldText(text);
  return words.every((word) => folded.includes(word));
}

type Placed = { id: string; parentId: string | null; kind: PlanItemKind };

/** Where each row stands among those of its kind below the same one (from 1), how many they are, and how deep. */
function withPlaces<Row extends Placed>(
  rows: readonly Row[],
): (Row & { place: number; of: number; depth: number })[] {
  const counts = new Map<string, number>();
  const depths = new Map<string, number>();
  const placed = rows.map((row) => {
    const key = `${row.parentId} ${row.kind}`;
    const place = (counts.get(key) ?? 0) + 1;
    counts.set(key, place);
    const depth = row.parentId === null ? 0 : (depths.get(row.parentId) ?? -1) + 1;
    depths.set(row.id, depth);
    return { ...row, place, depth };
  });
  return placed.map((row) => ({ ...row, of: counts.get(`${row.parentId} ${row.kind}`) ?? 0 }));
}

/** Where a row stands among those of its kind beside it, from 1, and how many they are. */
export async function findPlace(
  planId: string,
  item: { id: string; parentId: string | null; kind: PlanItemKind },
) {
  const beside = inTreeOrder(
    await db.planItem.findMany({
      where: { planId, parentId: item.parentId, kind: item.kind, retiredAt: null },
      select: placeFacts,
    }),
  );
  return { place: beside.findIndex((one) => one.id === item.id) + 1, of: beside.length };
}

export type ItemEvent = {
  id: string;
  at: Date;
  actorName: string;
  action: string;
  before: Record<string, string>;
  after: Record<string, string>;
  why: string;
};

/** Everything that was done to a row, the newest first: also by imports, which name it by its code. */
export async function listItemHistory(
  planId: string,
  item: { id: string; code: string },
): Promise<ItemEvent[]> {
  const own = await db.auditEvent.findMany({
    where: { subjectKind: "planItem", subjectId: item.id },
    orderBy: { at: "desc" },
    take: 200,
  });
  const imports = await db.$queryRaw<{ id: string; at: Date; actorName: string; line: unknown }[]>`
    SELECT e."id", e."at", e."actor_name" AS "actorName", line
    FROM "audit_event" e, jsonb_array_elements(e."detail"->'items') line
    WHERE e."subject_kind" = 'plan' AND e."subject_id" = ${planId} AND e."action" = 'plan.imported'
      AND line->'after'->>'code' = ${item.code}
    ORDER BY e."at" DESC LIMIT 200`;
  return [
    ...own.map(({ id, at, actorName, action, detail }) => ({
      id,
      at,
      actorName,
      action,
      ...changeIn(detail, id),
    })),
    ...imports.map(({ line, ...event }) => ({
      ...event,
      action: "plan.imported",
      ...changeIn(line, event.id),
    })),
  ].sort((one, other) => other.at.getTime() - one.at.getTime());
}

const Facts = z.record(z.string(), z.unknown()).nullish();
const Change = z.object({ before: Facts, after: Facts, why: z.string().default("") });

function changeIn(detail: unknown, eventId: string): Pick<ItemEvent, "before" | "after" | "why"> {
  const { before, after, why } = readStored(Change, detail, `the detail of the event ${eventId}`);
  return { before: inWords(before ?? {}), after: inWords(after ?? {}), why };
}

function inWords(facts: Record<string, unknown>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(facts).map(([key, value]) => [
      key,
      Array.isArray(value) ? value.map(String).join("; ") : String(value ?? ""),
    ]),
  );
}
