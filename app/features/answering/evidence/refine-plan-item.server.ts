import { quotableRespondent } from "#app/features/listening/contributions/permission.ts";
import { lockPlan } from "#app/features/plans/plan/lock-plan.server.ts";
import { isSameText } from "#app/features/plans/plan/plan-item.ts";
import { type Actor, recordAudit } from "#app/platform/audit.server.ts";
import type { Transaction } from "#app/platform/database/database.server.ts";
import { makeOnce } from "#app/platform/database/make-once.server.ts";
import { newId } from "#app/platform/database/new-id.ts";
import type { Refinement } from "./refinement-forms.ts";

type RefineRefusal = "nothingChanged" | "nameInUse" | "changedMeanwhile" | "evidenceNotThere";

/**
 * Decides a row after consultation: keeps its words before and after, why, and the findings and quotable excerpts that it
 * rests on. Refuses evidence of another plan's consultations (the plan that this one replaces apart). Null: no such row.
 */
export async function refinePlanItem(
  actor: Actor,
  planId: string,
  itemId: string,
  { name, status, reason, findings, excerpts, seen }: Refinement,
  id = newId(),
): Promise<{ ok: true; id: string } | { ok: false; reason: RefineRefusal } | null> {
  return await makeOnce(
    id,
    async (tx) => (await tx.planRefinement.findFirst({ where: { id, itemId } })) && { ok: true, id },
    async (tx) => {
      const plan = await lockPlan(tx, planId);
      const item = await tx.planItem.findUnique({ where: { id: itemId, planId } });
      if (!plan || !item || item.retiredAt) return null;
      if (item.revision !== seen) return { ok: false, reason: "changedMeanwhile" };
      if (item.name === name && item.status === status) return { ok: false, reason: "nothingChanged" };
      const beside = await tx.planItem.findMany({
        where: { planId, parentId: item.parentId, kind: item.kind, retiredAt: null, NOT: { id: itemId } },
      });
      if (!isSameText(name, item.name) && beside.some((one) => isSameText(one.name, name))) {
        return { ok: false, reason: "nameInUse" };
      }
      const evidence = await evidenceThere(tx, plan, { findings, excerpts });
      if (!evidence) return { ok: false, reason: "evidenceNotThere" };
      await tx.planItem.update({
        where: { id: itemId },
        data: { name, status, revision: item.revision + 1 },
      });
      await tx.planRefinement.create({
        data: {
          ...{ id, itemId, statusBefore: item.status, statusAfter: status, reason },
          ...{ wordsBefore: item.name, wordsAfter: name, decidedById: actor.id, decidedBy: actor.name },
          evidence: { create: evidence },
        },
      });
      await recordAudit(
        tx,
        actor,
        "planItem.refined",
        { kind: "planItem", id: itemId },
        {
          ...{ planId, refinementId: id, findings, excerpts, why: reason },
          before: { name: item.name, status: item.status },
          after: { name, status },
        },
      );
      return { ok: true, id };
    },
  );
}

async function evidenceThere(
  tx: Transaction,
  plan: { id: string; replacesId: string | null },
  { findings, excerpts }: { findings: string[]; excerpts: string[] },
): Promise<({ findingId: string } | { excerptId: string })[] | null> {
  const planIds = [plan.id, ...(plan.replacesId ? [plan.replacesId] : [])];
  const consultation = { planId: { in: planIds } };
  const [findingIds, excerptIds] = [[...new Set(findings)], [...new Set(excerpts)]];
  const foundFindings = await tx.finding.count({ where: { id: { in: findingIds }, consultation } });
  const foundExcerpts = await tx.excerpt.count({
    where: {
      id: { in: excerptIds },
      withdrawnAt: null,
      passage: { contribution: { consultation, respondent: quotableRespondent } },
    },
  });
  if (foundFindings !== findingIds.length || foundExcerpts !== excerptIds.length) return null;
  return [
    ...findingIds.map((findingId) => ({ findingId })),
    ...excerptIds.map((excerptId) => ({ excerptId })),
  ];
}
