import type { Transaction } from "#app/platform/database/database.server.ts";

/**
 * Holds a survey still until the transaction ends: nobody can begin to answer it meanwhile. Says whether somebody has
 * begun before, which freezes its structure. Null if there is no such survey.
 */
export async function lockSurvey(tx: Transaction, surveyId: string): Promise<{ frozen: boolean } | null> {
  const rows = await tx.$queryRaw<unknown[]>`SELECT "id" FROM "survey" WHERE "id" = ${surveyId} FOR UPDATE`;
  if (rows.length === 0) return null;
  const begun = await tx.surveyResponse.findFirst({ where: { surveyId }, select: { id: true } });
  return { frozen: begun !== null };
}
