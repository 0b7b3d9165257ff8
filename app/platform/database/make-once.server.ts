import { db, type Transaction } from "./database.server.ts";

/**
 * Makes a record under the id that its form came with, in one transaction. A form that is sent again, also at the same
 * moment, resolves to what `findMade` tells of the record that is there: two equal sends make one.
 */
export async function makeOnce<Found, Made>(
  id: string,
  findMade: (tx: Transaction) => Promise<Found | null>,
  make: (tx: Transaction) => Promise<Made>,
): Promise<Found | Made> {
  return await db.$transaction(async (tx) => await makeOnceWithin(tx, id, findMade, make));
}

/** As makeOnce, in the caller's transaction. */
export async function makeOnceWithin<Found, Made>(
  tx: Transaction,
  id: string,
  findMade: (tx: Transaction) => Promise<Found | null>,
  make: (tx: Transaction) => Promise<Made>,
): Promise<Found | Made> {
  // Sends of one form wait for each other, so that the later one sees the record; the primary key would only refuse it.
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${id}, 0))`;
  return (await findMade(tx)) ?? (await make(tx));
}
