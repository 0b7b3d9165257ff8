import { type Actor, recordAudit } from "#app/platform/audit.server.ts";
import { makeOnce } from "#app/platform/database/make-once.server.ts";
import { newId } from "#app/platform/database/new-id.ts";

/** Begins a draft of a plan, and returns its id. Sent again under one id, it is one draft. Null: no such plan. */
export async function createDraft(
  actor: Actor,
  draft: { planId: string; title: string },
  id = newId(),
): Promise<string | null> {
  return await makeOnce(
    id,
    async (tx) => (await tx.draft.findUnique({ where: { id } })) && id,
    async (tx) => {
      const plan = await tx.plan.findUnique({ where: { id: draft.planId }, select: { id: true } });
      if (!plan) return null;
      await tx.draft.create({ data: { id, planId: plan.id, title: draft.title } });
      await recordAudit(
        tx,
        actor,
        "draft.created",
        { kind: "draft", id },
        { planId: plan.id, title: draft.title },
      );
      return id;
    },
  );
}
