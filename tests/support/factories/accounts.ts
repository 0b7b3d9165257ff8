import { createAccount } from "#app/features/partnership/accounts/create-account.server.ts";
import type { Viewer } from "#app/features/partnership/accounts/viewer.ts";
import { commandLineActor } from "#app/platform/audit.server.ts";
import { newId } from "#app/platform/database/new-id.ts";

/** A stored account, as the viewer it becomes when signed in. */
export async function makeViewer(
  role: Viewer["role"] = "strategyOfficer",
  name = "Ishbel Officer",
): Promise<Viewer> {
  const email = `${newId()}@example.invalid`;
  const result = await createAccount(commandLineActor, { email, name, role, password: "a long enough one" });
  if (!result.ok) throw new Error(result.reason);
  return { id: result.id, name, role };
}
