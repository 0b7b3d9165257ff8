import type { Transaction } from "#app/platform/database/database.server.ts";

/** Holds a draft until the transaction ends, so that two people who reorder it do so one after the other. False: no such draft. */
export async function lockDraft(tx: Transaction, draftId: string): Promise<boolean> {
  const rows = await tx.$queryRaw<
    { id: string }[]
  >`SELECT "id" FROM "draft" WHERE "id" = ${draftId} FOR UPDATE`;
  return rows.length > 0;
}
