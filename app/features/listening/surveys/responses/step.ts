import type { FieldErrors } from "#app/platform/http/form.server.ts";
import type { Language } from "#app/platform/i18n/languages.ts";
import { localised } from "#app/platform/i18n/translations.ts";
import { checkAnswer, fieldsOf } from "../question.ts";
import { viewQuestion } from "../question-view.ts";
import { type AnswerableSurvey, type Step, stepsOf } from "../survey.ts";
import type { Typed } from "../typed-answers.ts";
import { checkAboutYou, checkPermission } from "./respondent.ts";
import type { NamedChoice, StepView } from "./step-view.ts";

/** A step as one reader sees it.  */
export function viewStep(survey: AnswerableSurvey, step: Step, language: Language): StepView {
  if (step === "permission") return { kind: "permission", language };
  if (step === "about-you") {
    const named = (choices: { id: string; name: string; translations: unknown }[]): NamedChoice[] =>
      choices.map(({ id, name, translations }) => ({
        id,
        name: localised(name, translations, "name", language),
      }));
    const { groups, localities } = survey.consultation;
    return { kind: "aboutYou", language, groups: named(groups), localities: named(localities) };
  }
  const page = survey.pages[step - 1];
  return {
    kind: "questions",
    language,
    heading: localised(page?.title ?? "", page?.translations, "title", language),
    help: localised(page?.help ?? "", page?.translations, "help", language),
    questions: (page?.questions ?? []).map((question) => viewQuestion(question, language)),
    position: { step, steps: stepsOf(survey).length },
  };
}

/** The fields of a step. */
function fieldsOn(survey: AnswerableSurvey, step: Step): { name: string; isMany: boolean }[] {
  if (step === "about-you") {
    return ["group", "locality", "organisation"].map((name) => ({ name, isMany: false }));
  }
  if (step === "permission") return ["permission", "name"].map((name) => ({ name, isMany: false }));
  return (survey.pages[step - 1]?.questions ?? []).flatMap((question) => fieldsOf(question));
}

/** What a form says about this step's own fields, and nothing else. An emptied field is kept as empty. */
export function typedOnStep(survey: AnswerableSurvey, step: Step, fields: FormData): Typed {
  return Object.fromEntries(
    fieldsOn(survey, step).map(({ name, isMany }) => {
      const values = fields.getAll(name).filter((value) => typeof value === "string");
      return [name, isMany ? values : (values[0] ?? "")];
    }),
  );
}

/** What is wrong with a step, as locale keys by field; empty when nothing is. */
export function checkStep(survey: AnswerableSurvey, step: Step, typed: Typed): FieldErrors {
  if (step === "about-you") return checkAboutYou(survey, typed);
  if (step === "permission") return checkPermission(typed);
  const errors: FieldErrors = {};
  for (const question of survey.pages[step - 1]?.questions ?? []) {
    const result = checkAnswer(question, typed);
    if (!result.ok) errors[question.code] = `surveys:errors.${result.problem}`;
  }
  return errors;
}

/** The steps that somebody has been through, by what is kept of them. */
export function stepsBegun(survey: AnswerableSurvey, typed: Typed): Step[] {
  return stepsOf(survey).filter((step) => fieldsOn(survey, step).some(({ name }) => name in typed));
}

/** Where somebody who comes back goes on: the first step that they have not been through, or "check". */
export function stepToContinue(survey: AnswerableSurvey, typed: Typed): Step | "check" {
  const begun = stepsBegun(survey, typed);
  return stepsOf(survey).find((step) => !begun.includes(step)) ?? "check";
}
