import { countedAnswers, type Question } from "#app/features/listening/surveys/question.ts";

/** One closed question with how many people chose each of its answers. */
export type ClosedQuestion = {
  code: string;
  text: string;
  /** People may choose more than one answer, so that the counts add up to more than the base. */
  multiple: boolean;
  /** People who answered this question, and people who sent the survey and left it blank. */
  base: number;
  notAnswered: number;
  /** `gone`: an answer that the question does not offer any more; its label is its id. */
  answers: { label: string; people: number; gone: boolean }[];
};

/** Counts a closed question: every answer that it offers, and the others that were given, none dropped. */
export function countClosedQuestion(
  question: Question,
  counts: { sent: number; answered: number; chosen: ReadonlyMap<string, number> },
): ClosedQuestion {
  const { isSeveral, values } = countedAnswers(question) ?? { isSeveral: false, values: [] };
  const offered = new Set(values.map(({ value }) => value));
  const gone = [...counts.chosen.keys()].filter((value) => !offered.has(value)).sort();
  const people = (value: string) => counts.chosen.get(value) ?? 0;
  return {
    code: question.code,
    text: question.text,
    multiple: isSeveral,
    base: counts.answered,
    notAnswered: counts.sent - counts.answered,
    answers: [
      ...values.map(({ value, label }) => ({ label, people: people(value), gone: false })),
      ...gone.map((value) => ({ label: value, people: people(value), gone: true })),
    ],
  };
}

/** The smallest number of people of whom a percentage is given (docs/rules/counting.md). */
const smallestBaseForShare = 30;

/** A share as a whole percentage, or null where so few people answered that a percentage would mislead. */
export function share(people: number, base: number): number | null {
  return base < smallestBaseForShare ? null : Math.round((people / base) * 100);
}
