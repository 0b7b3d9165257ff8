import type { Localised } from "#app/platform/i18n/translations.ts";
import type { CheckedAnswer, Offered } from "./kind.ts";
import type { Given } from "./parts.ts";

/** What a reader is shown of a closed question: the answers that it offers, in order. */
export type ShownChoices = { options: Offered[] };

/** The chosen values, in the order in which they are offered. One that the form never offers is a problem, not dropped. */
export function checkChosen(offered: string[], given: Given, isSeveral: boolean): CheckedAnswer {
  const chosen = new Set(given().filter((value) => value !== ""));
  const isKnown = [...chosen].every((value) => offered.includes(value));
  if (!isKnown || (chosen.size > 1 && !isSeveral)) return { ok: false, problem: "unknownChoice" };
  return { ok: true, answer: { text: "", choices: offered.filter((value) => chosen.has(value)) } };
}

/** The labels of what was chosen. */
export function chosenInWords({ options }: ShownChoices, given: Given): Localised[] {
  const chosen = given();
  return options.filter((option) => chosen.includes(option.value)).map((option) => option.label);
}
