import type { Language } from "#app/platform/i18n/languages.ts";
import { type Localised, localised } from "#app/platform/i18n/translations.ts";
import { longestText, possibleValues, type Question } from "./question.ts";

/** A question as one reader sees it: every text with the language that it really is in. */
export type QuestionView = {
  code: string;
  kind: Question["kind"];
  text: Localised;
  help: Localised;
  required: boolean;
  options: { value: string; label: Localised }[];
  longest: number | null;
};

/** The view of a question in one language, with English where it is not translated. */
export function viewQuestion(question: Question, language: Language): QuestionView {
  const read = (original: string, field: string) =>
    localised(original, question.translations, field, language);
  return {
    code: question.code,
    kind: question.kind,
    text: read(question.text, "text"),
    help: read(question.help, "help"),
    required: question.required,
    options: possibleValues(question).map((value) => ({ value, label: labelOf(question, value, read) })),
    longest:
      question.kind === "shortText" || question.kind === "longText" ? longestText[question.kind] : null,
  };
}

type Read = (original: string, field: string) => Localised;

function labelOf(question: Question, value: string, read: Read): Localised {
  if (question.kind === "scale") {
    const { least, most, leastLabel, mostLabel } = question.scale;
    const end =
      value === String(least)
        ? read(leastLabel, "leastLabel")
        : value === String(most)
          ? read(mostLabel, "mostLabel")
          : null;
    if (!end?.text) return { text: value, language: "" };
    return { text: `${value} – ${end.text}`, language: end.language };
  }
  const label =
    "choices" in question ? question.choices.find((choice) => choice.id === value)?.label : undefined;
  return read(label ?? value, `option.${value}`);
}

/** An answer in words: the text as typed, or the labels of what was chosen. Empty when nothing was given. */
export function answerInWords(view: QuestionView, typed: string | string[] | undefined): Localised[] {
  const values = typed === undefined ? [] : Array.isArray(typed) ? typed : [typed];
  if (view.longest !== null) return values[0]?.trim() ? [{ text: values[0], language: "" }] : [];
  return view.options.filter((option) => values.includes(option.value)).map((option) => option.label);
}
