import { type Actor, recordAudit } from "#app/platform/audit.server.ts";
import { db } from "#app/platform/database/database.server.ts";
import { askServices } from "./ask-services.server.ts";
import { writeToManagers } from "./write-to-managers.server.ts";

/** Opens a call: its services see it, and their managers get a letter. Null when there is none that is still closed. */
export async function openCall(
  actor: Actor,
  id: string,
  origin: string,
  now: Date,
): Promise<{ ok: true } | null> {
  return await db.$transaction(async (tx) => {
    const { count } = await tx.call.updateMany({ where: { id, openedAt: null }, data: { openedAt: now } });
    if (count === 0) return null;
    const returns = await tx.serviceReturn.findMany({ where: { callId: id }, select: { id: true } });
    for (const one of returns) await writeToManagers(tx, one.id, "opened", origin, now);
    await recordAudit(tx, actor, "call.opened", { kind: "call", id }, { asked: returns.length });
    return { ok: true };
  });
}

/** Asks one more service. Null when there is no such call, or nothing to add. */
export async function askOneMore(
  actor: Actor,
  id: string,
  serviceId: string,
  origin: string,
  now: Date,
): Promise<{ ok: true } | null> {
  return await db.$transaction(async (tx) => {
    const call = await tx.call.findUnique({ where: { id } });
    if (!call) return null;
    if ((await askServices(tx, id, [serviceId], call.perOrganisation)) === 0) return null;
    const place = await tx.serviceReturn.findUnique({
      where: { callId_serviceId: { callId: id, serviceId } },
    });
    if (place && call.openedAt) await writeToManagers(tx, place.id, "opened", origin, now);
    await recordAudit(tx, actor, "call.service-asked", { kind: "call", id }, { service: serviceId });
    return { ok: true };
  });
}
