import { z } from "zod";
import type { FieldErrors } from "#app/platform/http/form.server.ts";
import { isLanguage } from "#app/platform/i18n/languages.ts";
import { type Day, dayOf } from "#app/platform/time/day.ts";
import { dayField } from "#app/platform/time/day-field.ts";
import type { GivenAnswer } from "../kinds/kind.ts";
import { checkAnswer, isBlank, type Question } from "../question.ts";
import { checkAboutYou, checkPermission } from "../responses/respondent.ts";
import { type AnswerableSurvey, allQuestions } from "../survey.ts";
import type { Typed } from "../typed-answers.ts";

/** Where and when a form on paper came to us. The id makes keying it twice by a second press impossible. */
export const PaperFactsForm = z.object({
  id: z.uuid(),
  place: z
    .string({ error: "surveys-office:paper.errors.place" })
    .trim()
    .min(1, "surveys-office:paper.errors.place")
    .max(200, "surveys-office:paper.errors.tooLong"),
  batch: z
    .string()
    .trim()
    .max(200, "surveys-office:paper.errors.tooLong")
    .optional()
    .transform((typed) => typed ?? ""),
  receivedOn: dayField("surveys-office:paper.errors.receivedOn"),
  language: z
    .string()
    .optional()
    .transform((code) => (isLanguage(code) ? code : "en")),
});
export type PaperFacts = z.infer<typeof PaperFactsForm>;

/**
 * What is wrong with a keyed form, by field, by the rules of the web form. A required question that is blank on paper is
 * no error: nobody can be sent back to it, and the rest of the words must not be lost for it.
 */
export function checkPaper(survey: AnswerableSurvey, typed: Typed): FieldErrors {
  const errors: FieldErrors = { ...checkAboutYou(survey, typed), ...checkPermission(typed) };
  for (const question of allQuestions(survey)) {
    const result = checkAnswer({ ...question, required: false }, typed);
    if (!result.ok) errors[question.code] = `surveys:errors.${result.problem}`;
  }
  return errors;
}

/** The answers that a keyed form gives. */
export function answersOnPaper(
  survey: AnswerableSurvey,
  typed: Typed,
): { question: Question; answer: GivenAnswer }[] {
  return allQuestions(survey).flatMap((question) => {
    const result = checkAnswer({ ...question, required: false }, typed);
    return result.ok && !isBlank(result.answer) ? [{ question, answer: result.answer }] : [];
  });
}

/** Whether a form came while the survey was open: on paper the day counts, and it may be keyed later. */
export function cameInTime(survey: AnswerableSurvey, receivedOn: Day, now: Date): boolean {
  const { opensAt, closesAt, timeZone } = survey.consultation;
  const day = (moment: Date) => dayOf(moment, timeZone);
  return day(opensAt) <= receivedOn && receivedOn <= day(closesAt) && receivedOn <= day(now);
}

type Refused =
  | { reason: "nothingAnswered" | "notInTime" | "takenIn" | "leftOut" | "keyedTwice" }
  | { reason: "wrong"; errors: FieldErrors };

/** Why a form was not kept, by the field at which it is said. */
export function paperErrors(refused: Refused): FieldErrors {
  if (refused.reason === "wrong") return refused.errors;
  const field = refused.reason === "notInTime" ? "receivedOn" : "place";
  return { [field]: `surveys-office:paper.errors.${refused.reason}` };
}

const longestKept = 200;

/** Which form was keyed last, where it waits for the other person or for a choice. */
const WaitingPaper = z.object({
  number: z.coerce.number().int().min(1).max(1_000_000).optional().catch(undefined),
  differs: z.literal("yes").optional().catch(undefined),
});

/** What the form before this one said of its paper, so that a batch is keyed without typing it again. */
export function keptFacts(parameters: URLSearchParams) {
  const kept = (name: string) => (parameters.get(name) ?? "").slice(0, longestKept).toWellFormed();
  return {
    facts: Object.fromEntries(["place", "batch", "receivedOn", "language"].map((name) => [name, kept(name)])),
    reference: kept("reference"),
    waiting: WaitingPaper.parse(Object.fromEntries(parameters)),
  };
}

/** What the address of the page for the next form says of the form that was just keyed. */
export function keptResult(result: { reference: string } | { number: number; differs: boolean }) {
  if ("reference" in result) return { reference: result.reference };
  return { number: String(result.number), differs: result.differs ? "yes" : undefined };
}
