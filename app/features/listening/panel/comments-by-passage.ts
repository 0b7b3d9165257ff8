import type { Placement } from "./placement.ts";

/** Comments by the passage of the shown text at which they stand now; those whose passage is gone apart. */
export function commentsByPassage<Comment extends { placement: Placement }>(
  comments: readonly Comment[],
): { at: Map<string, Comment[]>; removed: Comment[] } {
  const at = new Map<string, Comment[]>();
  const removed: Comment[] = [];
  for (const comment of comments) {
    if (comment.placement.state === "removed") {
      removed.push(comment);
      continue;
    }
    const here = at.get(comment.placement.paragraphId) ?? [];
    here.push(comment);
    at.set(comment.placement.paragraphId, here);
  }
  return { at, removed };
}
