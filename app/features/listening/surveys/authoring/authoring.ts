import { Choices, optionLimits } from "../kinds/choice-options.ts";

export const questionKinds = ["shortText", "longText", "singleChoice", "multipleChoice", "scale"] as const;
export type AuthoredKind = (typeof questionKinds)[number];

const families: Record<AuthoredKind, "text" | "choice" | "scale"> = {
  shortText: "text",
  longText: "text",
  singleChoice: "choice",
  multipleChoice: "choice",
  scale: "scale",
};

/** What a question of this kind is made of: plain text, a list of options, or a scale. */
export function familyOf(kind: AuthoredKind): "text" | "choice" | "scale" {
  return families[kind];
}

/** The kinds that a question can become without losing anything. */
export function kindsLike(kind: AuthoredKind): AuthoredKind[] {
  return questionKinds.filter((other) => familyOf(other) === familyOf(kind));
}

/** What must be true before a survey is published, in the order in which an officer does it. */
const publishingTasks = ["question", "options", "helpLines", "consultation"] as const;
export type PublishingTask = (typeof publishingTasks)[number];

export type PublishingFacts = {
  questions: { code: string; kind: AuthoredKind; options: unknown }[];
  helpLinesAreVerified: boolean;
  consultationIsPublished: boolean;
};

/** Which of the publishing tasks are done (docs/rules/help-lines.md for the help lines), and which questions lack options. */
export function publishingChecklist(facts: PublishingFacts): {
  tasks: { task: PublishingTask; done: boolean }[];
  withoutOptions: string[];
} {
  const withoutOptions = facts.questions.filter(lacksOptions).map((question) => question.code);
  const done: Record<PublishingTask, boolean> = {
    question: facts.questions.length > 0,
    options: withoutOptions.length === 0,
    helpLines: facts.helpLinesAreVerified,
    consultation: facts.consultationIsPublished,
  };
  return { tasks: publishingTasks.map((task) => ({ task, done: done[task] })), withoutOptions };
}

function lacksOptions(question: { kind: AuthoredKind; options: unknown }): boolean {
  if (familyOf(question.kind) !== "choice") return false;
  const options = Choices.safeParse(question.options);
  return !options.success || options.data.length < optionLimits.fewest;
}

/** The number in a question's code, or 0 for a code of another make. */
export function numberOfCode(code: string): number {
  return Number(/^Q(\d{1,6})$/.exec(code)?.[1] ?? 0);
}
