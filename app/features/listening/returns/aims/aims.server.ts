import { db } from "#app/platform/database/database.server.ts";
import { aimKinds } from "./aim.ts";

// More rows than this are of no use in a list to choose from.
const mostChoices = 300;

/** The promises and measures that a return of this call can be linked to: of the consultation's plan, or of every plan. */
export async function listAimChoices(call: { consultationId: string | null }) {
  const consultation = call.consultationId
    ? await db.consultation.findUnique({ where: { id: call.consultationId }, select: { planId: true } })
    : null;
  const items = await db.planItem.findMany({
    where: {
      retiredAt: null,
      kind: { in: [...aimKinds] },
      ...(consultation?.planId ? { planId: consultation.planId } : {}),
    },
    select: { id: true, code: true, name: true, kind: true },
    orderBy: [{ planId: "asc" }, { position: "asc" }],
    take: mostChoices,
  });
  const rank = (kind: string) => aimKinds.map(String).indexOf(kind);
  return items.toSorted((one, other) => rank(one.kind) - rank(other.kind));
}

/** The returns that were sent and work towards this row of a plan, with the action by which they do. For the office. */
export async function listReturnsTowards(planItemId: string) {
  const aims = await db.returnAim.findMany({
    where: { planItemId },
    include: { return: { include: { service: true, call: true } } },
    orderBy: [{ return: { service: { name: "asc" } } }, { at: "asc" }],
  });
  return aims.map(({ id, action, return: { id: returnId, service, call } }) => ({
    ...{ id, action, returnId, title: call.title },
    name: call.perOrganisation ? service.provider : service.name,
  }));
}
