import { type Actor, recordAudit } from "#app/platform/audit.server.ts";
import { makeOnce } from "#app/platform/database/make-once.server.ts";
import { newId } from "#app/platform/database/new-id.ts";

/** Adds a stakeholder group at the end of a consultation's list. Null if there is no such consultation. */
export async function addGroup(
  actor: Actor,
  consultationId: string,
  name: string,
  id = newId(),
): Promise<{ ok: true } | { ok: false; reason: "nameTaken" } | null> {
  return await makeOnce(
    id,
    async (tx) => (await tx.stakeholderGroup.findFirst({ where: { id, consultationId } })) && { ok: true },
    async (tx) => {
      const consultation = await tx.consultation.findUnique({
        where: { id: consultationId },
        include: { groups: true },
      });
      if (!consultation) return null;
      if (consultation.groups.some((group) => group.name === name)) return { ok: false, reason: "nameTaken" };
      const position = Math.max(0, ...consultation.groups.map((group) => group.position)) + 1;
      await tx.stakeholderGroup.create({ data: { id, consultationId, name, position } });
      await recordAudit(tx, actor, "stakeholderGroup.added", { kind: "stakeholderGroup", id }, { name });
      return { ok: true };
    },
  );
}
