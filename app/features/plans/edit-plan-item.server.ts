import { type Actor, recordAudit } from "#app/platform/audit.server.ts";
import { db } from "#app/platform/database/database.server.ts";
import type { ItemRefusal } from "./add-plan-item.server.ts";
import type { PlanItemTexts } from "./forms.ts";
import { fingerprint, lockPlan } from "./lock-plan.server.ts";
import { headings } from "./plan.ts";
import { isSameText } from "./plan-item.ts";

/** What the form of a priority or key action was filled from. */
export function fingerprintOfItem(item: PlanItemTexts): string {
  return fingerprint(item.code, item.name, item.outcome);
}

/**
 * Changes the code, name and outcome statement of a priority or key action; an empty code keeps the one it has.
 * What points at it keeps pointing. Refuses when the texts are no longer those that the form was filled from.
 * Null when the plan has no such item.
 */
export async function editPlanItem(
  actor: Actor,
  planId: string,
  id: string,
  texts: PlanItemTexts,
  seen: string,
): Promise<{ ok: true } | { ok: false; reason: ItemRefusal | "changedMeanwhile" } | null> {
  return await db.$transaction(async (tx) => {
    await lockPlan(tx, planId);
    const items = await tx.planItem.findMany({ where: { planId } });
    const item = items.find((one) => one.id === id);
    if (!item) return null;
    const before = { code: item.code, name: item.name, outcome: item.outcome };
    const after = {
      code: texts.code || item.code,
      name: texts.name,
      outcome: headings.includes(item.kind) ? texts.outcome : item.outcome,
    };
    if (fingerprintOfItem(before) === fingerprintOfItem(after)) return { ok: true };
    if (fingerprintOfItem(before) !== seen) return { ok: false, reason: "changedMeanwhile" };
    const others = items.filter((one) => one.id !== id);
    const reserved = await tx.planCode.findUnique({ where: { planId_code: { planId, code: after.code } } });
    if (reserved && reserved.itemId !== id) return { ok: false, reason: "codeInUse" };
    const beside = others.filter((one) => one.parentId === item.parentId && !one.retiredAt);
    if (beside.some((one) => isSameText(one.name, after.name))) return { ok: false, reason: "nameInUse" };
    await tx.planItem.update({ where: { id }, data: after });
    await recordAudit(tx, actor, "planItem.edited", { kind: "planItem", id }, { planId, before, after });
    return { ok: true };
  });
}
