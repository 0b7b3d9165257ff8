import type { Question } from "./question.ts";

/** A page of a survey with its questions, in order. */
export type SurveyPage = {
  id: string;
  title: string;
  help: string;
  translations: unknown;
  questions: Question[];
};

/** A published survey as a person answers it. */
export type AnswerableSurvey = {
  id: string;
  slug: string;
  title: string;
  introduction: string;
  minutes: number;
  /** Whether each form on paper is keyed by two people. */
  keyedTwice: boolean;
  translations: unknown;
  consultation: {
    id: string;
    slug: string;
    title: string;
    purpose: string;
    whoReads: string;
    whatNext: string;
    translations: unknown;
    opensAt: Date;
    closesAt: Date;
    timeZone: string;
    groups: { id: string; name: string; translations: unknown }[];
    /** Where there are none, nobody is asked where they live. */
    localities: { id: string; name: string; translations: unknown }[];
  };
  pages: SurveyPage[];
};

export type SurveyState = "notYetOpen" | "open" | "closed";

/** Whether answers are taken: from the opening moment until, and not at, the closing moment. */
export function surveyState(survey: AnswerableSurvey, now: Date): SurveyState {
  if (now < survey.consultation.opensAt) return "notYetOpen";
  return now < survey.consultation.closesAt ? "open" : "closed";
}

/** A step of the way through: a numbered page, or one of the two that every survey ends with. */
export type Step = number | "about-you" | "permission";

/** The steps in order. Pages count from 1. */
export function stepsOf(survey: AnswerableSurvey): Step[] {
  return [...survey.pages.map((_, index) => index + 1), "about-you", "permission"];
}

/** The step that a part of a URL names, if this survey has it. */
export function findStep(survey: AnswerableSurvey, part: string | undefined): Step | null {
  return stepsOf(survey).find((step) => String(step) === part) ?? null;
}

/** The step after this one, or "check" after the last. */
export function stepAfter(survey: AnswerableSurvey, step: Step): Step | "check" {
  const steps = stepsOf(survey);
  return steps[steps.indexOf(step) + 1] ?? "check";
}

/** The step before this one, or "start" before the first. */
export function stepBefore(survey: AnswerableSurvey, step: Step): Step | "start" {
  const steps = stepsOf(survey);
  return steps[steps.indexOf(step) - 1] ?? "start";
}

export function allQuestions(survey: AnswerableSurvey): Question[] {
  return survey.pages.flatMap((page) => page.questions);
}
