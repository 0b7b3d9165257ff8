import { type Actor, recordAudit } from "#app/platform/audit.server.ts";
import { db } from "#app/platform/database/database.server.ts";

/**
 * Takes a channel out of the programme, or puts it back at its end. What people said by it stays counted. Null if the
 * consultation has no such channel.
 */
export async function retireChannel(
  actor: Actor,
  consultationId: string,
  id: string,
  retiredAt: Date | null,
): Promise<{ ok: true } | null> {
  return await db.$transaction(async (tx) => {
    const channels = await tx.channel.findMany({ where: { consultationId } });
    const channel = channels.find((one) => one.id === id);
    if (!channel) return null;
    if ((channel.retiredAt === null) === (retiredAt === null)) return { ok: true };
    const position =
      retiredAt === null ? Math.max(...channels.map((one) => one.position)) + 1 : channel.position;
    await tx.channel.update({ where: { id }, data: { retiredAt, position } });
    const action = retiredAt === null ? "channel.restored" : "channel.retired";
    await recordAudit(tx, actor, action, { kind: "channel", id });
    return { ok: true };
  });
}
