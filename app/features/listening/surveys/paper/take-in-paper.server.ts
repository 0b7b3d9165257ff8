import { addContribution } from "#app/features/listening/contributions/add-contribution.server.ts";
import { newReference } from "#app/features/listening/contributions/reference.server.ts";
import type { Viewer } from "#app/features/partnership/accounts/viewer.ts";
import { recordAudit } from "#app/platform/audit.server.ts";
import type { Transaction } from "#app/platform/database/database.server.ts";
import { dayStored, noonOf } from "#app/platform/time/day.ts";
import { readAboutYou, readPermission } from "../responses/respondent.ts";
import type { AnswerableSurvey } from "../survey.ts";
import { answersOnPaper } from "./paper-form.ts";
import type { KeyedPaper } from "./paper-keying.ts";

/**
 * Makes a form on paper a contribution in the channel "paper", in the caller's transaction. Its response is there and
 * only started. Returns the reference to write on the paper.
 */
export async function takeInPaper(
  tx: Transaction,
  viewer: Viewer,
  survey: AnswerableSurvey,
  form: { responseId: string; place: string; batch: string; receivedOn: Date },
  { language, typed }: KeyedPaper,
): Promise<string> {
  const { responseId: id, place, batch } = form;
  const receivedOn = dayStored(form.receivedOn);
  const receivedAt = noonOf(receivedOn);
  const given = answersOnPaper(survey, typed);
  const reference = newReference();
  const { permission, name } = readPermission(typed);
  const { respondentId, contributionId } = await addContribution(tx, viewer, {
    consultationId: survey.consultation.id,
    channel: "paper",
    sourceId: id,
    sourceTitle: survey.title,
    language,
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
  await tx.surveyResponse.update({
    where: { id },
    data: {
      ...{ reference, respondentId, language, status: "sent", sentAt: receivedAt },
      answers: { create: given.map(({ question, answer }) => ({ questionId: question.id, ...answer })) },
    },
  });
  const detail = { place, batch, receivedOn, language };
  await recordAudit(tx, viewer, "paper.takenIn", { kind: "contribution", id: contributionId }, detail);
  return reference;
}
