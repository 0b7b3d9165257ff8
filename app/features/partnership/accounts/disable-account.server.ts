import { type Actor, recordAudit } from "#app/platform/audit.server.ts";
import { db } from "#app/platform/database/database.server.ts";
import { leavesNobodyInCharge } from "./account.ts";
import { lockAccounts } from "./change-account.server.ts";

/** Stops a person from signing in and ends their sessions. Refuses to leave nobody in charge; null when there is no such account. */
export async function disableAccount(
  actor: Actor,
  id: string,
  now: Date,
): Promise<{ ok: true } | { ok: false; reason: "lastAdministrator" } | null> {
  return await db.$transaction(async (tx) => {
    const accounts = await lockAccounts(tx);
    const account = accounts.find((one) => one.id === id);
    if (!account) return null;
    if (account.disabledAt) return { ok: true };
    if (leavesNobodyInCharge(accounts, { ...account, disabledAt: now })) {
      return { ok: false, reason: "lastAdministrator" };
    }
    await tx.account.update({ where: { id }, data: { disabledAt: now } });
    await tx.session.deleteMany({ where: { accountId: id } });
    await recordAudit(tx, actor, "account.disabled", { kind: "account", id });
    return { ok: true };
  });
}
