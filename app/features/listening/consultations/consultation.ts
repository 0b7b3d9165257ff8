import { isCheckDue } from "#app/features/partnership/help-lines/help-line.ts";
import type { Day } from "#app/platform/time/day.ts";

/** What decides whether a consultation takes answers. */
export type ConsultationTimes = { opensAt: Date; closesAt: Date; publishedAt: Date | null };

export type ConsultationState = "unpublished" | "notYet" | "open" | "closed";

/** Where a consultation stands at a moment. The opening moment is in, the closing moment is out. */
export function stateOf({ opensAt, closesAt, publishedAt }: ConsultationTimes, now: Date): ConsultationState {
  if (publishedAt === null) return "unpublished";
  if (now < opensAt) return "notYet";
  return now < closesAt ? "open" : "closed";
}

/** Whether answers are taken at this moment: published, from the opening moment until just before the closing one. */
export function isOpen(consultation: ConsultationTimes, now: Date): boolean {
  return stateOf(consultation, now) === "open";
}

/** The next moment at which the state changes by itself, if there is one. */
export function nextStateChange(
  { opensAt, closesAt }: Pick<ConsultationTimes, "opensAt" | "closesAt">,
  now: Date,
): Date | undefined {
  return [opensAt, closesAt].find((moment) => now < moment);
}

/** Whether people can be sent to these help lines: there is one at least, and all were verified within twelve months. */
export function areVerified(helpLines: { verifiedOn: Day }[], now: Date): boolean {
  return helpLines.length > 0 && helpLines.every((line) => !isCheckDue(line, now));
}

/** What must be true before people can answer, in the order in which an officer does it. */
const openingTasks = [
  "purpose",
  "plan",
  "closing",
  "question",
  "helpLines",
  "conditions",
  "consultation",
  "survey",
] as const;
export type OpeningTask = (typeof openingTasks)[number];

export type OpeningFacts = {
  purpose: string;
  planIsPublished: boolean;
  closesAt: Date;
  publishedAt: Date | null;
  helpLinesAreVerified: boolean;
  conditionsAreConfirmed: boolean;
  questions: number;
  publishedSurveys: number;
};

/** Which of the opening tasks are done at this moment. */
export function openingChecklist(facts: OpeningFacts, now: Date): { task: OpeningTask; done: boolean }[] {
  const done: Record<OpeningTask, boolean> = {
    purpose: facts.purpose.trim() !== "",
    plan: facts.planIsPublished,
    closing: now < facts.closesAt,
    question: facts.questions > 0,
    helpLines: facts.helpLinesAreVerified,
    // What was published before there were conditions stays published.
    conditions: facts.conditionsAreConfirmed || facts.publishedAt !== null,
    consultation: facts.publishedAt !== null,
    survey: facts.publishedSurveys > 0,
  };
  return openingTasks.map((task) => ({ task, done: done[task] }));
}

/** Small letters, digits and single hyphens, at most 60. */
export function isSlug(text: string): boolean {
  return text.length <= 60 && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text);
}
