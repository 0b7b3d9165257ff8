import { RateLimiterPrisma } from "rate-limiter-flexible";
import { db, queryDirectly } from "#app/platform/database/database.server.ts";
import { keyedHash } from "#app/platform/sealing.server.ts";
import { type AnswerableSurvey, type Step, surveyState } from "../survey.ts";
import { typedStored } from "../typed-answers.ts";
import { hashOfKey, newAnswerKey, writeAnswerCookie } from "./answer-cookie.server.ts";
import { hashOfReturnCode } from "./return-code.server.ts";
import { stepsBegun, stepToContinue } from "./step.ts";

const tries = new RateLimiterPrisma({
  storeClient: db,
  tableName: "rateLimit",
  keyPrefix: "return-code",
  duration: 15 * 60,
  points: 20,
});

export type ReturnResult =
  | { ok: true; cookie: string; continueAt: Step | "check" }
  | { ok: false; reason: "closed" | "unknownCode" | "tooManyTries" };

/**
 * Brings saved answers to the browser that has their code, under a new key: the code and the other device's key no longer
 * work. Twenty tries from an address in fifteen minutes.
 */
export async function returnToAnswers(
  survey: AnswerableSurvey,
  code: string,
  clientAddress: string,
  now: Date,
): Promise<ReturnResult> {
  if (surveyState(survey, now) !== "open") return { ok: false, reason: "closed" };
  try {
    await tries.consume(keyedHash(clientAddress));
  } catch (refusal) {
    if (refusal instanceof Error) throw refusal;
    return { ok: false, reason: "tooManyTries" };
  }
  const key = newAnswerKey();
  const [found] = await queryDirectly<{ id: string; typed: unknown }>(
    "return-to-answers",
    `UPDATE "survey_response" SET "key_hash" = $1, "return_code_hash" = NULL
     WHERE "return_code_hash" = $2 AND "survey_id" = $3 AND "status" = 'started' RETURNING "id", "typed"`,
    [hashOfKey(key), hashOfReturnCode(code), survey.id],
  );
  if (!found) return { ok: false, reason: "unknownCode" };
  const typed = typedStored(found.typed, `the response ${found.id}`);
  return {
    ok: true,
    cookie: writeAnswerCookie(survey.slug, { key, steps: stepsBegun(survey, typed).map(String) }),
    continueAt: stepToContinue(survey, typed),
  };
}
