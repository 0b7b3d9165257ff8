import { addContribution } from "#app/features/contributions/add-contribution.server.ts";
import { newReference } from "#app/features/contributions/reference.server.ts";
import { publicActor } from "#app/platform/audit.server.ts";
import { Prisma } from "#app/platform/database/client/client.ts";
import type { Permission } from "#app/platform/database/client/enums.ts";
import { db } from "#app/platform/database/database.server.ts";
import { hashOfKey } from "./answer-cookie.server.ts";
import type { Typed } from "./answering-queries.server.ts";
import { type AnswerProblem, checkAnswer, isBlank } from "./question.ts";
import { readAboutYou, readPermission } from "./respondent.ts";
import { type AnswerableSurvey, allQuestions, surveyState } from "./survey.ts";

export type SendResult =
  | { ok: true; reference: string }
  | { ok: false; reason: "closed" | "nothingTyped" | "nothingAnswered" }
  | { ok: false; reason: "incomplete"; problems: { code: string; problem: AnswerProblem }[] };

/**
 * Sends the response kept under a key: answers, one contribution with a passage for each open answer, a reference.
 * Sending again, from a second press, a second tab or a retry, changes nothing and returns the same reference.
 */
export async function sendResponse(survey: AnswerableSurvey, key: string, now: Date): Promise<SendResult> {
  return await db.$transaction(async (tx) => {
    const [row] = await tx.$queryRaw<
      { id: string; status: string; reference: string | null; language: string; typed: Typed }[]
    >(Prisma.sql`
      SELECT "id", "status"::text AS "status", "reference", "language", "typed" FROM "survey_response"
      WHERE "key_hash" = ${hashOfKey(key)} AND "survey_id" = ${survey.id} FOR UPDATE`);
    if (!row) return { ok: false, reason: "nothingTyped" };
    if (row.status === "sent" && row.reference) return { ok: true, reference: row.reference };
    if (surveyState(survey, now) !== "open") return { ok: false, reason: "closed" };

    const checked = allQuestions(survey).map((question) => ({
      question,
      result: checkAnswer(question, row.typed[question.code]),
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
    const aboutYou = readAboutYou(survey, row.typed);
    const { permission, name } = readPermission(row.typed);
    const { respondentId } = await addContribution(tx, publicActor, {
      consultationId: survey.consultation.id,
      channel: "survey",
      sourceId: row.id,
      sourceTitle: survey.title,
      language: row.language,
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
    await tx.answer.createMany({
      data: given.map(({ question, answer }) => ({ responseId: row.id, questionId: question.id, ...answer })),
    });
    await tx.surveyResponse.update({
      where: { id: row.id },
      data: { status: "sent", sentAt: now, reference, respondentId, typed: {} },
    });
    return { ok: true, reference };
  });
}
