import { createInterface } from "node:readline/promises";
import { parseArgs } from "node:util";
import { z } from "zod";
import { createAccount } from "#app/features/partnership/accounts/create-account.server.ts";
import { passwordLength } from "#app/features/partnership/accounts/password-length.ts";
import { roles } from "#app/features/partnership/accounts/viewer.ts";
import { commandLineActor } from "#app/platform/audit.server.ts";
import type { ManageCommand } from "./commands.ts";

const refusals = {
  emailInUse: "Somebody with this e-mail address is registered already.",
  passwordTooShort: `The password must have at least ${passwordLength.least} characters.`,
};

export const createUser: ManageCommand = {
  noun: "user",
  verb: "create",
  usage: "--email E --name N --role R",
  does: `Add a person who signs in (roles: ${roles.join(", ")}); asks for the password`,
  run: async (args) => {
    const { values } = parseArgs({
      args,
      options: { email: { type: "string" }, name: { type: "string" }, role: { type: "string" } },
    });
    const parsed = z
      .object({ email: z.email(), name: z.string().min(1), role: z.enum(roles) })
      .safeParse({ ...values, role: values.role ?? "administrator" });
    if (!parsed.success) {
      console.error(`Say who: --email E --name N [--role ${roles.join("|")}]`);
      return 2;
    }
    const result = await createAccount(commandLineActor, { ...parsed.data, password: await askPassword() });
    console.log(result.ok ? `${parsed.data.email} can sign in now.` : refusals[result.reason]);
    return result.ok ? 0 : 1;
  },
};

// A password on the command line would stay in the shell's history: it comes from the terminal, a pipe or the environment.
async function askPassword(): Promise<string> {
  if (process.env.NEW_USER_PASSWORD) return process.env.NEW_USER_PASSWORD;
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  const password = await terminal.question(`Password (at least ${passwordLength.least} characters): `);
  terminal.close();
  return password;
}
