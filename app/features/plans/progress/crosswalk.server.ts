import { headings, promises } from "#app/features/plans/plan/plan.ts";
import { inTreeOrder, placeFacts, standingItems } from "#app/features/plans/plan/plan-tree.ts";
import { db, type Transaction } from "#app/platform/database/database.server.ts";
import { successorsOf } from "./crosswalk.ts";

const mapped = [...headings, ...promises, "outcome", "outcomeMeasure"];
const rowsOnPage = 100;

/** A plan, the plan that it replaces, and what each of that one's rows becomes. Null: no such plan. */
export async function findCrosswalk(planId: string, wanted: { page: number }) {
  const plan = await db.plan.findUnique({
    where: { id: planId },
    include: {
      replaces: { select: { id: true, title: true, consultations: { select: { id: true, title: true } } } },
    },
  });
  if (!plan) return null;
  const old = plan.replaces ? await rowsOf(plan.replaces.id) : [];
  const decisions = await db.planItemSuccession.findMany({ where: { planId } });
  const decided = new Map(decisions.map((one) => [one.itemId, one]));
  const pages = Math.max(1, Math.ceil(old.length / rowsOnPage));
  const page = Math.min(wanted.page, pages);
  const shown = old.slice((page - 1) * rowsOnPage, page * rowsOnPage);
  const links = await db.planItemLink.findMany({
    where: { kind: "becomes", fromId: { in: shown.map((row) => row.id) }, to: { planId } },
    orderBy: { position: "asc" },
    include: { to: { select: { id: true, code: true, name: true } } },
  });
  return {
    plan: { id: planId, title: plan.title },
    replaces: plan.replaces,
    ...{ page, pages, found: old.length, undecided: old.filter((row) => !decided.has(row.id)).length },
    rows: shown.map((row) => ({
      ...row,
      decision: decided.get(row.id) ?? null,
      becomes: links.filter((link) => link.fromId === row.id).map((link) => link.to),
    })),
  };
}

/** The rows of a plan that a crosswalk maps, in the plan's order. */
export async function rowsOf(planId: string) {
  const items = await db.planItem.findMany({
    where: { planId },
    select: { ...placeFacts, name: true, retiredAt: true },
  });
  return inTreeOrder(standingItems(items))
    .filter((item) => mapped.includes(item.kind))
    .map(({ id, code, name, kind }) => ({ id, code, name, kind }));
}

/** The rows of a plan that each row of the plan which it replaces became. Empty where it replaces none. */
export async function readSuccessors(
  planId: string,
  tx: Transaction = db,
): Promise<Map<string, readonly string[]>> {
  const plan = await tx.plan.findUnique({ where: { id: planId }, select: { replacesId: true } });
  if (!plan?.replacesId) return new Map();
  const rows = await tx.planItem.findMany({
    where: { planId: plan.replacesId },
    select: { id: true, parentId: true },
  });
  const decisions = await tx.planItemSuccession.findMany({ where: { planId }, select: { itemId: true } });
  const links = await tx.planItemLink.findMany({ where: { kind: "becomes", to: { planId } } });
  const becomes = new Map<string, string[]>();
  for (const { fromId, toId } of links) becomes.set(fromId, [...(becomes.get(fromId) ?? []), toId]);
  return successorsOf(
    rows,
    decisions.map(({ itemId }) => ({ itemId, becomes: becomes.get(itemId) ?? [] })),
  );
}
