import { type Actor, recordAudit } from "#app/platform/audit.server.ts";
import { db } from "#app/platform/database/database.server.ts";

/** Adds a stakeholder group at the end of a consultation's list. Null if there is no such consultation. */
export async function addGroup(
  actor: Actor,
  consultationId: string,
  name: string,
): Promise<{ ok: true } | { ok: false; reason: "nameTaken" } | null> {
  return await db.$transaction(async (tx) => {
    const consultation = await tx.consultation.findUnique({
      where: { id: consultationId },
      include: { groups: true },
    });
    if (!consultation) return null;
    if (consultation.groups.some((group) => group.name === name)) return { ok: false, reason: "nameTaken" };
    const position = Math.max(0, ...consultation.groups.map((group) => group.position)) + 1;
    const group = await tx.stakeholderGroup.create({ data: { consultationId, name, position } });
    await recordAudit(
      tx,
      actor,
      "stakeholderGroup.added",
      { kind: "stakeholderGroup", id: group.id },
      { name },
    );
    return { ok: true };
  });
}
