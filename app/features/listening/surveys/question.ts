import type { QuestionKind } from "#app/platform/database/client/enums.ts";
import type { CheckedAnswer, Counted, GivenAnswer } from "./kinds/kind.ts";
import { kinds, type OptionsOf, readOptions } from "./kinds/kinds.ts";
import { givenIn, partName, type Typed } from "./kinds/parts.ts";

/** What every kind of question has; `id` is the database's, `code` (Q4) is what people cite and the field's name. */
type Common = {
  id: string;
  code: string;
  text: string;
  help: string;
  required: boolean;
  translations: unknown;
};

/** A question with the options of its kind. */
export type Question<K extends QuestionKind = QuestionKind> = {
  [Kind in K]: Common & { kind: Kind; options: OptionsOf<Kind> };
}[K];

/** A stored question with its options read. */
export function readQuestion<K extends QuestionKind>({
  options,
  ...question
}: Common & { kind: K; options: unknown }): Question<K> {
  // TypeScript does not see that a kind and the options of that kind make a question of it.
  return { ...question, options: readOptions(question.kind, options) } as Question<K>;
}

/** The fields in which a person answers, by name. */
export function fieldsOf<K extends QuestionKind>(question: Question<K>): { name: string; isMany: boolean }[] {
  return kinds[question.kind]
    .parts(question.options)
    .map(({ name, isMany }) => ({ name: partName(question.code, name), isMany }));
}

/** Checks what was typed against one question: what is stored of it, or what is wrong. */
export function checkAnswer<K extends QuestionKind>(question: Question<K>, typed: Typed): CheckedAnswer {
  const checked = kinds[question.kind].check(question.options, givenIn(typed, question.code));
  if (checked.ok && isBlank(checked.answer) && question.required) return { ok: false, problem: "required" };
  return checked;
}

export function isBlank(answer: GivenAnswer): boolean {
  return answer.text === "" && answer.choices.length === 0;
}

/** How the answers to a question are counted, with their labels in English; null where they are not. */
export function countedAnswers<K extends QuestionKind>(question: Question<K>): Counted | null {
  return kinds[question.kind].count?.(question.options) ?? null;
}
