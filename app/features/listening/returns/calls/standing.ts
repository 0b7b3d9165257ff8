import type { ReturnStatus } from "#app/platform/database/client/enums.ts";
import { type Day, daysBetween } from "#app/platform/time/day.ts";

/** How a return stands on a day: its state, and what is late or due about it. */
export type Standing = {
  status: ReturnStatus;
  /** The deadline has passed and nothing that could be read is here. */
  isOverdue: boolean;
  review: "none" | "later" | "due" | "overdue";
};

/** Days before a review's day from which it is asked for, and days after it from which it is overdue. */
const soon = 14;
const grace = 28;

/** How a return stands today. */
export function standingOf(
  { status, dueOn, reviewDueOn }: { status: ReturnStatus; dueOn: Day; reviewDueOn: Day | null },
  today: Day,
): Standing {
  const isWaitedFor = status === "notStarted" || status === "drafting" || status === "returned";
  return {
    status,
    isOverdue: isWaitedFor && today > dueOn,
    review: reviewDueOn === null ? "none" : reviewStanding(reviewDueOn, today),
  };
}

function reviewStanding(dueOn: Day, today: Day): Standing["review"] {
  const left = daysBetween(today, dueOn);
  if (left < -grace) return "overdue";
  return left <= soon ? "due" : "later";
}

/** Whether the service may write: before it is sent, and after it came back. */
export function isOpenForWriting(status: ReturnStatus): boolean {
  return status === "notStarted" || status === "drafting" || status === "returned";
}
