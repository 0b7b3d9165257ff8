import { expect, test } from "vitest";
import { db } from "#app/platform/database/database.server.ts";
import { unseal } from "#app/platform/sealing.server.ts";
import { makeSurvey } from "#tests/support/factories/surveys.ts";
import { newAnswerKey } from "./answer-cookie.server.ts";
import { findOwnResponse } from "./answering-queries.server.ts";
import { saveStep } from "./save-step.server.ts";
import { sendResponse } from "./send-response.server.ts";

const now = new Date("2026-11-01T12:00:00Z");

async function typeAnswers(
  survey: Awaited<ReturnType<typeof makeSurvey>>,
  extra: Record<string, string> = {},
) {
  const key = newAnswerKey();
  await saveStep(survey, key, "pl", { Q1: "Krótsze kolejki 🙏" });
  await saveStep(survey, key, "pl", { Q2: "no", ...extra });
  return key;
}

test("sent answers become one contribution, with a passage for each open answer and its words untouched", async () => {
  const survey = await makeSurvey();
  const group = survey.consultation.groups[0]?.id ?? "";
  const { id: consultationId, localities } = survey.consultation;
  const place = await db.locality.create({ data: { consultationId, name: "The Glen", position: 1 } });
  localities.push(place);
  const key = await typeAnswers(survey, { group, locality: place.id, permission: "withoutName", name: "" });
  const result = await sendResponse(survey, key, now);
  if (!result.ok) throw new Error(result.reason);
  const contribution = await db.contribution.findFirstOrThrow({
    where: { consultationId: survey.consultation.id },
    include: { passages: true, respondent: { include: { identity: true } } },
  });
  expect(contribution).toMatchObject({ channel: "survey", language: "pl", receivedAt: now });
  expect(contribution.passages.map(({ promptCode, text }) => [promptCode, text])).toEqual([
    ["Q1", "Krótsze kolejki 🙏"],
  ]);
  expect(contribution.respondent).toMatchObject({
    reference: result.reference,
    groupId: group,
    localityId: place.id,
    permission: "withoutName",
    identity: null,
  });
  const answers = await db.answer.findMany({
    where: { response: { surveyId: survey.id } },
    orderBy: { text: "desc" },
  });
  expect(answers.map(({ text, choices }) => ({ text, choices }))).toEqual([
    { text: "Krótsze kolejki 🙏", choices: [] },
    { text: "", choices: ["no"] },
  ]);
});

test("pressing send twice, at once or later, stores one response and gives the same reference", async () => {
  const survey = await makeSurvey();
  const key = await typeAnswers(survey);
  const [first, second] = await Promise.all([sendResponse(survey, key, now), sendResponse(survey, key, now)]);
  const third = await sendResponse(survey, key, now);
  expect(first).toEqual(second);
  expect(third).toEqual(first);
  expect(await db.contribution.count({ where: { consultationId: survey.consultation.id } })).toBe(1);
  expect(await db.answer.count({ where: { response: { surveyId: survey.id } } })).toBe(2);
});

test("what has been sent is not changed by going back and saving a page again", async () => {
  const survey = await makeSurvey();
  const key = await typeAnswers(survey);
  await sendResponse(survey, key, now);
  expect(await saveStep(survey, key, "en", { Q1: "something else" })).toBe("sent");
  expect((await findOwnResponse(survey, key))?.typed).toEqual({});
  expect(
    (
      await db.passage.findFirstOrThrow({
        where: { contribution: { consultationId: survey.consultation.id } },
      })
    ).text,
  ).toBe("Krótsze kolejki 🙏");
});

test("an answer typed again replaces the earlier one, and an emptied one is gone", async () => {
  const survey = await makeSurvey();
  const key = newAnswerKey();
  await saveStep(survey, key, "en", { Q1: "first" });
  await saveStep(survey, key, "en", { Q1: "second" });
  expect((await findOwnResponse(survey, key))?.typed).toEqual({ Q1: "second" });
  await saveStep(survey, key, "en", { Q1: "" });
  expect(await sendResponse(survey, key, now)).toEqual({ ok: false, reason: "nothingAnswered" });
});

test("a survey is closed at its closing moment, and nothing is stored then", async () => {
  const closesAt = new Date("2026-10-01T16:00:00Z");
  const survey = await makeSurvey({ closesAt });
  const key = await typeAnswers(survey);
  expect(await sendResponse(survey, key, closesAt)).toEqual({ ok: false, reason: "closed" });
  expect(await db.contribution.count({ where: { consultationId: survey.consultation.id } })).toBe(0);
  expect((await sendResponse(survey, key, new Date(closesAt.getTime() - 1))).ok).toBe(true);
});

test("a question that must be answered is asked for by name, and nothing is stored in part", async () => {
  const survey = await makeSurvey({ required: true });
  const key = newAnswerKey();
  await saveStep(survey, key, "en", { Q2: "yes" });
  expect(await sendResponse(survey, key, now)).toEqual({
    ok: false,
    reason: "incomplete",
    problems: [{ code: "Q1", problem: "required" }],
  });
  expect(await db.answer.count({ where: { response: { surveyId: survey.id } } })).toBe(0);
});

test("a name is kept only with permission to publish it, sealed and apart from the words", async () => {
  const survey = await makeSurvey();
  await sendResponse(survey, await typeAnswers(survey, { permission: "withName", name: "Una Example" }), now);
  await sendResponse(
    survey,
    await typeAnswers(survey, { permission: "notPublish", name: "Una Example" }),
    now,
  );
  const kept = await db.identity.findMany({
    where: { respondent: { consultationId: survey.consultation.id } },
  });
  expect(kept.map(({ sealedName }) => unseal(sealedName))).toEqual(["Una Example"]);
  expect(Buffer.from(kept[0]?.sealedName ?? []).includes("Una")).toBe(false);
});

test("silence about permission is kept as not recorded, never as consent", async () => {
  const survey = await makeSurvey();
  await sendResponse(survey, await typeAnswers(survey), now);
  const respondent = await db.respondent.findFirstOrThrow({
    where: { consultationId: survey.consultation.id },
  });
  expect(respondent).toMatchObject({ permission: "notRecorded", permissionAt: null });
});

test("a key of one survey opens nothing in another", async () => {
  const [one, other] = [await makeSurvey(), await makeSurvey()];
  const key = await typeAnswers(one);
  expect(await findOwnResponse(other, key)).toBeNull();
  expect(await sendResponse(other, key, now)).toEqual({ ok: false, reason: "nothingTyped" });
});
