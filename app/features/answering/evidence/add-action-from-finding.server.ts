import { addRow, type ItemRefusal } from "#app/features/plans/plan/add-plan-item.server.ts";
import { type Actor, recordAudit } from "#app/platform/audit.server.ts";
import { makeOnce } from "#app/platform/database/make-once.server.ts";
import { newId } from "#app/platform/database/new-id.ts";
import type { ActionFromFinding } from "./refinement-forms.ts";

/**
 * Adds a row to the plan that a finding's consultation is about, and keeps that it came from the finding. Null: no such
 * finding, or no such row for it to stand below.
 */
export async function addActionFromFinding(
  actor: Actor,
  findingId: string,
  { name, kind, parent, reason }: ActionFromFinding,
  id = newId(),
): Promise<{ ok: true; planId: string; id: string } | { ok: false; reason: ItemRefusal } | null> {
  return await makeOnce(
    id,
    async (tx) =>
      await tx.planItem
        .findUnique({ where: { id }, select: { id: true, planId: true } })
        .then((made) => made && { ok: true, ...made }),
    async (tx) => {
      const finding = await tx.finding.findUnique({
        where: { id: findingId },
        select: { consultation: { select: { planId: true } } },
      });
      if (!finding) return null;
      const { planId } = finding.consultation;
      const texts = { code: "", name, outcome: "" };
      const added = await addRow(tx, actor, planId, { parentId: parent, texts, wanted: kind, id });
      if (!added?.ok) return added;
      const itemId = added.id;
      await tx.planRefinement.create({
        data: {
          ...{
            itemId,
            statusBefore: "draft",
            statusAfter: "draft",
            wordsBefore: "",
            wordsAfter: name,
            reason,
          },
          ...{ decidedById: actor.id, decidedBy: actor.name, evidence: { create: { findingId } } },
        },
      });
      const subject = { kind: "planItem", id: itemId };
      await recordAudit(tx, actor, "planItem.refined", subject, {
        ...{ planId, findings: [findingId], why: reason, after: { name } },
      });
      return { ok: true, planId, id: itemId };
    },
  );
}
