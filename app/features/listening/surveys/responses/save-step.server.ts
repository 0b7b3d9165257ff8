import { queryDirectly } from "#app/platform/database/database.server.ts";
import { newId } from "#app/platform/database/new-id.ts";
import type { AnswerableSurvey } from "../survey.ts";
import type { Typed } from "../typed-answers.ts";
import { hashOfKey } from "./answer-cookie.server.ts";

const change = `
  UPDATE "survey_response" SET "typed" = "typed" || $4::jsonb, "language" = $3
  WHERE "key_hash" = $1 AND "survey_id" = $2 AND "status" = 'started'
  RETURNING "id"`;

const begin = `
  INSERT INTO "survey_response" ("id", "survey_id", "consultation_id", "key_hash", "language", "typed")
  VALUES ($5, $2, $6, $1, $3, $4::jsonb)
  ON CONFLICT ("key_hash") DO UPDATE
    SET "typed" = "survey_response"."typed" || EXCLUDED."typed", "language" = EXCLUDED."language"
    WHERE "survey_response"."status" = 'started' AND "survey_response"."survey_id" = EXCLUDED."survey_id"
  RETURNING "id"`;

/**
 * Keeps what was typed on one step under a key, starting a response when there is none.
 * `isFirst` when nobody can have used the key yet. Says "sent" when that response has been sent already: sent answers are never changed.
 */
export async function saveStep(
  survey: AnswerableSurvey,
  key: string,
  language: string,
  typed: Typed,
  isFirst = false,
): Promise<"saved" | "sent"> {
  const values = [hashOfKey(key), survey.id, language, JSON.stringify(typed)];
  // Most steps are not somebody's first: their row is there, and changing it costs less than trying to add it.
  const changed = isFirst ? [] : await queryDirectly("change-response", change, values);
  if (changed.length > 0) return "saved";
  const begun = await queryDirectly("begin-response", begin, [...values, newId(), survey.consultation.id]);
  return begun.length > 0 ? "saved" : "sent";
}
