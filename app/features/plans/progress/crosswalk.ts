type Row = { id: string; parentId: string | null };
type Decision = { itemId: string; becomes: readonly string[] };

/**
 * The rows of a new plan that each row of an old one became. A row about which nothing was decided follows what it stands
 * below; one that was decided to become nothing becomes nothing.
 */
export function successorsOf(
  rows: readonly Row[],
  decisions: readonly Decision[],
): Map<string, readonly string[]> {
  const parents = new Map(rows.map((row) => [row.id, row.parentId]));
  const decided = new Map(decisions.map(({ itemId, becomes }) => [itemId, becomes]));
  const found = new Map<string, readonly string[]>();
  for (const { id } of rows) {
    const walked = new Set<string>();
    let at: string | null = id;
    while (at !== null && !decided.has(at) && !walked.has(at)) {
      walked.add(at);
      at = parents.get(at) ?? null;
    }
    found.set(id, (at === null ? null : decided.get(at)) ?? []);
  }
  return found;
}
