import type { Translate } from "#app/platform/i18n/texts.ts";
import type { StepView } from "./step.ts";

/** What a step is called, for the browser's title. */
export function stepTitle(view: StepView, t: Translate): string {
  if (view.kind !== "questions") return t(`surveys:${view.kind}.title`);
  return (view.questions.length === 1 ? view.questions[0]?.text.text : view.heading.text) ?? "";
}
