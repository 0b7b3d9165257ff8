import type { Transaction } from "#app/platform/database/database.server.ts";
import { formatDay } from "#app/platform/i18n/dates.ts";
import { asDay } from "#app/platform/time/day.ts";
import { partnership } from "../partnership/partnership.ts";
import { plan } from "./plan.ts";

export type StoredPlan = { id: string; itemIds: Map<string, string>; itemId: (code: string) => string };

/** Stores the example's published plan. The ids of its priorities and key actions are found by their codes. */
export async function storePlan(tx: Transaction): Promise<StoredPlan> {
  const day = (date: string) => formatDay(asDay(date), "en");
  const { id: planId } = await tx.plan.create({
    select: { id: true },
    data: {
      slug: "kinmarra-alcohol-and-drug-plan-2027-2030",
      title: plan.title,
      body: partnership.name,
      period: `${day(plan.periodFrom)} to ${day(plan.periodTo)}`,
      vision: plan.vision,
      localities: plan.localities,
      layout: "plan-on-a-page",
      status: "published",
      createdAt: new Date("2026-08-10T09:00:00Z"),
    },
  });
  const itemIds = new Map<string, string>();
  const priorities = await tx.planItem.createManyAndReturn({
    select: { id: true, code: true },
    data: plan.priorities.map((priority, index) => ({
      planId,
      kind: "priority",
      code: priority.number,
      name: priority.name,
      outcome: priority.outcome,
      position: index + 1,
    })),
  });
  for (const { code, id } of priorities) itemIds.set(code, id);
  const keyActions = await tx.planItem.createManyAndReturn({
    select: { id: true, code: true },
    data: plan.priorities.flatMap((priority) =>
      priority.keyActions.map((action, index) => ({
        planId,
        parentId: itemIds.get(priority.number),
        kind: "keyAction" as const,
        code: action.code,
        name: action.text,
        position: index + 1,
      })),
    ),
  });
  for (const { code, id } of keyActions) itemIds.set(code, id);
  return { id: planId, itemIds, itemId: (code) => idOf(itemIds, code) };
}

/** What is kept under a name of the example's content, such as an id; the content's own tests hold it to be there. */
export function idOf<Kept>(ids: ReadonlyMap<string, Kept>, name: string): Kept {
  const id = ids.get(name);
  if (id === undefined) throw new Error(`The example has nothing called ${name}.`);
  return id;
}
