import { type Actor, recordAudit } from "#app/platform/audit.server.ts";
import { makeOnce } from "#app/platform/database/make-once.server.ts";
import { newId } from "#app/platform/database/new-id.ts";
import { lockDraft } from "./lock-draft.server.ts";

/** Adds a section at the end of a draft, and returns its id. Sent again under one id, it is one section. Null: no such draft. */
export async function addSection(
  actor: Actor,
  draftId: string,
  heading: string,
  id = newId(),
): Promise<string | null> {
  return await makeOnce(
    id,
    async (tx) => (await tx.draftSection.findFirst({ where: { id, draftId } })) && id,
    async (tx) => {
      if (!(await lockDraft(tx, draftId))) return null;
      const last = await tx.draftSection.aggregate({ where: { draftId }, _max: { position: true } });
      await tx.draftSection.create({
        data: { id, draftId, heading, position: (last._max.position ?? 0) + 1 },
      });
      await recordAudit(tx, actor, "draftSection.added", { kind: "draftSection", id }, { draftId, heading });
      return id;
    },
  );
}
