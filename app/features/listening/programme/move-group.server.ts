import { moved } from "#app/features/listening/consultations/order.ts";
import { type Actor, recordAudit } from "#app/platform/audit.server.ts";
import { db } from "#app/platform/database/database.server.ts";

/** Moves a stakeholder group one place up or down among those still offered. Null if the consultation has no such group. */
export async function moveGroup(
  actor: Actor,
  consultationId: string,
  groupId: string,
  direction: "up" | "down",
): Promise<{ ok: true } | null> {
  return await db.$transaction(async (tx) => {
    const groups = await tx.stakeholderGroup.findMany({
      where: { consultationId, retiredAt: null },
      orderBy: { position: "asc" },
    });
    if (!groups.some((group) => group.id === groupId)) return null;
    for (const [index, id] of moved(
      groups.map((group) => group.id),
      groupId,
      direction,
    ).entries()) {
      await tx.stakeholderGroup.update({ where: { id }, data: { position: index + 1 } });
    }
    await recordAudit(
      tx,
      actor,
      "stakeholderGroup.moved",
      { kind: "stakeholderGroup", id: groupId },
      { direction },
    );
    return { ok: true };
  });
}
