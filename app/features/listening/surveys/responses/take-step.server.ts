import type { FieldErrors } from "#app/platform/http/form.server.ts";
import type { LocaleKey } from "#app/platform/i18n/texts.ts";
import { type AnswerableSurvey, type Step, stepAfter, surveyState } from "../survey.ts";
import type { Typed } from "../typed-answers.ts";
import { newAnswerKey, readAnswerCookie, withStep, writeAnswerCookie } from "./answer-cookie.server.ts";
import { saveStep } from "./save-step.server.ts";
import { checkStep, typedOnStep } from "./step.ts";

export type TakenStep =
  | { ok: true; next: Step | "check" | "sent"; cookie: string | null }
  | { ok: false; reason: "closed" }
  | { ok: false; reason: "errors"; typed: Typed; errors: FieldErrors };

/** What is missing can be given when somebody comes back; what is wrong cannot be kept. */
const canWait: LocaleKey[] = ["surveys:errors.required", "surveys:errors.nameMissing"];

/**
 * Takes in what somebody sent on one step: checks it, keeps it under the key in their cookie (a new one if they had
 * none) and says where to go next. Nothing is kept when anything is wrong; what is only missing may wait when they pause.
 */
export async function takeStep(
  survey: AnswerableSurvey,
  step: Step,
  fields: FormData,
  visitor: { cookies: string | null | undefined; language: string; isChange: boolean; isPausing?: boolean },
  now: Date,
): Promise<TakenStep> {
  if (surveyState(survey, now) !== "open") return { ok: false, reason: "closed" };
  const typed = typedOnStep(survey, step, fields);
  const errors = Object.fromEntries(
    Object.entries(checkStep(survey, step, typed)).filter(
      ([, error]) => !(visitor.isPausing && canWait.includes(error)),
    ),
  );
  if (Object.keys(errors).length > 0) return { ok: false, reason: "errors", typed, errors };
  const held = readAnswerCookie(visitor.cookies, survey.slug);
  const cookie = held ?? { key: newAnswerKey(), steps: [] };
  if ((await saveStep(survey, cookie.key, visitor.language, typed, held === null)) === "sent") {
    return { ok: true, next: "sent", cookie: null };
  }
  return {
    ok: true,
    next: visitor.isChange ? "check" : stepAfter(survey, step),
    cookie: writeAnswerCookie(survey.slug, withStep(cookie, String(step))),
  };
}
