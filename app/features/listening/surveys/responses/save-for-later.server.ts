import { queryDirectly } from "#app/platform/database/database.server.ts";
import type { AnswerableSurvey } from "../survey.ts";
import { hashOfKey } from "./answer-cookie.server.ts";
import { hashOfReturnCode, returnCodeOf } from "./return-code.server.ts";

/** Lets the answers kept under a key be found again by the key's code. False when there are none that are not sent. */
export async function saveForLater(survey: AnswerableSurvey, key: string): Promise<boolean> {
  const rows = await queryDirectly(
    "save-for-later",
    `UPDATE "survey_response" SET "return_code_hash" = $3
     WHERE "key_hash" = $1 AND "survey_id" = $2 AND "status" = 'started' RETURNING "id"`,
    [hashOfKey(key), survey.id, hashOfReturnCode(returnCodeOf(key))],
  );
  return rows.length > 0;
}
