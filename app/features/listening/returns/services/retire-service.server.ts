import { type Actor, recordAudit } from "#app/platform/audit.server.ts";
import { db } from "#app/platform/database/database.server.ts";

/**
 * Takes a service off the list that new calls begin with, or puts it back (`at` null). What it has sent stays.
 * Null when there is no such service.
 */
export async function retireService(actor: Actor, id: string, at: Date | null): Promise<{ ok: true } | null> {
  return await db.$transaction(async (tx) => {
    const service = await tx.service.findUnique({ where: { id } });
    if (!service) return null;
    if ((service.retiredAt === null) === (at === null)) return { ok: true };
    await tx.service.update({ where: { id }, data: { retiredAt: at } });
    await recordAudit(tx, actor, at ? "service.retired" : "service.restored", { kind: "service", id });
    return { ok: true };
  });
}
