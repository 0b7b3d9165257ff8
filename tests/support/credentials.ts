import type { Role } from "#app/platform/database/client/enums.ts";
import { accounts } from "#prisma/seed/partnership/accounts.ts";
import { examplePassword } from "./running-server.mjs";

/** What the example's person in a role types to sign in, on a server that a test has started. */
export function credentialsOf(role: Role): { email: string; password: string } {
  const account = accounts.find((one) => one.role === role);
  if (!account) throw new Error(`The example has nobody who is ${role}.`);
  return { email: account.email, password: examplePassword };
}
