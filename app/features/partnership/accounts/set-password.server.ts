import { type Actor, recordAudit } from "#app/platform/audit.server.ts";
import { db } from "#app/platform/database/database.server.ts";
import { passwordLength } from "./password-length.ts";
import { hashPassword } from "./passwords.server.ts";

/** Gives a person a new password and ends their sessions everywhere; null when there is no such account. */
export async function setPassword(
  actor: Actor,
  id: string,
  password: string,
): Promise<{ ok: true } | { ok: false; reason: "passwordTooShort" } | null> {
  if (password.length < passwordLength.least) return { ok: false, reason: "passwordTooShort" };
  const passwordHash = await hashPassword(password);
  return await db.$transaction(async (tx) => {
    const { count } = await tx.account.updateMany({ where: { id }, data: { passwordHash } });
    if (count === 0) return null;
    await tx.session.deleteMany({ where: { accountId: id } });
    await recordAudit(tx, actor, "account.password-set", { kind: "account", id });
    return { ok: true };
  });
}
