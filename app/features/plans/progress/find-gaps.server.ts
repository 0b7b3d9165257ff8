import { inTreeOrder, placeFacts, standingItems } from "#app/features/plans/plan/plan-tree.ts";
import { db } from "#app/platform/database/database.server.ts";
import { type Day, dayStored } from "#app/platform/time/day.ts";
import { type Gap, gapsOf } from "./gaps.ts";

/** A plan's title with every gap of what stands in it, in its order. Null: no such plan. */
export async function findGaps(planId: string): Promise<{ title: string; rows: number; gaps: Gap[] } | null> {
  const plan = await db.plan.findUnique({ where: { id: planId }, select: { title: true, period: true } });
  if (!plan) return null;
  const items = await db.planItem.findMany({
    where: { planId },
    select: {
      ...{
        ...placeFacts,
        name: true,
        outcome: true,
        detail: true,
        lead: true,
        timescale: true,
        status: true,
      },
      retiredAt: true,
    },
  });
  const ofPlan = { item: { planId } };
  const leads = await db.planItemLead.groupBy({ by: ["itemId"], where: ofPlan, _count: true });
  const timescales = await db.planTimescale.findMany({ where: ofPlan, orderBy: { position: "asc" } });
  const links = await db.planItemLink.findMany({
    where: { from: { planId }, kind: "outcome" },
    select: { fromId: true },
  });
  const leadsOf = new Map(leads.map((one) => [one.itemId, one._count]));
  const measured = new Set(links.map((link) => link.fromId));
  const whensOf = new Map<
    string,
    { startsOn: Day | null; dueOn: Day | null; doubt: string; kind: string }[]
  >();
  for (const { itemId, startsOn, dueOn, doubt, kind } of timescales) {
    const when = { startsOn: dayStored(startsOn), dueOn: dayStored(dueOn), doubt, kind };
    const others = whensOf.get(itemId);
    if (others) others.push(when);
    else whensOf.set(itemId, [when]);
  }
  const standing = inTreeOrder(standingItems(items)).map((item) => ({
    ...item,
    leads: leadsOf.get(item.id) ?? 0,
    timescales: whensOf.get(item.id) ?? [],
    isMeasured: measured.has(item.id),
  }));
  return { title: plan.title, rows: standing.length, gaps: gapsOf(standing, plan.period) };
}
