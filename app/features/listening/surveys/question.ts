import type { QuestionKind } from "#app/platform/database/client/enums.ts";
import { type Choice, Choices, Scale } from "./kinds/choice-options.ts";

/** What every kind of question has; `id` is the database's, `code` (Q4) is what people cite and the field's name. */
type Common = {
  id: string;
  code: string;
  text: string;
  help: string;
  required: boolean;
  translations: unknown;
};

export type Question = Common &
  (
    | { kind: "shortText" | "longText" }
    | { kind: "singleChoice" | "multipleChoice"; choices: Choice[] }
    | { kind: "scale"; scale: Scale }
  );

/** The most characters (code points) that an open answer may have. */
export const longestText = { shortText: 300, longText: 10_000 } as const;

type Stored = Common & { kind: QuestionKind; options: unknown };

/** A stored question with its options read; options that cannot be read become none. */
export function readQuestion({ kind, options, ...common }: Stored): Question {
  if (kind === "scale") {
    const scale = Scale.safeParse(options);
    return { ...common, kind, scale: scale.data ?? { least: 1, most: 5, leastLabel: "", mostLabel: "" } };
  }
  if (kind === "singleChoice" || kind === "multipleChoice") {
    const choices = Choices.safeParse(options);
    return { ...common, kind, choices: choices.data ?? [] };
  }
  return { ...common, kind };
}

/** The values that a closed question's answer may have, in order; none for open questions. */
export function possibleValues(question: Question): string[] {
  if (question.kind === "scale") {
    const { least, most } = question.scale;
    return Array.from({ length: Math.max(0, most - least + 1) }, (_, step) => String(least + step));
  }
  return "choices" in question ? question.choices.map((choice) => choice.id) : [];
}

/** What somebody gave as answer: text for open questions, values for closed ones. Empty both ways when nothing. */
export type GivenAnswer = { text: string; choices: string[] };

export type AnswerProblem = "required" | "tooLong" | "unknownChoice";

/**
 * Checks what was typed against one question. Unknown choices are a problem, not dropped: the form never offers them.
 * Open answers keep their words as typed; only an answer of nothing but space counts as none.
 */
export function checkAnswer(
  question: Question,
  typed: string | string[] | undefined,
): { ok: true; answer: GivenAnswer } | { ok: false; problem: AnswerProblem } {
  const values = typed === undefined ? [] : Array.isArray(typed) ? typed : [typed];
  if (question.kind === "shortText" || question.kind === "longText") {
    const text = values[0]?.trim() ? values[0] : "";
    if (!text && question.required) return { ok: false, problem: "required" };
    if (codePoints(text) > longestText[question.kind]) return { ok: false, problem: "tooLong" };
    return { ok: true, answer: { text, choices: [] } };
  }
  const chosen = [...new Set(values.filter((value) => value !== ""))];
  const possible = possibleValues(question);
  if (chosen.some((value) => !possible.includes(value))) return { ok: false, problem: "unknownChoice" };
  if (question.kind !== "multipleChoice" && chosen.length > 1) return { ok: false, problem: "unknownChoice" };
  if (chosen.length === 0 && question.required) return { ok: false, problem: "required" };
  return { ok: true, answer: { text: "", choices: possible.filter((value) => chosen.includes(value)) } };
}

export function isBlank(answer: GivenAnswer): boolean {
  return answer.text === "" && answer.choices.length === 0;
}

function codePoints(text: string): number {
  let count = 0;
  for (const _ of text) count++;
  return count;
}
