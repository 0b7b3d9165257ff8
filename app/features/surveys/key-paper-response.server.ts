import { randomBytes } from "node:crypto";
import type { Viewer } from "#app/features/accounts/viewer.ts";
import { addContribution } from "#app/features/contributions/add-contribution.server.ts";
import { newReference } from "#app/features/contributions/reference.server.ts";
import { recordAudit } from "#app/platform/audit.server.ts";
import { db } from "#app/platform/database/database.server.ts";
import type { Typed } from "./answering-queries.server.ts";
import { cameInTime, checkPaper, type PaperFacts } from "./paper-form.ts";
import { checkAnswer, isBlank } from "./question.ts";
import { readAboutYou, readPermission } from "./respondent.ts";
import { type AnswerableSurvey, allQuestions } from "./survey.ts";

export type PaperResult =
  | { ok: true; reference: string }
  | { ok: false; reason: "nothingAnswered" | "notInTime" }
  | { ok: false; reason: "wrong"; errors: Record<string, string> };

/**
 * Keys one form on paper: the same answers, checks and contribution as a form on the web, in the channel "paper", with
 * where and when it came. Sending the same form again returns the same reference.
 */
export async function keyPaperResponse(
  viewer: Viewer,
  survey: AnswerableSurvey,
  paper: PaperFacts,
  typed: Typed,
  now: Date,
): Promise<PaperResult> {
  if (!cameInTime(survey, paper.receivedOn, now)) return { ok: false, reason: "notInTime" };
  const errors = checkPaper(survey, typed);
  if (Object.keys(errors).length > 0) return { ok: false, reason: "wrong", errors };
  const given = allQuestions(survey).flatMap((question) => {
    const result = checkAnswer({ ...question, required: false }, typed[question.code]);
    return result.ok && !isBlank(result.answer) ? [{ question, answer: result.answer }] : [];
  });
  if (given.length === 0) return { ok: false, reason: "nothingAnswered" };
  const receivedAt = new Date(`${paper.receivedOn}T12:00:00Z`);
  return await db.$transaction(async (tx) => {
    const own = await tx.surveyResponse.findUnique({ where: { id: paper.id }, select: { reference: true } });
    if (own?.reference) return { ok: true, reference: own.reference };
    const reference = newReference();
    const { permission, name } = readPermission(typed);
    const { respondentId, contributionId } = await addContribution(tx, viewer, {
      consultationId: survey.consultation.id,
      channel: "paper",
      sourceId: paper.id,
      sourceTitle: survey.title,
      language: paper.language,
      receivedAt,
      respondent: { reference, ...readAboutYou(survey, typed), permission, name },
      passages: given
        .filter(({ answer }) => answer.text !== "")
        .map(({ question, answer }) => ({
          prompt: question.text,
          promptCode: question.code,
          promptId: question.id,
          text: answer.text,
        })),
    });
    const { id, place, batch, receivedOn, language } = paper;
    await tx.surveyResponse.create({
      data: {
        ...{ id, surveyId: survey.id, language, reference, respondentId },
        // Nobody holds the key, because the answers are on the paper.
        keyHash: randomBytes(32).toString("hex"),
        status: "sent",
        startedAt: now,
        sentAt: receivedAt,
        answers: { create: given.map(({ question, answer }) => ({ questionId: question.id, ...answer })) },
        paperForm: {
          create: {
            ...{ place, batch, receivedOn: new Date(`${receivedOn}T00:00:00Z`), keyedAt: now },
            ...{ keyedById: viewer.id, keyedByName: viewer.name },
          },
        },
      },
    });
    await recordAudit(
      tx,
      viewer,
      "paper.keyed",
      { kind: "contribution", id: contributionId },
      { place, batch, receivedOn, language },
    );
    return { ok: true, reference };
  });
}
