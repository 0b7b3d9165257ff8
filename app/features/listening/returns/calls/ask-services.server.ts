import type { Transaction } from "#app/platform/database/database.server.ts";

/**
 * Gives each service its place in a call: there from now on, whether or not anybody of it ever signs in. In a call for
 * each organisation, one service stands for all of its provider's. Returns how many places were made.
 */
export async function askServices(
  tx: Transaction,
  callId: string,
  serviceIds: string[],
  perOrganisation: boolean,
): Promise<number> {
  const services = await tx.service.findMany({
    where: { id: { in: serviceIds }, retiredAt: null },
    orderBy: { name: "asc" },
  });
  const present = await tx.serviceReturn.findMany({
    where: { callId },
    select: { serviceId: true, service: { select: { provider: true } } },
  });
  const asked = new Set(present.map((one) => (perOrganisation ? one.service.provider : one.serviceId)));
  const fresh = services.filter((service) => {
    const key = perOrganisation ? service.provider : service.id;
    if (asked.has(key)) return false;
    asked.add(key);
    return true;
  });
  await tx.serviceReturn.createMany({ data: fresh.map(({ id }) => ({ callId, serviceId: id })) });
  return fresh.length;
}
