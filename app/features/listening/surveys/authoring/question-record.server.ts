import { randomInt } from "node:crypto";
import type { Transaction } from "#app/platform/database/database.server.ts";
import { optionsFrom, type QuestionForm } from "./question-form.ts";

/**
 * What a question's form says, as its row stores it. The options keep the ids of those that stood before; `stored` is
 * null for a new question.
 */
export function questionRow(form: QuestionForm, stored: { options: unknown } | null) {
  const { kind, text, help, required, pageId } = form;
  return { kind, text, help, required, pageId, options: optionsFrom(form, stored, newOptionId) };
}

/** Twelve random letters and digits: nobody gets the same twice. */
function newOptionId(): string {
  const letters = "abcdefghijkmnpqrstuvwxyz23456789";
  return Array.from({ length: 12 }, () => letters[randomInt(letters.length)]).join("");
}

/** Whether all of these are items of the plan that the survey's consultation is about. */
export async function areItemsOfItsPlan(
  tx: Transaction,
  surveyId: string,
  itemIds: string[],
): Promise<boolean> {
  const distinct = [...new Set(itemIds)];
  const found = await tx.planItem.count({
    where: {
      id: { in: distinct },
      plan: { consultations: { some: { surveys: { some: { id: surveyId } } } } },
    },
  });
  return found === distinct.length;
}

/** Makes these the plan items that a question is about. */
export async function setAbout(tx: Transaction, questionId: string, itemIds: string[]): Promise<void> {
  await tx.questionAbout.deleteMany({ where: { questionId } });
  await tx.questionAbout.createMany({
    data: [...new Set(itemIds)].map((planItemId) => ({ questionId, planItemId })),
  });
}

/** The place after the last question of a page. */
export async function nextPosition(tx: Transaction, pageId: string): Promise<number> {
  const { _max } = await tx.question.aggregate({ where: { pageId }, _max: { position: true } });
  return (_max.position ?? 0) + 1;
}
