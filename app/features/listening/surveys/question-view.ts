import type { QuestionKind } from "#app/platform/database/client/enums.ts";
import type { Language } from "#app/platform/i18n/languages.ts";
import { type Localised, localised } from "#app/platform/i18n/translations.ts";
import { kinds, type ShownOf } from "./kinds/kinds.ts";
import { givenIn, type Typed } from "./kinds/parts.ts";
import type { Question } from "./question.ts";

/** A question as one reader sees it: every text with the language that it really is in. */
export type QuestionView<K extends QuestionKind = QuestionKind> = {
  [Kind in K]: {
    code: string;
    kind: Kind;
    text: Localised;
    help: Localised;
    required: boolean;
    shown: ShownOf<Kind>;
  };
}[K];

/** The view of a question in one language, with English where it is not translated. */
export function viewQuestion<K extends QuestionKind>(
  question: Question<K>,
  language: Language,
): QuestionView<K> {
  const read = (original: string, field: string) =>
    localised(original, question.translations, field, language);
  // TypeScript does not see that a kind and what is shown of that kind make a view of it.
  return {
    code: question.code,
    kind: question.kind,
    text: read(question.text, "text"),
    help: read(question.help, "help"),
    required: question.required,
    shown: kinds[question.kind].view(question.options, read),
  } as QuestionView<K>;
}

/** An answer in words: the text as typed, or the labels of what was chosen. Empty when nothing was given. */
export function answerInWords<K extends QuestionKind>(view: QuestionView<K>, typed: Typed): Localised[] {
  return kinds[view.kind].words(view.shown, givenIn(typed, view.code));
}
