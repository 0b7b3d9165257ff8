import { placeFacts, standingItems } from "#app/features/plans/plan/plan-tree.ts";
import { db } from "#app/platform/database/database.server.ts";
import { type Day, dayOf, dayStored } from "#app/platform/time/day.ts";
import { nextDue } from "./due.ts";
import { planStart } from "./gaps.ts";

/** What is due next of a plan's rows, the earliest first, and how many rows have a timescale without a day. Null: no such plan. */
export async function listDue(planId: string) {
  const plan = await db.plan.findUnique({ where: { id: planId }, select: { id: true, title: true } });
  return plan && { plan, ...(await dueOf([planId])) };
}

/** How many rows of published plans are due on or before a day, and how many before today. */
export async function countDue(until: Day, today: Day) {
  const plans = await db.plan.findMany({
    where: { status: "published" },
    select: { id: true, title: true },
    orderBy: { createdAt: "desc" },
    take: 12,
  });
  const { rows } = await dueOf(plans.map((plan) => plan.id));
  return plans
    .map((plan) => {
      const soon = rows.filter((row) => row.planId === plan.id && row.due <= until);
      return { ...plan, soon: soon.length, late: soon.filter((row) => row.due < today).length };
    })
    .filter((plan) => plan.soon > 0);
}

async function dueOf(planIds: string[]) {
  const ofPlans = { planId: { in: planIds } };
  const plans = await db.plan.findMany({ where: { id: { in: planIds } } });
  const begins = new Map(plans.map((plan) => [plan.id, planStart(plan.period) ?? dayOf(plan.createdAt)]));
  const items = standingItems(
    await db.planItem.findMany({
      where: ofPlans,
      select: {
        ...{ ...placeFacts, planId: true, name: true, lead: true, timescale: true, status: true },
        retiredAt: true,
      },
    }),
  );
  const timescales = grouped(
    await db.planTimescale.findMany({ where: { item: ofPlans }, orderBy: { position: "asc" } }),
  );
  const reports = grouped(
    await db.planProgress.findMany({
      where: { item: ofPlans },
      orderBy: [{ asAt: "desc" }, { createdAt: "desc" }],
      select: { itemId: true, asAt: true, rating: true },
    }),
  );
  const timed = items.filter((item) => timescales.has(item.id));
  const rows = timed.flatMap(({ id, planId, kind, code, name, lead, timescale, status }) => {
    const newest = reports.get(id)?.[0];
    const reported = newest ? { asAt: dayStored(newest.asAt), rating: newest.rating } : null;
    const whens = (timescales.get(id) ?? []).map(({ startsOn, dueOn, every }) => ({
      ...{ startsOn: dayStored(startsOn), dueOn: dayStored(dueOn), every },
    }));
    const start = begins.get(planId);
    const due = start ? nextDue({ status, timescales: whens, reported }, start) : null;
    return due ? [{ ...{ id, planId, kind, code, name, lead, timescale, status, reported }, due }] : [];
  });
  const byDay = rows.sort(
    (one, other) =>
      one.due.localeCompare(other.due) || one.code.localeCompare(other.code, "en", { numeric: true }),
  );
  return { rows: byDay, withoutDay: timed.length - byDay.length };
}

function grouped<Row extends { itemId: string }>(rows: readonly Row[]): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(row.itemId);
    if (group) group.push(row);
    else groups.set(row.itemId, [row]);
  }
  return groups;
}
