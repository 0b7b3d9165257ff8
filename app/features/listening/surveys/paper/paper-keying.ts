import { isSameText } from "#app/features/listening/contributions/keying.ts";
import { kinds } from "../kinds/kinds.ts";
import { fieldsOf } from "../question.ts";
import { type CheckRow, viewCheck } from "../responses/check.ts";
import { type AnswerableSurvey, allQuestions } from "../survey.ts";
import type { Typed } from "../typed-answers.ts";

/** A form on paper as one person keyed it. */
export type KeyedPaper = { language: string; typed: Typed };

/** What one question or field says in two keyings. `isOpen`: it is in the person's own words. */
export type ComparedField = {
  field: string;
  question: CheckRow["question"];
  first: CheckRow["words"];
  second: CheckRow["words"];
  isOpen: boolean;
  differs: boolean;
};

const aboutThePerson = ["group", "locality", "organisation", "permission", "name"];

/** Of what was sent, the fields that stand on the paper. */
export function paperFields(survey: AnswerableSurvey, typed: Typed): Typed {
  const answers = allQuestions(survey).flatMap((question) => fieldsOf(question).map(({ name }) => name));
  const own = new Set([...answers, ...aboutThePerson]);
  return Object.fromEntries(Object.entries(typed).filter(([field]) => own.has(field)));
}

/** Two keyings of one form, field by field, in the words in which they would be stored. */
export function comparePaper(survey: AnswerableSurvey, one: Typed, other: Typed): ComparedField[] {
  const open = allQuestions(survey).filter((question) => kinds[question.kind].isOpen);
  const second = viewCheck(survey, other, "en");
  return viewCheck(survey, one, "en").map(({ field, question, words }, index) => ({
    field,
    question,
    first: words,
    second: second[index]?.words ?? [],
    isOpen: open.some((one) => one.code === field),
    differs: !isSameText(asText(words), asText(second[index]?.words ?? [])),
  }));
}

/** Whether two people keyed a form alike: the same words and choices, in the same language. */
export function isSamePaper(survey: AnswerableSurvey, one: KeyedPaper, other: KeyedPaper): boolean {
  return (
    one.language === other.language &&
    comparePaper(survey, one.typed, other.typed).every((field) => !field.differs)
  );
}

const asText = (words: CheckRow["words"]) =>
  words.map((word) => ("key" in word ? word.key : word.text)).join("\n");
