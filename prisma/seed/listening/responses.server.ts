import { randomBytes } from "node:crypto";
import { addContribution } from "#app/features/listening/contributions/add-contribution.server.ts";
import { newReference } from "#app/features/listening/contributions/reference.server.ts";
import type { Actor } from "#app/platform/audit.server.ts";
import type { Transaction } from "#app/platform/database/database.server.ts";
import { newId } from "#app/platform/database/new-id.ts";
import type { ExampleAnswer, ExampleQuestion } from "../example-content.ts";
import { idOf } from "../plans/plan.server.ts";
import { programme } from "./programme.ts";
import { responses } from "./responses.ts";
import type { StoredSurvey } from "./surveys.server.ts";
import { survey } from "./surveys.ts";

const minutesToAnswer = 8;
const questions = new Map(survey.pages.flatMap((page) => page.questions).map((one) => [one.code, one]));

/** Where people's words are now, by the answer's name and the question's code. */
export type StoredResponses = { passages: Map<string, { id: string; text: string }> };

export const passageName = (response: string, questionCode: string) => `${response} ${questionCode}`;

/** Stores the example's answers in the order in which they came, and hands each to tagging by the channel's own door. */
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
      passages: openAnswers(response.answers).map(({ question, text }) => ({
        prompt: question.text,
        promptCode: question.code,
        promptId: idOf(questionIds, question.code),
        text,
      })),
    });
    arrived.push({ response, responseId, reference, contributionId, respondentId });
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
    data: arrived.flatMap(({ response, responseId }) =>
      Object.entries(response.answers).map(([code, answer]) => ({
        responseId,
        surveyId,
        questionId: idOf(questionIds, code),
        ...answerColumns(code, answer),
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

function openAnswers(answers: Record<string, ExampleAnswer>): { question: ExampleQuestion; text: string }[] {
  return [...questions.values()].flatMap((question) => {
    const text = answers[question.code];
    return isOpen(question) && typeof text === "string" ? [{ question, text }] : [];
  });
}

function isOpen(question: ExampleQuestion | undefined): boolean {
  return question?.kind === "shortText" || question?.kind === "longText";
}

function answerColumns(code: string, answer: ExampleAnswer): { text?: string; choices?: string[] } {
  if (Array.isArray(answer)) return { choices: answer };
  if (typeof answer === "string" && isOpen(questions.get(code))) return { text: answer };
  return { choices: [String(answer)] };
}
