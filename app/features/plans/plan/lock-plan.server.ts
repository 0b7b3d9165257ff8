import { createHash } from "node:crypto";
import type { Plan } from "#app/platform/database/client/client.ts";
import type { Transaction } from "#app/platform/database/database.server.ts";

/** The plan, kept from other writers until the transaction ends: changes to one plan follow each other. Null if there is none. */
export async function lockPlan(tx: Transaction, id: string): Promise<Plan | null> {
  await tx.$queryRaw`SELECT 1 FROM "plan" WHERE "id" = ${id} FOR UPDATE`;
  return await tx.plan.findUnique({ where: { id } });
}

/**
 * What a form was filled from, in short. It comes back with the form, so that a change that somebody else
 * made meanwhile is noticed and not overwritten.
 */
export function fingerprint(...texts: string[]): string {
  return createHash("sha256").update(JSON.stringify(texts)).digest("base64url").slice(0, 22);
}
