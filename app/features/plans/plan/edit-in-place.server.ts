import type { Actor } from "#app/platform/audit.server.ts";
import { editPlanItem } from "./edit-plan-item.server.ts";
import type { PlanItemEditInPlace } from "./forms.ts";
import { linkFields } from "./item-link.ts";
import { findItemAtWork } from "./work-queries.server.ts";

/** As editPlanItem, of the words, lead, timescale and status alone: all else of the row stays as it is. */
export async function editInPlace(
  actor: Actor,
  planId: string,
  itemId: string,
  edit: PlanItemEditInPlace,
): Promise<Awaited<ReturnType<typeof editPlanItem>>> {
  const item = await findItemAtWork(planId, itemId);
  if (!item) return null;
  const { code, outcome, detail, source, amount, measures, target, horizon } = item;
  const linked = (kind: string) => item.links.filter((link) => link.kind === kind).map((link) => link.toId);
  const links = Object.fromEntries(linkFields.map(({ field, kind }) => [field, linked(kind)])) as Record<
    (typeof linkFields)[number]["field"],
    string[]
  >;
  return await editPlanItem(actor, planId, itemId, {
    ...{ code, outcome, detail, source, amount, measures, target, horizon, newLead: "" },
    leadBody: [...new Set(item.leads.map((one) => one.bodyId))],
    ...links,
    ...edit,
  });
}
