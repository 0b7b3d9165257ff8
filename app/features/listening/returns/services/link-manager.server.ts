import { type Actor, recordAudit } from "#app/platform/audit.server.ts";
import { db } from "#app/platform/database/database.server.ts";

/** Lets somebody with a service manager's account write for a service. Null when there is no such service or manager. */
export async function linkManager(
  actor: Actor,
  serviceId: string,
  accountId: string,
): Promise<{ ok: true } | null> {
  return await db.$transaction(async (tx) => {
    const service = await tx.service.findUnique({ where: { id: serviceId } });
    const account = await tx.account.findFirst({ where: { id: accountId, role: "serviceManager" } });
    if (!service || !account) return null;
    const data = [{ serviceId, accountId }];
    const { count } = await tx.serviceManager.createMany({ data, skipDuplicates: true });
    if (count === 0) return { ok: true };
    await recordAudit(
      tx,
      actor,
      "service.manager-added",
      { kind: "service", id: serviceId },
      { account: accountId },
    );
    return { ok: true };
  });
}

/** Takes the right to write for a service away again. Null when the account had none. */
export async function unlinkManager(
  actor: Actor,
  serviceId: string,
  accountId: string,
): Promise<{ ok: true } | null> {
  return await db.$transaction(async (tx) => {
    const { count } = await tx.serviceManager.deleteMany({ where: { serviceId, accountId } });
    if (count === 0) return null;
    await recordAudit(
      tx,
      actor,
      "service.manager-removed",
      { kind: "service", id: serviceId },
      { account: accountId },
    );
    return { ok: true };
  });
}
