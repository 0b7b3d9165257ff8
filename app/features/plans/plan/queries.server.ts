import type { PlanItemKind } from "#app/platform/database/client/enums.ts";
import { db } from "#app/platform/database/database.server.ts";
import { headings, type PlanOverview, promises } from "./plan.ts";
import type { PlanItemView } from "./plan-item.ts";
import { inTreeOrder, placeFacts, standingItems } from "./plan-tree.ts";

/** Every plan, the newest first, with how many priorities and key actions it shows. For the office. */
export async function listPlans() {
  const plans = await db.plan.findMany({
    where: { isComing: false },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
  });
  const items = await db.planItem.groupBy({ by: ["planId", "kind"], where: inThePlan, _count: true });
  const count = (planId: string, kinds: readonly PlanItemKind[]) =>
    items
      .filter((item) => item.planId === planId && kinds.includes(item.kind))
      .reduce((sum, item) => sum + item._count, 0);
  return plans.map((plan) => ({
    ...plan,
    priorities: count(plan.id, headings),
    keyActions: count(plan.id, promises),
  }));
}

/** One plan's own texts, published or not, or null. For the office. */
export async function findPlan(id: string) {
  return await db.plan.findUnique({ where: { id } });
}

/** The plan of an address, published or not, or null. For the command line. */
export async function findPlanBySlug(slug: string) {
  return await db.plan.findUnique({ where: { slug } });
}

/** The plan that the public may read at this address, with its overview, or null. */
export async function findPublishedPlan(slug: string) {
  const plan = await db.plan.findUnique({ where: { slug, status: "published" } });
  return plan && { ...plan, overview: await overviewOf(plan) };
}

/** A plan with its overview, published or not, or null. For the office. */
export async function findPlanWithOverview(id: string) {
  const plan = await findPlan(id);
  return plan && { ...plan, overview: await overviewOf(plan) };
}

/**
 * The items of every kind that stand in a plan now, in its order: each followed by what stands below it. Retired
 * ones, and what stands below them, are left out. An unknown plan has none.
 */
export async function listPlanItems(planId: string): Promise<PlanItemView[]> {
  const items = await db.planItem.findMany({
    where: { planId },
    select: { ...placeFacts, name: true, retiredAt: true },
  });
  return inTreeOrder(standingItems(items)).map(({ id, kind, code, name, parentId }) => ({
    ...{ id, kind, code, name, parentId },
  }));
}

/** One priority or key action, retired or not, with all that its form shows, or null. */
export async function findPlanItem(planId: string, id: string) {
  return await db.planItem.findUnique({ where: { id, planId }, include: { parent: true } });
}

/**
 * What has been taken out of a plan and can be put back, with how many tags, questions and findings point at it.
 * Removed tags count: their history names the item.
 */
export async function listRetiredItems(planId: string) {
  const items = await db.planItem.findMany({
    where: { planId, retiredAt: { not: null } },
    orderBy: { retiredAt: "desc" },
    include: { _count: { select: { tags: true, questions: true, findings: true, children: true } } },
  });
  return items.map(({ _count, ...item }) => ({
    ...item,
    pointers: _count.tags + _count.questions + _count.findings,
    keyActions: _count.children,
  }));
}

// An item is in the plan as long as neither it nor what it stands below has been taken out. Three levels are counted.
const standsAtTop = { retiredAt: null, parentId: null };
const standsSecond = { retiredAt: null, parent: { is: standsAtTop } };
const inThePlan = { OR: [standsAtTop, standsSecond, { retiredAt: null, parent: { is: standsSecond } }] };

async function overviewOf(plan: { id: string; vision: string; localities: string }): Promise<PlanOverview> {
  const items = inTreeOrder(standingItems(await db.planItem.findMany({ where: { planId: plan.id } })));
  const priorities: PlanOverview["priorities"] = [];
  for (const { id, code, name, outcome, kind, parentId } of items) {
    if (parentId === null && headings.includes(kind)) {
      priorities.push({ id, code, name, outcome, kind, keyActions: [] });
    } else if (parentId !== null && (promises.includes(kind) || headings.includes(kind))) {
      priorities.at(-1)?.keyActions.push({ id, code, name, kind, parentId });
    }
  }
  return { vision: plan.vision, localities: plan.localities, priorities };
}
