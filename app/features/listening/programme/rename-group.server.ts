import { type Actor, recordAudit } from "#app/platform/audit.server.ts";
import { db } from "#app/platform/database/database.server.ts";

/** Gives a stakeholder group of a consultation another name. Null if the consultation has no such group. */
export async function renameGroup(
  actor: Actor,
  consultationId: string,
  groupId: string,
  name: string,
): Promise<{ ok: true } | { ok: false; reason: "nameTaken" } | null> {
  return await db.$transaction(async (tx) => {
    const groups = await tx.stakeholderGroup.findMany({ where: { consultationId } });
    const group = groups.find((one) => one.id === groupId);
    if (!group) return null;
    if (groups.some((one) => one.id !== groupId && one.name === name))
      return { ok: false, reason: "nameTaken" };
    if (group.name === name) return { ok: true };
    await tx.stakeholderGroup.update({ where: { id: groupId }, data: { name } });
    await recordAudit(
      tx,
      actor,
      "stakeholderGroup.renamed",
      { kind: "stakeholderGroup", id: groupId },
      {
        from: group.name,
        to: name,
      },
    );
    return { ok: true };
  });
}
