import { randomUUID } from "node:crypto";
import { queryDirectly } from "#app/platform/database/database.server.ts";
import { hashOfKey } from "./answer-cookie.server.ts";
import type { Typed } from "./answering-queries.server.ts";
import type { AnswerableSurvey } from "./survey.ts";

const statement = `
  INSERT INTO "survey_response" ("id", "survey_id", "key_hash", "language", "typed")
  VALUES ($1, $2, $3, $4, $5::jsonb)
  ON CONFLICT ("key_hash") DO UPDATE
    SET "typed" = "survey_response"."typed" || EXCLUDED."typed", "language" = EXCLUDED."language"
    WHERE "survey_response"."status" = 'started' AND "survey_response"."survey_id" = EXCLUDED."survey_id"
  RETURNING "id"`;

/**
 * Keeps what was typed on one step under a key, starting a response when there is none.
 * Says "sent" when that response has been sent already: sent answers are never changed.
 */
export async function saveStep(
  survey: AnswerableSurvey,
  key: string,
  language: string,
  typed: Typed,
): Promise<"saved" | "sent"> {
  const rows = await queryDirectly("save-step", statement, [
    randomUUID(),
    survey.id,
    hashOfKey(key),
    language,
    JSON.stringify(typed),
  ]);
  return rows.length > 0 ? "saved" : "sent";
}
