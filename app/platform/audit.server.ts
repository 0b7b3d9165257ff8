import type { Prisma } from "./database/client/client.ts";
import type { Transaction } from "./database/database.server.ts";

/** Who did it. The public and the command line act under a name and no id. */
export type Actor = { id: string | null; name: string };

export const publicActor: Actor = { id: null, name: "public" };
export const commandLineActor: Actor = { id: null, name: "command line" };

/** Writes one audit row in the caller's transaction. Details name records and changes, never words or names of respondents. */
export async function recordAudit(
  tx: Transaction,
  actor: Actor,
  action: string,
  subject: { kind: string; id: string },
  detail: Prisma.InputJsonObject = {},
): Promise<void> {
  await tx.auditEvent.create({
    data: {
      actorId: actor.id,
      actorName: actor.name,
      action,
      subjectKind: subject.kind,
      subjectId: subject.id,
      detail,
    },
  });
}
