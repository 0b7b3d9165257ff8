import { type Actor, recordAudit } from "#app/platform/audit.server.ts";
import { db } from "#app/platform/database/database.server.ts";

/**
 * Takes a stakeholder group out of the choices that people are offered, or puts it back at the end of them. Those who
 * chose it stay counted under it. Null if the consultation has no such group.
 */
export async function retireGroup(
  actor: Actor,
  consultationId: string,
  groupId: string,
  retiredAt: Date | null,
): Promise<{ ok: true } | { ok: false; reason: "lastGroup" } | null> {
  return await db.$transaction(async (tx) => {
    const groups = await tx.stakeholderGroup.findMany({ where: { consultationId } });
    const group = groups.find((one) => one.id === groupId);
    if (!group) return null;
    if ((group.retiredAt === null) === (retiredAt === null)) return { ok: true };
    const offered = groups.filter((one) => one.retiredAt === null);
    if (retiredAt !== null && offered.length === 1) return { ok: false, reason: "lastGroup" };
    const position = retiredAt === null ? Math.max(...groups.map((one) => one.position)) + 1 : group.position;
    await tx.stakeholderGroup.update({ where: { id: groupId }, data: { retiredAt, position } });
    const action = retiredAt === null ? "stakeholderGroup.restored" : "stakeholderGroup.retired";
    await recordAudit(tx, actor, action, { kind: "stakeholderGroup", id: groupId });
    return { ok: true };
  });
}
