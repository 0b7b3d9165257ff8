import type { QuestionKind } from "#app/platform/database/client/enums.ts";
import { directionOf } from "#app/platform/i18n/languages.ts";
import type { Localised } from "#app/platform/i18n/translations.ts";
import type { Marks } from "../kinds/kind-view.ts";
import { kindViews } from "../kinds/kind-views.ts";
import { givenIn, type Typed } from "../kinds/parts.ts";
import type { QuestionView } from "../question-view.ts";

type QuestionFieldProps<K extends QuestionKind> = {
  question: QuestionView<K>;
  pageLanguage: string;
  typed?: Typed;
  error?: string;
  /** The question is the page's only one: its words are the page's heading. */
  isHeading: boolean;
};

/** One question with its field, whatever its kind. */
export function QuestionField<K extends QuestionKind>(props: QuestionFieldProps<K>) {
  const { question, pageLanguage, typed = {}, error, isHeading } = props;
  const { Field } = kindViews[question.kind];
  const marksOf = (words: Localised): Marks =>
    words.language && words.language !== pageLanguage
      ? { lang: words.language, dir: directionOf(words.language) }
      : {};
  const { code, text, help, required, shown } = question;
  return (
    <Field
      {...marksOf(text)}
      name={code}
      words={text.text}
      isHeading={isHeading}
      hint={help.text ? <span {...marksOf(help)}>{help.text}</span> : undefined}
      error={error}
      optional={!required}
      shown={shown}
      given={givenIn(typed, code)}
      marksOf={marksOf}
    />
  );
}
