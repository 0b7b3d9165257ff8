import { comparingPlan } from "./compare-with-plan.ts";
import { type KnownBody, resolveLeads } from "./lead.ts";
import type { SameItems } from "./match-items.ts";
import type { ImportEffect } from "./plan-import.ts";
import type { ReadPlanTable } from "./read-plan-table.ts";
import type { StoredItem, StoredPlan } from "./stored-item.ts";
import type { TakenFromFile } from "./taken-from-file.ts";

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
  take?: TakenFromFile,
): Generator<void, ImportEffect> {
  const effect = yield* comparingPlan(
    stored?.plan ?? emptyPlan,
    stored?.items ?? [],
    stored?.reserved ?? [],
    read,
    now.toISOString().slice(0, 10),
    same,
    take,
  );
  const words = read.items.flatMap((item) => item.leads.map((lead) => lead.words));
  return { ...effect, leads: words.length === 0 ? [] : [...resolveLeads(words, bodies).values()] };
}
