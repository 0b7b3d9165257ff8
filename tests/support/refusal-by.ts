import { type Refusal, refusalOf } from "#app/platform/database/refusal.server.ts";

/** The rule by which the database refuses a statement; null for any other error. */
export async function refusalBy(statement: PromiseLike<unknown>): Promise<Refusal | "not refused" | null> {
  try {
    await statement;
    return "not refused";
  } catch (error) {
    return refusalOf(error);
  }
}
