import type { Language } from "#app/platform/i18n/languages.ts";
import type { Translate } from "#app/platform/i18n/texts.ts";
import type { Localised } from "#app/platform/i18n/translations.ts";
import type { QuestionView } from "../question-view.ts";

export type QuestionsView = {
  kind: "questions";
  language: Language;
  heading: Localised;
  help: Localised;
  questions: QuestionView[];
  position: { step: number; steps: number };
};

export type NamedChoice = { id: string; name: Localised };

export type StepView =
  | QuestionsView
  | { kind: "aboutYou"; language: Language; groups: NamedChoice[]; localities: NamedChoice[] }
  | { kind: "permission"; language: Language };

/** What a step is called, for the browser's title. */
export function stepTitle(view: StepView, t: Translate): string {
  if (view.kind !== "questions") return t(`surveys:${view.kind}.title`);
  return (view.questions.length === 1 ? view.questions[0]?.text.text : view.heading.text) ?? "";
}
