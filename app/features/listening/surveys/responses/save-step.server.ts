import DataLoader from "dataloader";
import { queryDirectly } from "#app/platform/database/database.server.ts";
import { newId } from "#app/platform/database/new-id.ts";
import type { AnswerableSurvey } from "../survey.ts";
import { hashOfKey } from "./answer-cookie.server.ts";
import type { Typed } from "./answering-queries.server.ts";

type Change = { keyHash: string; surveyId: string; language: string; typed: Typed };

const changeOne = `
  UPDATE "survey_response" SET "typed" = "typed" || $4::jsonb, "language" = $3
  WHERE "key_hash" = $1 AND "survey_id" = $2 AND "status" = 'started'
  RETURNING "key_hash" AS "keyHash"`;

const changeSeveral = `
  UPDATE "survey_response" AS own SET "typed" = own."typed" || new."typed", "language" = new."language"
  FROM jsonb_to_recordset($1::jsonb) AS new ("keyHash" text, "surveyId" text, "language" text, "typed" jsonb)
  WHERE own."key_hash" = new."keyHash" AND own."survey_id" = new."surveyId" AND own."status" = 'started'
  RETURNING new."keyHash" AS "keyHash"`;

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
  const change = { keyHash: hashOfKey(key), surveyId: survey.id, language, typed };
  // Most steps are not somebody's first: their row is there, and changing it costs less than trying to add it.
  if (!isFirst && (await changes.load(change))) return "saved";
  const begun = await queryDirectly("begin-response", begin, [
    ...valuesOf(change),
    ...[newId(), survey.consultation.id],
  ]);
  return begun.length > 0 ? "saved" : "sent";
}

let lastWriting: Promise<unknown> = Promise.resolve();

// What several people send at one moment is written down together: the writing costs less than the going there.
const changes = new DataLoader(changeTogether, {
  cache: false,
  maxBatchSize: 50,
  batchScheduleFn: (writeThem) => void lastWriting.then(() => setImmediate(writeThem)),
});

/** Whether each change found a response that was not sent yet. One that the database refuses spoils no other. */
function changeTogether(wanted: readonly Change[]): Promise<(boolean | Error)[]> {
  const writing = write(wanted);
  lastWriting = writing;
  return writing;
}

async function write(wanted: readonly Change[]): Promise<(boolean | Error)[]> {
  // One statement changes a row once: two steps of one person go one by one.
  const isOneEach = new Set(wanted.map(({ keyHash }) => keyHash)).size === wanted.length;
  if (isOneEach && wanted.length > 1) {
    const rows = await queryDirectly<{ keyHash: string }>(null, changeSeveral, [
      JSON.stringify(wanted),
    ]).catch(() => null);
    if (rows) return wanted.map(({ keyHash }) => rows.some((row) => row.keyHash === keyHash));
  }
  return await Promise.all(
    wanted.map((change) =>
      queryDirectly("change-response", changeOne, valuesOf(change)).then(
        (rows) => rows.length > 0,
        (error: Error) => error,
      ),
    ),
  );
}

function valuesOf({ keyHash, surveyId, language, typed }: Change): string[] {
  return [keyHash, surveyId, language, JSON.stringify(typed)];
}
