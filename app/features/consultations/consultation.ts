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
export function nextTurn({ opensAt, closesAt }: ConsultationTimes, now: Date): Date | undefined {
  return [opensAt, closesAt].find((moment) => now < moment);
}

/** What must be true before people can answer, in the order in which an officer does it. */
export const openingTasks = [
  "purpose",
  "plan",
  "closing",
  "question",
  "helpLines",
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
    consultation: facts.publishedAt !== null,
    survey: facts.publishedSurveys > 0,
  };
  return openingTasks.map((task) => ({ task, done: done[task] }));
}

/** The part of the address that a title gives: "Conversations with You 2026" is conversations-with-you-2026. May be empty. */
export function slugFrom(title: string): string {
  return title
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, 60)
    .replace(/^-+|-+$/g, "");
}

/** Small letters, digits and single hyphens, at most 60. */
export function isSlug(text: string): boolean {
  return text.length <= 60 && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text);
}
