/** Stands in a filter for people who named no group. */
export const noGroup = "none";

/** The orders that a list of passages can have. */
export const sortOrders = ["newest", "oldest", "question", "longest", "best"] as const;
type SortOrder = (typeof sortOrders)[number];

/** The order in force: a search shows what fits best first, a list what came last. */
export function orderInForce(filters: { q: string; sort: "" | SortOrder }): SortOrder {
  if (filters.q === "") return filters.sort === "" || filters.sort === "best" ? "newest" : filters.sort;
  return filters.sort === "" ? "best" : filters.sort;
}
