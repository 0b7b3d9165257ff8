import { randomBytes } from "node:crypto";
import type { Viewer } from "#app/features/partnership/accounts/viewer.ts";
import { recordAudit } from "#app/platform/audit.server.ts";
import { db, type Transaction } from "#app/platform/database/database.server.ts";
import type { FieldErrors } from "#app/platform/http/form.server.ts";
import { storedDay } from "#app/platform/time/day.ts";
import type { AnswerableSurvey } from "../survey.ts";
import { lockSurvey } from "../survey-lock.server.ts";
import type { Typed } from "../typed-answers.ts";
import { answersOnPaper, cameInTime, checkPaper, type PaperFacts } from "./paper-form.ts";
import { isSamePaper, type KeyedPaper, paperFields } from "./paper-keying.ts";
import { keyedPaper, type StoredPaper, settleKeyings, storedKeying } from "./stored-paper.server.ts";
import { takeInPaper } from "./take-in-paper.server.ts";

export type PaperResult =
  | { ok: true; reference: string }
  | { ok: true; number: number; differs: boolean }
  | { ok: false; reason: "nothingAnswered" | "notInTime" | "takenIn" | "leftOut" | "keyedTwice" }
  | { ok: false; reason: "wrong"; errors: FieldErrors };

/**
 * Keys one form on paper: the same answers, checks and contribution as a form on the web, in the channel "paper", with
 * where and when it came. Where two people key each form, it waits with a number until both agree: a second person keys
 * it under the same id, and the first one corrects it so. Sending the same form again stores it once. Null: the id is of
 * something else.
 */
export async function keyPaperResponse(
  viewer: Viewer,
  survey: AnswerableSurvey,
  paper: PaperFacts,
  sent: Typed,
  now: Date,
): Promise<PaperResult | null> {
  const typed = paperFields(survey, sent);
  const errors = checkPaper(survey, typed);
  if (Object.keys(errors).length > 0) return { ok: false, reason: "wrong", errors };
  if (answersOnPaper(survey, typed).length === 0) return { ok: false, reason: "nothingAnswered" };
  const keyed = { language: paper.language, typed };
  return await db.$transaction(async (tx) => {
    await lockSurvey(tx, survey.id);
    const response = await tx.surveyResponse.findUnique({
      where: { id: paper.id },
      include: { paperForm: { include: { keyings: { orderBy: { turn: "asc" } } } } },
    });
    if (!response) return await keyFirst(tx, viewer, survey, paper, keyed, now);
    const form = response.paperForm;
    if (!form || response.surveyId !== survey.id) return null;
    const isKeyedSo = form.keyings.some(
      (one) =>
        one.keyedById === viewer.id && isSamePaper(survey, withoutName(keyedPaper(one)), withoutName(keyed)),
    );
    if (response.reference !== null) {
      return isKeyedSo || form.number === null
        ? { ok: true, reference: response.reference }
        : { ok: false, reason: "takenIn" };
    }
    if (form.leftOut) return { ok: false, reason: "leftOut" };
    if (form.keyings.length < 2) return await keyAgain(tx, viewer, survey, form, paper, keyed, now);
    return isKeyedSo
      ? { ok: true, number: form.number ?? 0, differs: true }
      : { ok: false, reason: "keyedTwice" };
  });
}

async function keyFirst(
  tx: Transaction,
  viewer: Viewer,
  survey: AnswerableSurvey,
  paper: PaperFacts,
  keyed: KeyedPaper,
  now: Date,
): Promise<PaperResult> {
  if (!cameInTime(survey, paper.receivedOn, now)) return { ok: false, reason: "notInTime" };
  const last = await tx.paperForm.aggregate({
    where: { response: { surveyId: survey.id } },
    _max: { number: true },
  });
  const number = survey.keyedTwice ? (last._max.number ?? 0) + 1 : null;
  const { paperForm } = await tx.surveyResponse.create({
    data: {
      ...{ id: paper.id, surveyId: survey.id, consultationId: survey.consultation.id },
      ...{ language: paper.language, startedAt: now },
      // Nobody holds the key, because the answers are on the paper.
      keyHash: randomBytes(32).toString("hex"),
      paperForm: {
        create: {
          ...{ ...factsOf(paper), ...by(viewer, now), number },
          keyings: number === null ? {} : { create: { turn: 1, ...storedKeying(keyed), ...by(viewer, now) } },
        },
      },
    },
    include: { paperForm: true },
  });
  if (!paperForm) throw new Error("a form on paper has its facts");
  if (number === null)
    return { ok: true, reference: await takeInPaper(tx, viewer, survey, paperForm, keyed) };
  await recordAudit(tx, viewer, "paper.keyed", { kind: "survey", id: survey.id }, { number, turn: 1 });
  return { ok: true, number, differs: false };
}

async function keyAgain(
  tx: Transaction,
  viewer: Viewer,
  survey: AnswerableSurvey,
  form: StoredPaper,
  paper: PaperFacts,
  keyed: KeyedPaper,
  now: Date,
): Promise<PaperResult> {
  const { responseId, keyings } = form;
  const number = form.number ?? 0;
  const subject = { kind: "survey", id: survey.id };
  const data = { ...storedKeying(keyed), ...by(viewer, now) };
  const [first] = keyings;
  if (!first) throw new Error("a form that waits has its first keying");
  if (first.keyedById === viewer.id) {
    if (!cameInTime(survey, paper.receivedOn, now)) return { ok: false, reason: "notInTime" };
    await tx.paperKeying.update({ where: { responseId_turn: { responseId, turn: 1 } }, data });
    await tx.paperForm.update({ where: { responseId }, data: factsOf(paper) });
    await recordAudit(tx, viewer, "paper.corrected", subject, { number });
    return { ok: true, number, differs: false };
  }
  const agreed = isSamePaper(survey, keyedPaper(first), keyed);
  await tx.paperKeying.create({ data: { responseId, turn: 2, ...data } });
  await recordAudit(tx, viewer, "paper.keyed", subject, { number, turn: 2, agreed });
  if (!agreed) return { ok: true, number, differs: true };
  await settleKeyings(tx, responseId, 1);
  return { ok: true, reference: await takeInPaper(tx, viewer, survey, form, keyedPaper(first)) };
}

const by = (viewer: Viewer, keyedAt: Date) => ({
  ...{ keyedById: viewer.id, keyedByName: viewer.name, keyedAt },
});

function factsOf({ place, batch, receivedOn }: PaperFacts) {
  return { place, batch, receivedOn: storedDay(receivedOn) };
}

/** The name of a form that is settled is not with its keyings any more. */
function withoutName({ language, typed: { name: _, ...typed } }: KeyedPaper): KeyedPaper {
  return { language, typed };
}
