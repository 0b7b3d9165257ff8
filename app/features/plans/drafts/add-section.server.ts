import { type Actor, recordAudit } from "#app/platform/audit.server.ts";
import { db } from "#app/platform/database/database.server.ts";
import { lockDraft } from "./lock-draft.server.ts";

/** Adds a section at the end of a draft, and returns its id. Null: no such draft. */
export async function addSection(actor: Actor, draftId: string, heading: string): Promise<string | null> {
  return await db.$transaction(async (tx) => {
    if (!(await lockDraft(tx, draftId))) return null;
    const last = await tx.draftSection.aggregate({ where: { draftId }, _max: { position: true } });
    const { id } = await tx.draftSection.create({
      data: { draftId, heading, position: (last._max.position ?? 0) + 1 },
    });
    await recordAudit(tx, actor, "draftSection.added", { kind: "draftSection", id }, { draftId, heading });
    return id;
  });
}
