import {
  contributionDocument,
  insertContribution,
} from "#app/features/listening/contributions/add-contribution.server.ts";
import { newReference } from "#app/features/listening/contributions/reference.server.ts";
import { publicActor } from "#app/platform/audit.server.ts";
import type { Permission } from "#app/platform/database/client/enums.ts";
import { queryDirectly } from "#app/platform/database/database.server.ts";
import type { AnswerProblem } from "../kinds/kind.ts";
import { checkAnswer, isBlank } from "../question.ts";
import { type AnswerableSurvey, allQuestions, surveyState } from "../survey.ts";
import { hashOfKey } from "./answer-cookie.server.ts";
import {
  findOwnResponse,
  lastShownResponse,
  type OwnResponse,
  rememberShown,
} from "./answering-queries.server.ts";
import { readAboutYou, readPermission } from "./respondent.ts";

export type SendResult =
  | { ok: true; reference: string }
  | { ok: false; reason: "closed" | "nothingTyped" | "nothingAnswered" }
  | { ok: false; reason: "incomplete"; problems: { code: string; problem: AnswerProblem }[] };

// The precondition holds once: for a response that has not been sent, still says what was checked and is still held by this key.
const send = `
  WITH precondition AS (
    UPDATE "survey_response" SET "status" = 'sent', "sent_at" = $3, "reference" = $4, "respondent_id" = $5, "typed" = '{}'
    WHERE "id" = $2 AND "status" = 'started' AND "typed" = $6::jsonb AND "language" = $8
      AND "key_hash" = $9
    RETURNING "id", "survey_id"),
  ${insertContribution},
  answers AS (
    INSERT INTO "answer" ("response_id", "survey_id", "question_id", "text", "choices")
    SELECT precondition."id", precondition."survey_id", new.*
    FROM precondition, jsonb_to_recordset($7::jsonb) AS new ("questionId" text, "text" text, "choices" text[]))
  SELECT "id" FROM precondition`;

// Two tabs can change an answer between the reading and the sending; nobody does so five times in a row.
const mostAttempts = 5;

/**
 * Sends the response kept under a key: answers, one contribution with a passage for each open answer, a reference.
 * Sending again, from a second press, a second tab or a retry, changes nothing and returns the same reference.
 */
export async function sendResponse(survey: AnswerableSurvey, key: string, now: Date): Promise<SendResult> {
  // Nearly always it still is what its holder was shown a moment ago; the precondition finds out.
  const shown = lastShownResponse(survey, key);
  const asShown = shown ? await trySending(survey, key, shown, now) : null;
  if (asShown?.ok) return asShown;
  for (let attempt = 0; attempt < mostAttempts; attempt++) {
    const own = await findOwnResponse(survey, key);
    if (!own) return { ok: false, reason: "nothingTyped" };
    const result = await trySending(survey, key, own, now);
    if (result) return result;
  }
  throw new Error("A response changed each time that it was being sent.");
}

/** Null when the response was changed or sent by another request meanwhile. */
async function trySending(
  survey: AnswerableSurvey,
  key: string,
  own: OwnResponse,
  now: Date,
): Promise<SendResult | null> {
  if (own.status === "sent" && own.reference) return { ok: true, reference: own.reference };
  if (surveyState(survey, now) !== "open") return { ok: false, reason: "closed" };

  const checked = allQuestions(survey).map((question) => ({
    question,
    result: checkAnswer(question, own.typed),
  }));
  const problems = checked.flatMap(({ question, result }) =>
    result.ok ? [] : [{ code: question.code, problem: result.problem }],
  );
  if (problems.length > 0) return { ok: false, reason: "incomplete", problems };
  const given = checked.flatMap(({ question, result }) =>
    result.ok && !isBlank(result.answer) ? [{ question, answer: result.answer }] : [],
  );
  if (given.length === 0) return { ok: false, reason: "nothingAnswered" };

  const reference = newReference();
  const aboutYou = readAboutYou(survey, own.typed);
  const { permission, name } = readPermission(own.typed);
  const { document, respondentId } = contributionDocument(publicActor, {
    consultationId: survey.consultation.id,
    channel: "survey",
    sourceId: own.id,
    sourceTitle: survey.title,
    language: own.language,
    receivedAt: now,
    respondent: { reference, ...aboutYou, permission: permission satisfies Permission, name },
    passages: given
      .filter(({ answer }) => answer.text !== "")
      .map(({ question, answer }) => ({
        prompt: question.text,
        promptCode: question.code,
        promptId: question.id,
        text: answer.text,
      })),
  });
  const answers = given.map(({ question, answer }) => ({ questionId: question.id, ...answer }));
  const sent = await queryDirectly("send-response", send, [
    ...[document, own.id, now, reference, respondentId],
    ...[JSON.stringify(own.typed), JSON.stringify(answers), own.language, hashOfKey(key)],
  ]);
  if (sent.length === 0) return null;
  rememberShown(survey, key, { ...own, status: "sent", reference, typed: {} });
  return { ok: true, reference };
}
