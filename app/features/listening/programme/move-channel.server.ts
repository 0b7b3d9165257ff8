import { moved } from "#app/features/listening/consultations/order.ts";
import { type Actor, recordAudit } from "#app/platform/audit.server.ts";
import { db } from "#app/platform/database/database.server.ts";

/** Moves a channel one place up or down among those still in the programme. Null if the consultation has no such channel. */
export async function moveChannel(
  actor: Actor,
  consultationId: string,
  id: string,
  direction: "up" | "down",
): Promise<{ ok: true } | null> {
  return await db.$transaction(async (tx) => {
    const channels = await tx.channel.findMany({
      where: { consultationId, retiredAt: null },
      orderBy: [{ position: "asc" }, { id: "asc" }],
      select: { id: true },
    });
    const ids = channels.map((channel) => channel.id);
    if (!ids.includes(id)) return null;
    for (const [index, one] of moved(ids, id, direction).entries()) {
      await tx.channel.update({ where: { id: one }, data: { position: index + 1 } });
    }
    await recordAudit(tx, actor, "channel.moved", { kind: "channel", id }, { direction });
    return { ok: true };
  });
}
