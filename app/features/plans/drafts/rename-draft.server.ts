import { type Actor, recordAudit } from "#app/platform/audit.server.ts";
import { db } from "#app/platform/database/database.server.ts";

/** Gives a draft another title. Null: no such draft. */
export async function renameDraft(
  actor: Actor,
  draftId: string,
  title: string,
): Promise<{ ok: true } | null> {
  return await db.$transaction(async (tx) => {
    const draft = await tx.draft.findUnique({ where: { id: draftId } });
    if (!draft) return null;
    await tx.draft.update({ where: { id: draftId }, data: { title } });
    await recordAudit(
      tx,
      actor,
      "draft.renamed",
      { kind: "draft", id: draftId },
      { before: draft.title, after: title },
    );
    return { ok: true };
  });
}
