import { z } from "zod";
import type { CommentView } from "./comment-queries.server.ts";

/** What the list of a draft's comments can be narrowed to. */
export const commentFilters = ["all", "unanswered", "waiting", "changed", "removed"] as const;

type CommentFilter = (typeof commentFilters)[number];

/** What the list's address asks for; anything else is all, and the first page. */
export function readFilter(search: URLSearchParams): { show: CommentFilter; page: number } {
  return {
    show: z.enum(commentFilters).catch("all").parse(search.get("show")),
    page: z.coerce.number().int().min(1).max(10_000).catch(1).parse(search.get("page")),
  };
}

type Facts = Pick<CommentView, "isWithdrawn" | "moderation" | "answer" | "isWaiting" | "placement">;

/** What an officer does with a comment next. */
export function nextStep({ isWaiting, answer, isWithdrawn }: Facts): "moderate" | "open" | "answer" {
  if (isWaiting) return "moderate";
  return answer || isWithdrawn ? "open" : "answer";
}

/** Whether a comment is in the list. One that was withdrawn or refused waits for nothing. */
export function isShownBy(filter: CommentFilter, comment: Facts): boolean {
  const isSettled = comment.isWithdrawn || comment.moderation?.outcome === "refused";
  switch (filter) {
    case "all":
      return true;
    case "unanswered":
      return !isSettled && comment.answer === null;
    case "waiting":
      return comment.isWaiting;
    case "changed":
    case "removed":
      return !isSettled && comment.placement.state === filter;
  }
}
