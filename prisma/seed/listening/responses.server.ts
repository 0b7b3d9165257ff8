import { randomBytes } from "node:crypto";
import { addContribution } from "#app/features/listening/contributions/add-contribution.server.ts";
import { newReference } from "#app/features/listening/contributions/reference.server.ts";
import type { Actor } from "#app/platform/audit.server.ts";
import type { Transaction } from "#app/platform/database/database.server.ts";
import { newId } from "#app/platform/database/new-id.ts";
import type { ExampleAnswer } from "../example-content.ts";
import { idOf } from "../plans/plan.server.ts";
import { checkExample } from "./example-answer.ts";
import { programme } from "./programme.ts";
import { responses } from "./responses.ts";
import type { StoredSurvey } from "./surveys.server.ts";
import { survey } from "./surveys.ts";

const minutesToAnswer = 8;
const questions = new Map(survey.pages.flatMap((page) => page.questions).map((one) => [one.code, one]));

/** Where people's words are now, by the answer's name and the question's code. */
export type StoredResponses = { passages: Map<string, { id: string; text: string }> };

export const passageName = (response: string, questionCode: string) => `${response} ${questionCode}`;

/** Stores the example's answers in the order in which they came, and sends each by the channel's own verb. */
export async function storeResponses(
  tx: Transaction,
  actor: Actor,
  consultation: { id: string; groupIds: Map<string, string>; localityIds: Map<string, string> },
  { id: surveyId, questionIds }: StoredSurvey,
): Promise<StoredResponses> {
  const inOrder = responses.toSorted(
    (one, other) => Date.parse(one.receivedAt) - Date.parse(other.receivedAt),
  );
  const arrived = [];
  for (const response of inOrder) {
    const responseId = newId();
    const reference = newReference();
    const answers = storedAnswers(response.answers);
    const { contributionId, respondentId } = await addContribution(tx, actor, {
      consultationId: consultation.id,
      channel: "survey",
      sourceId: responseId,
      sourceTitle: survey.title,
      language: response.language,
      receivedAt: new Date(response.receivedAt),
      respondent: {
        reference,
        kind: response.organisation ? "organisation" : "individual",
        organisationName: response.organisation,
        groupId: idOf(consultation.groupIds, response.group),
        localityId: localityId(consultation.localityIds, response.id),
        permission: response.permission,
        name: response.name,
      },
      passages: answers
        .filter(({ answer }) => answer.text !== "")
        .map(({ question, answer }) => ({
          prompt: question.text,
          promptCode: question.code,
          promptId: idOf(questionIds, question.code),
          text: answer.text,
        })),
    });
    arrived.push({ response, answers, responseId, reference, contributionId, respondentId });
  }
  await tx.surveyResponse.createMany({
    data: arrived.map(({ response, responseId, reference, respondentId }) => {
      const sentAt = new Date(response.receivedAt);
      return {
        id: responseId,
        surveyId,
        consultationId: consultation.id,
        // Nobody holds the key, so nobody can come back to change an invented answer.
        keyHash: randomBytes(32).toString("hex"),
        status: "sent" as const,
        language: response.language,
        startedAt: new Date(sentAt.getTime() - minutesToAnswer * 60_000),
        sentAt,
        reference,
        respondentId,
      };
    }),
  });
  await tx.answer.createMany({
    data: arrived.flatMap(({ answers, responseId }) =>
      answers.map(({ question, answer }) => ({
        responseId,
        surveyId,
        questionId: idOf(questionIds, question.code),
        ...answer,
      })),
    ),
  });
  const names = new Map(arrived.map(({ contributionId, response }) => [contributionId, response.id]));
  const passages = await tx.passage.findMany({
    where: { contributionId: { in: [...names.keys()] } },
    select: { id: true, contributionId: true, promptCode: true, text: true },
  });
  return {
    passages: new Map(
      passages.map(({ id, contributionId, promptCode, text }) => [
        passageName(idOf(names, contributionId), promptCode),
        { id, text },
      ]),
    ),
  };
}

/** Where somebody said that they live; many left that blank. */
function localityId(ids: Map<string, string>, response: string): string | null {
  const locality = programme.localities.find((one) => one.responses.includes(response));
  return locality ? idOf(ids, locality.code) : null;
}

/** Answers in the order of the questions, as they are stored. Throws at one that the survey would not take. */
function storedAnswers(answers: Record<string, ExampleAnswer>) {
  return [...questions.values()].flatMap((question) => {
    const answer = answers[question.code];
    if (answer === undefined) return [];
    const checked = checkExample(question, answer);
    if (!checked.ok) throw new Error(`${question.code} does not take ${answer}: ${checked.problem}`);
    return [{ question, answer: checked.answer }];
  });
}
