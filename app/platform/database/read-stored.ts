import type { z } from "zod";

/** Thrown when the database holds something that no version of this program has written there. */
export class DamagedDataError extends Error {}

/**
 * Reads what a JSON column holds, by its schema; `what` says what it is, for whoever looks into the log. Throws a
 * DamagedDataError where it is damaged: reading it as nothing would let the next write destroy what is left of it. The
 * message names places and never words, which may be somebody's own.
 */
export function readStored<Schema extends z.ZodType>(
  schema: Schema,
  stored: unknown,
  what: string,
): z.output<Schema> {
  const read = schema.safeParse(stored);
  if (read.success) return read.data;
  const places = read.error.issues.map(
    ({ path, code }) => `${path.map(String).join(".") || "all of it"} (${code})`,
  );
  throw new DamagedDataError(`${what} is damaged: ${[...new Set(places)].slice(0, 5).join(", ")}`);
}
