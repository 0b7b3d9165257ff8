/** The id of a new record: the one place that makes them. */
export function newId(): string {
  return crypto.randomUUID();
}
