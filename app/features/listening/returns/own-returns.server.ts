import type { Viewer } from "#app/features/partnership/accounts/viewer.ts";
import type { Prisma } from "#app/platform/database/client/client.ts";
import { db, type Transaction } from "#app/platform/database/database.server.ts";

/** The returns that this service manager may read and write: of their services, or of their organisation where it is asked as one. */
export async function ownReturns(
  viewer: Viewer,
  tx: Transaction = db,
): Promise<Prisma.ServiceReturnWhereInput> {
  const mine = { managers: { some: { accountId: viewer.id } } };
  const services = await tx.service.findMany({ where: mine, select: { provider: true } });
  const providers = [...new Set(services.map(({ provider }) => provider))];
  return {
    call: { openedAt: { not: null } },
    OR: [{ service: mine }, { call: { perOrganisation: true }, service: { provider: { in: providers } } }],
  };
}
