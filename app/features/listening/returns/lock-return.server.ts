import type { Transaction } from "#app/platform/database/database.server.ts";

/** A return with its call, locked until the transaction ends, so that two decisions about it follow one another; or null. */
export async function lockReturn(tx: Transaction, id: string) {
  await tx.$queryRaw`SELECT id FROM service_return WHERE id = ${id} FOR UPDATE`;
  return await tx.serviceReturn.findUnique({
    where: { id },
    include: {
      service: true,
      call: { include: { questions: { orderBy: { position: "asc" } } } },
      versions: { orderBy: { number: "desc" }, take: 1 },
    },
  });
}
