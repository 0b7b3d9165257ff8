import { type Day, isDay } from "#app/platform/time/day.ts";
import { planValues } from "./plan-values.ts";
import type { CallParts } from "./read-content.ts";
import { hasNoEvidence, type ReturnContent } from "./return-content.ts";
import { evidenceTexts, longestAnswer } from "./return-questions.ts";

type Reason =
  | ("noAnswer" | "noEvidence" | "noGroups" | "noGroupName" | "noNumber" | "noAgreement" | "tooLong")
  | ("noReviewDay" | "reviewDayPast" | "noInterval" | "noReviewHow" | "noSupportAnswer")
  | `noAction.${(typeof planValues)[number]}`
  | `missing.${(typeof evidenceTexts)[number]}`;

/** What has to be put right before a return can be sent: the field it stands in, and why. */
export type ReturnProblem = { field: string; reason: Reason };

const problem = (field: string, reason: Reason): ReturnProblem => ({ field, reason });

/** Texts that are too long to be kept. Asked whenever a return is saved. */
export function tooLong(content: ReturnContent): ReturnProblem[] {
  const long = (field: string, text: string) =>
    text.length > longestAnswer ? [problem(field, "tooLong")] : [];
  const { evidence, review, support } = content;
  return [
    ...planValues.flatMap((value) =>
      content.actions
        .filter((action) => action.value === value)
        .flatMap((action, row) => [
          ...long(`action-${value}-${row}`, action.text),
          ...long(`sign-${value}-${row}`, action.sign),
        ]),
    ),
    ...Object.entries(content.answers).flatMap(([id, text]) => long(`answer-${id}`, text)),
    ...evidence.groups.flatMap(({ group, people }, row) => [
      ...long(`group-${row}`, group),
      ...long(`people-${row}`, people),
    ]),
    ...evidenceTexts.flatMap((field) => long(field, evidence[field])),
    ...long("agreementHow", evidence.agreementHow),
    ...long("how", review.how),
    ...long("supportText", support.text),
  ];
}

/**
 * Why a return cannot be sent yet. A plan without evidence of how it was co-produced is always refused
 * (Commission 2022, recommendation 4).
 */
export function problemsOf(content: ReturnContent, call: CallParts, today: Day): ReturnProblem[] {
  return [
    ...(call.asksActions ? missingActions(content) : []),
    ...call.questions
      .filter(({ id, required }) => required && !content.answers[id])
      .map(({ id }) => problem(`answer-${id}`, "noAnswer")),
    ...(call.asksEvidence ? missingEvidence(content) : []),
    ...(call.asksReview ? reviewProblems(content, today) : []),
    ...(content.support.wanted === "" ? [problem("supportWanted", "noSupportAnswer")] : []),
    ...tooLong(content),
  ];
}

function missingActions({ actions }: ReturnContent): ReturnProblem[] {
  return planValues
    .filter((value) => !actions.some((action) => action.value === value && action.text !== ""))
    .map((value) => problem(`action-${value}-0`, `noAction.${value}`));
}

function missingEvidence(content: ReturnContent): ReturnProblem[] {
  const { evidence } = content;
  if (hasNoEvidence(content)) return [problem("group-0", "noEvidence")];
  const rows = evidence.groups.flatMap(({ group, people }, row) => [
    ...(group === "" ? [problem(`group-${row}`, "noGroupName")] : []),
    ...(isCount(people) ? [] : [problem(`people-${row}`, "noNumber")]),
  ]);
  return [
    ...(evidence.groups.length === 0 ? [problem("group-0", "noGroups")] : []),
    ...rows,
    ...evidenceTexts
      .filter((field) => evidence[field] === "")
      .map((field) => problem(field, `missing.${field}`)),
    ...(evidence.agreement === "" ? [problem("agreement", "noAgreement")] : []),
  ];
}

function reviewProblems({ review }: ReturnContent, today: Day): ReturnProblem[] {
  const first = !isDay(review.firstOn) ? "noReviewDay" : review.firstOn <= today ? "reviewDayPast" : null;
  return [
    ...(first ? [problem("firstOn", first)] : []),
    ...(review.everyMonths === "" ? [problem("everyMonths", "noInterval")] : []),
    ...(review.how === "" ? [problem("how", "noReviewHow")] : []),
  ];
}

/** Whether this is a number of people, at least one and not more than a city has. */
function isCount(typed: string): boolean {
  return /^[1-9]\d{0,4}$/.test(typed);
}
