import type { CallKind } from "#app/platform/database/client/enums.ts";

export const callKinds = ["stigmaPlan", "selfEvaluation", "other"] as const satisfies CallKind[];

/** The channel by which the words of a call's returns come in: named after what was asked for. */
export function channelOf(kind: CallKind): string {
  return kind === "other" ? "serviceReturn" : kind;
}

/** A question as an officer writes it: one line, with a * before it when it must be answered, and a hint after " | ". */
export type WrittenQuestion = { section: string; text: string; help: string; required: boolean };

/**
 * Reads questions as lines: "# Section", "Question", "* Question that must be answered | Hint".
 * So an officer composes a whole form in one box, without a script.
 */
export function readQuestions(written: string): WrittenQuestion[] {
  let section = "";
  return written.split("\n").flatMap((line) => {
    const trimmed = line.trim();
    if (trimmed === "") return [];
    if (trimmed.startsWith("#")) {
      section = trimmed.replace(/^#+\s*/, "");
      return [];
    }
    const required = trimmed.startsWith("*");
    const [text = "", ...help] = trimmed.replace(/^\*\s*/, "").split(" | ");
    return text.trim() === ""
      ? []
      : [{ section, text: text.trim(), help: help.join(" | ").trim(), required }];
  });
}

/** The same lines again, from stored questions. */
export function writeQuestions(questions: readonly WrittenQuestion[]): string {
  let section = "";
  return questions
    .flatMap((question) => {
      const heading = question.section === section ? [] : [`# ${question.section}`];
      section = question.section;
      const help = question.help === "" ? "" : ` | ${question.help}`;
      return [...heading, `${question.required ? "* " : ""}${question.text}${help}`];
    })
    .join("\n");
}

/** The parts that a return of this kind has unless the officer decides otherwise. */
export function usualParts(kind: CallKind) {
  const isPlan = kind === "stigmaPlan";
  return {
    asksActions: isPlan,
    asksEvidence: isPlan,
    asksReview: isPlan,
    perOrganisation: kind === "selfEvaluation",
  };
}

/** One question's place in its section, for a page that shows them by section. */
export function bySection<Question extends { section: string }>(questions: readonly Question[]) {
  const sections: { section: string; questions: Question[] }[] = [];
  for (const question of questions) {
    const last = sections.at(-1);
    if (last?.section === question.section) last.questions.push(question);
    else sections.push({ section: question.section, questions: [question] });
  }
  return sections;
}
