import { type Actor, recordAudit } from "#app/platform/audit.server.ts";
import type { Transaction } from "#app/platform/database/database.server.ts";
import { makeOnce } from "#app/platform/database/make-once.server.ts";
import { newId } from "#app/platform/database/new-id.ts";
import { lockSurvey } from "../survey-lock.server.ts";
import { numberOfCode } from "./authoring.ts";
import type { QuestionForm } from "./question-form.ts";
import { areItemsOfItsPlan, nextPosition, questionRow, setAbout } from "./question-record.server.ts";

/** Adds a question at the end of a page, under a code that no question of the survey has ever had. Null if there is no such survey. */
export async function addQuestion(
  actor: Actor,
  surveyId: string,
  form: QuestionForm,
  id = newId(),
): Promise<
  | { ok: true; id: string; code: string }
  | { ok: false; reason: "frozen" | "pageMissing" | "notInPlan" }
  | null
> {
  return await makeOnce(
    id,
    async (tx) =>
      await tx.question
        .findFirst({ where: { id, surveyId }, select: { id: true, code: true } })
        .then((made) => made && { ok: true, ...made }),
    async (tx) => {
      const survey = await lockSurvey(tx, surveyId);
      if (!survey) return null;
      if (survey.frozen) return { ok: false, reason: "frozen" };
      if (!(await tx.surveyPage.findFirst({ where: { id: form.pageId, surveyId } }))) {
        return { ok: false, reason: "pageMissing" };
      }
      if (!(await areItemsOfItsPlan(tx, surveyId, form.about))) return { ok: false, reason: "notInPlan" };
      const code = await nextCode(tx, surveyId);
      const position = await nextPosition(tx, form.pageId);
      await tx.question.create({
        data: { id, ...questionRow(form, null), surveyId, code, position },
      });
      await setAbout(tx, id, form.about);
      await recordAudit(
        tx,
        actor,
        "survey.questionAdded",
        { kind: "survey", id: surveyId },
        { question: id, code },
      );
      return { ok: true, id, code };
    },
  );
}

/** The survey must be locked. Surveys that were brought in whole may hold codes beyond the last number kept. */
async function nextCode(tx: Transaction, surveyId: string): Promise<string> {
  const { lastNumber, questions } = await tx.survey.findUniqueOrThrow({
    where: { id: surveyId },
    select: { lastNumber: true, questions: { select: { code: true } } },
  });
  const number = Math.max(lastNumber, ...questions.map((question) => numberOfCode(question.code))) + 1;
  await tx.survey.update({ where: { id: surveyId }, data: { lastNumber: number } });
  return `Q${number}`;
}
