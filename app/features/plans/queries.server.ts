import { db } from "#app/platform/database/database.server.ts";
import type { PlanOverview } from "./plan.ts";
import { inPlanOrder, type PlanItemView } from "./plan-item.ts";

/** Every plan, the newest first, with how many priorities and key actions it shows. For the office. */
export async function listPlans() {
  const plans = await db.plan.findMany({ orderBy: [{ createdAt: "desc" }, { id: "desc" }] });
  const items = await db.planItem.findMany({ where: inThePlan, select: { planId: true, kind: true } });
  const count = (planId: string, kind: PlanItemView["kind"]) =>
    items.filter((item) => item.planId === planId && item.kind === kind).length;
  return plans.map((plan) => ({
    ...plan,
    priorities: count(plan.id, "priority"),
    keyActions: count(plan.id, "keyAction"),
  }));
}

/** One plan's own texts, published or not, or null. For the office. */
export async function findPlan(id: string) {
  return await db.plan.findUnique({ where: { id } });
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
 * The priorities and key actions that stand in a plan now, in its order: each priority followed by its key actions.
 * Retired ones, and key actions of a retired priority, are left out. An unknown plan has none.
 */
export async function listPlanItems(planId: string): Promise<PlanItemView[]> {
  const items = await db.planItem.findMany({ where: { planId, ...inThePlan } });
  return inPlanOrder(items).map(({ id, kind, code, name, parentId }) => ({ id, kind, code, name, parentId }));
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

// A key action is in the plan as long as neither it nor its priority has been taken out.
const inThePlan = { retiredAt: null, OR: [{ parentId: null }, { parent: { is: { retiredAt: null } } }] };

async function overviewOf(plan: { id: string; vision: string; localities: string }): Promise<PlanOverview> {
  const items = inPlanOrder(await db.planItem.findMany({ where: { planId: plan.id, ...inThePlan } }));
  return {
    vision: plan.vision,
    localities: plan.localities,
    priorities: items
      .filter((item) => item.kind === "priority")
      .map(({ id, code, name, outcome }) => ({
        id,
        code,
        name,
        outcome,
        keyActions: items
          .filter((item) => item.parentId === id)
          .map((action) => ({ id: action.id, code: action.code, name: action.name })),
      })),
  };
}
