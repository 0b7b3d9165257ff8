import { type Actor, recordAudit } from "#app/platform/audit.server.ts";
import type { Role } from "#app/platform/database/client/enums.ts";
import { db, type Transaction } from "#app/platform/database/database.server.ts";
import { leavesNobodyInCharge } from "./account.ts";

type Changes = { name: string; role: Role };

/** Changes a person's name and role. Refuses to leave nobody in charge; null when there is no such account. */
export async function changeAccount(
  actor: Actor,
  id: string,
  { name, role }: Changes,
): Promise<{ ok: true } | { ok: false; reason: "lastAdministrator" } | null> {
  return await db.$transaction(async (tx) => {
    const accounts = await lockAccounts(tx);
    const account = accounts.find((one) => one.id === id);
    if (!account) return null;
    if (leavesNobodyInCharge(accounts, { ...account, role }))
      return { ok: false, reason: "lastAdministrator" };
    const changed = [
      ...(account.name === name ? [] : ["name"]),
      ...(account.role === role ? [] : [`role ${account.role} to ${role}`]),
    ];
    if (changed.length === 0) return { ok: true };
    await tx.account.update({ where: { id }, data: { name, role } });
    await recordAudit(tx, actor, "account.changed", { kind: "account", id }, { changed });
    return { ok: true };
  });
}

/** Every account, locked, so that two administrators cannot at once each take away the other's role. */
export async function lockAccounts(tx: Transaction) {
  await tx.$queryRaw`SELECT id FROM account WHERE role = 'administrator' ORDER BY id FOR UPDATE`;
  return await tx.account.findMany({ select: { id: true, name: true, role: true, disabledAt: true } });
}
