import { type Actor, recordAudit } from "#app/platform/audit.server.ts";
import type { Role } from "#app/platform/database/client/enums.ts";
import { makeOnce } from "#app/platform/database/make-once.server.ts";
import { newId } from "#app/platform/database/new-id.ts";
import { passwordLength } from "./password-length.ts";
import { hashPassword } from "./passwords.server.ts";

export type NewAccount = { email: string; name: string; role: Role; password: string };

/** Adds a person who may sign in. Refuses an e-mail address that is in use and a password that is too short. */
export async function createAccount(
  actor: Actor,
  account: NewAccount,
  id = newId(),
): Promise<{ ok: true; id: string } | { ok: false; reason: "emailInUse" | "passwordTooShort" }> {
  if (account.password.length < passwordLength.least) return { ok: false, reason: "passwordTooShort" };
  const email = account.email.trim().toLowerCase();
  const passwordHash = await hashPassword(account.password);
  return await makeOnce(
    id,
    async (tx) => (await tx.account.findUnique({ where: { id } })) && { ok: true, id },
    async (tx) => {
      if (await tx.account.findUnique({ where: { email } })) return { ok: false, reason: "emailInUse" };
      await tx.account.create({
        data: { id, email, name: account.name, role: account.role, passwordHash },
      });
      await recordAudit(tx, actor, "account.created", { kind: "account", id }, { role: account.role });
      return { ok: true, id };
    },
  );
}
