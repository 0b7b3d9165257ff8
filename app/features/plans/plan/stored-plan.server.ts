import { z } from "zod";
import { LastImport } from "#app/features/plans/imports/matching/last-import.ts";
import type { PrintedItem, Sheet } from "#app/features/plans/printing/printed.ts";
import type { KnownBody } from "#app/features/plans/wording/lead.ts";
import type { Transaction } from "#app/platform/database/database.server.ts";
import { readStored } from "#app/platform/database/read-stored.ts";
import { type Day, dayStored } from "#app/platform/time/day.ts";
import { planTextFields, type StoredItem, type StoredPlan } from "./stored-item.ts";

const PrintedCells = z.record(
  z.string(),
  z.record(z.string(), z.object({ words: z.string(), of: z.string() })),
);
const KeptTexts = z.array(
  z.object({
    key: z.string(),
    field: z.enum(planTextFields).nullable(),
    words: z.string(),
    of: z.string(),
  }),
);
const SheetShape = z.object({
  columns: z.array(z.object({ header: z.string(), key: z.string() })),
  hasHeadings: z.boolean(),
});

/**
 * Everything of a plan that an import can change or a table can print, each in one query. Throws where what an import or
 * a table kept of it is damaged: nothing is printed from it, and nothing stored over it.
 */
export async function readStoredPlan(
  tx: Transaction,
  planId: string,
): Promise<{ plan: StoredPlan; items: StoredItem[]; reserved: string[] } | null> {
  const plan = await tx.plan.findUnique({
    where: { id: planId },
    include: { footnotes: { orderBy: { position: "asc" } } },
  });
  if (!plan) return null;
  const items = await tx.planItem.findMany({
    where: { planId },
    orderBy: [{ position: "asc" }, { id: "asc" }],
  });
  const links = await tx.planItemLink.findMany({
    where: { from: { planId } },
    orderBy: [{ position: "asc" }, { toId: "asc" }],
  });
  const progress = await tx.planProgress.findMany({
    where: { item: { planId } },
    orderBy: [{ asAt: "desc" }, { createdAt: "desc" }, { id: "desc" }],
  });
  const codes = await tx.planCode.findMany({ where: { planId }, select: { code: true } });
  const linksOf = grouped(links, (link) => link.fromId);
  const progressOf = grouped(progress, (one) => one.itemId);
  const { title, vision, period, body, localities } = plan;
  return {
    plan: {
      ...{ title, vision, period, body, localities },
      kept: readStored(KeptTexts, plan.asPrinted, `the printed texts of the plan ${planId}`),
      footnotes: plan.footnotes.map(({ mark, words }) => ({ mark, words })),
    },
    items: items.map(({ amount, asPrinted, lastImport, retiredAt, planId: _planId, ...item }) => ({
      ...item,
      lastImport: readStored(LastImport, lastImport, `the last import of the item ${item.id}`),
      amount: amount === null ? null : amount.toNumber(),
      asPrinted: readStored(PrintedCells, asPrinted, `the printed cells of the item ${item.id}`),
      isRetired: retiredAt !== null,
      links: (linksOf.get(item.id) ?? []).map(({ kind, toId }) => ({ kind, toId })),
      progress: (progressOf.get(item.id) ?? []).map(({ asAt, words, rating }) => ({
        asAt: dayStored(asAt),
        words,
        rating,
      })),
    })),
    reserved: codes.map(({ code }) => code),
  };
}

/** The items of a plan with all that a table prints of them, in the order given. */
export function printedItems(items: readonly StoredItem[], asAt?: Day): PrintedItem[] {
  const views = new Map(
    items.map((item) => [
      item.id,
      {
        ...item,
        progress: item.progress.filter((one) => asAt === undefined || one.asAt <= asAt),
        parent: null as PrintedItem | null,
        parts: [] as PrintedItem[],
        links: [] as { kind: StoredItem["links"][number]["kind"]; to: PrintedItem }[],
      },
    ]),
  );
  for (const item of items) {
    const view = views.get(item.id);
    const parent = views.get(item.parentId ?? "");
    if (view && parent) {
      view.parent = parent;
      parent.parts.push(view);
    }
    for (const { kind, toId } of item.links) {
      const to = views.get(toId);
      if (to) view?.links.push({ kind, to });
    }
  }
  return [...views.values()];
}

/** The bodies of the controlled list, with every way of writing them. Those that were taken out are still known. */
export async function listLeadBodies(tx: Transaction): Promise<KnownBody[]> {
  const bodies = await tx.leadBody.findMany({ include: { aliases: true }, orderBy: { id: "asc" } });
  return bodies.map(({ id, name, aliases }) => ({ id, name, aliases: aliases.map((alias) => alias.folded) }));
}

/** The columns of a table as its file had them, or null where no file has brought it in. */
export async function findSheet(
  tx: Transaction,
  planId: string,
  layout: string,
  table: string,
): Promise<Sheet | null> {
  const sheet = await tx.planSheet.findUnique({
    where: { planId_layout_table: { planId, layout, table } },
  });
  return sheet && readStored(SheetShape, sheet.columns, `the columns of the table ${sheet.id}`);
}

function grouped<Row>(rows: readonly Row[], key: (row: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(key(row));
    if (group) group.push(row);
    else groups.set(key(row), [row]);
  }
  return groups;
}
