import { createAccount } from "#app/features/accounts/create-account.server.ts";
import { roles } from "#app/features/accounts/viewer.ts";
import { commandLineActor } from "#app/platform/audit.server.ts";
import { db } from "#app/platform/database/database.server.ts";
import { env } from "#app/platform/env.server.ts";

const password = env.CONVERSATIONS_DEMO_PASSWORD ?? "kinmarra-example";

/** Loads the invented partnership into an empty database; does nothing to one that holds accounts. */
export async function loadExample(): Promise<void> {
  if ((await db.account.count()) > 0) return;
  for (const role of roles) {
    await createAccount(commandLineActor, { email: `${role}@example.invalid`, name: role, role, password });
  }
}

/** Prints one sign-in a role, for trying out. */
export async function printExampleSignIns(): Promise<void> {
  process.stdout.write(`Sign in at /sign-in with the password ${password}:\n`);
  for (const role of roles) process.stdout.write(`  ${role.padEnd(16)} ${role}@example.invalid\n`);
}
