import type { StoredItem, StoredPlan } from "#app/features/plans/plan/stored-item.ts";
import { type KnownBody, resolveLeads } from "#app/features/plans/wording/lead.ts";
import { dayOf } from "#app/platform/time/day.ts";
import type { ChosenFromFile } from "./matching/chosen-from-file.ts";
import { comparingPlan } from "./matching/compare-with-plan.ts";
import type { SameItems } from "./matching/match-items.ts";
import type { ImportEffect } from "./plan-import.ts";
import type { ReadPlanTable } from "./reading/read-plan-table.ts";

const emptyPlan: StoredPlan = {
  ...{ title: "", vision: "", period: "", body: "", localities: "" },
  ...{ kept: [], footnotes: [] },
};

/** Step by step, what an import does with a plan (null: a new one) and with the list of lead bodies. */
export function* effectOn(
  stored: { plan: StoredPlan; items: StoredItem[]; reserved: string[] } | null,
  bodies: readonly KnownBody[],
  read: ReadPlanTable,
  now: Date,
  same?: SameItems,
  take?: ChosenFromFile,
): Generator<void, ImportEffect> {
  const effect = yield* comparingPlan(
    stored?.plan ?? emptyPlan,
    stored?.items ?? [],
    stored?.reserved ?? [],
    read,
    dayOf(now),
    same,
    take,
  );
  const words = read.items.flatMap((item) => item.leads.map((lead) => lead.words));
  return { ...effect, leads: words.length === 0 ? [] : [...resolveLeads(words, bodies).values()] };
}
