import { type Actor, recordAudit } from "#app/platform/audit.server.ts";
import { db } from "#app/platform/database/database.server.ts";
import type { PlanTexts } from "./forms.ts";
import { fingerprint, lockPlan } from "./lock-plan.server.ts";

/** What the form of a plan's texts was filled from. */
export function fingerprintOfPlan(plan: PlanTexts): string {
  return fingerprint(plan.title, plan.period, plan.vision, plan.body, plan.localities);
}

/**
 * Changes a plan's texts; its address stays. Refuses when they are no longer those that the form was filled from.
 * Null when there is no such plan.
 */
export async function editPlan(
  actor: Actor,
  id: string,
  texts: PlanTexts,
  seen: string,
): Promise<{ ok: true } | { ok: false; reason: "changedMeanwhile" } | null> {
  return await db.$transaction(async (tx) => {
    const plan = await lockPlan(tx, id);
    if (!plan) return null;
    const { title, period, vision, body, localities } = plan;
    const before = { title, period, vision, body, localities };
    if (fingerprintOfPlan(before) === fingerprintOfPlan(texts)) return { ok: true };
    if (fingerprintOfPlan(before) !== seen) return { ok: false, reason: "changedMeanwhile" };
    await tx.plan.update({ where: { id }, data: texts });
    await recordAudit(tx, actor, "plan.edited", { kind: "plan", id }, { before, after: texts });
    return { ok: true };
  });
}
