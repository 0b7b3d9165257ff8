import { type Actor, recordAudit } from "#app/platform/audit.server.ts";
import { db } from "#app/platform/database/database.server.ts";

/** Lets a disabled person sign in again; null when there is no such account. */
export async function enableAccount(actor: Actor, id: string): Promise<{ ok: true } | null> {
  return await db.$transaction(async (tx) => {
    const account = await tx.account.findUnique({ where: { id } });
    if (!account) return null;
    if (!account.disabledAt) return { ok: true };
    await tx.account.update({ where: { id }, data: { disabledAt: null } });
    await recordAudit(tx, actor, "account.enabled", { kind: "account", id });
    return { ok: true };
  });
}
