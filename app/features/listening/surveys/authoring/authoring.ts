import type { QuestionKind } from "#app/platform/database/client/enums.ts";
import { authoredOptions } from "./authored-question.ts";

/** What must be true before a survey is published, in the order in which an officer does it. */
const publishingTasks = ["question", "options", "helpLines", "consultation"] as const;
export type PublishingTask = (typeof publishingTasks)[number];

export type PublishingFacts = {
  questions: { code: string; kind: QuestionKind; options: unknown }[];
  helpLinesAreVerified: boolean;
  consultationIsPublished: boolean;
};

/** Which of the publishing tasks are done (docs/rules/help-lines.md for the help lines), and which questions lack options. */
export function publishingChecklist(facts: PublishingFacts): {
  tasks: { task: PublishingTask; done: boolean }[];
  withoutOptions: string[];
} {
  const withoutOptions = facts.questions
    .filter((question) => !authoredOptions(question).isComplete)
    .map((question) => question.code);
  const done: Record<PublishingTask, boolean> = {
    question: facts.questions.length > 0,
    options: withoutOptions.length === 0,
    helpLines: facts.helpLinesAreVerified,
    consultation: facts.consultationIsPublished,
  };
  return { tasks: publishingTasks.map((task) => ({ task, done: done[task] })), withoutOptions };
}

/** The number in a question's code, or 0 for a code of another make. */
export function numberOfCode(code: string): number {
  return Number(/^Q(\d{1,6})$/.exec(code)?.[1] ?? 0);
}
