/** What consultation does to a row: it is decided, and so is no draft any more. */
export const decisions = ["refined", "adopted", "dropped"] as const;
