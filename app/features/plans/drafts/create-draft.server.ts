import { type Actor, recordAudit } from "#app/platform/audit.server.ts";
import { db } from "#app/platform/database/database.server.ts";

/** Begins a draft of a plan, and returns its id. Null: no such plan. */
export async function createDraft(
  actor: Actor,
  draft: { planId: string; title: string },
): Promise<string | null> {
  return await db.$transaction(async (tx) => {
    const plan = await tx.plan.findUnique({ where: { id: draft.planId }, select: { id: true } });
    if (!plan) return null;
    const { id } = await tx.draft.create({ data: { planId: plan.id, title: draft.title } });
    await recordAudit(
      tx,
      actor,
      "draft.created",
      { kind: "draft", id },
      { planId: plan.id, title: draft.title },
    );
    return id;
  });
}
