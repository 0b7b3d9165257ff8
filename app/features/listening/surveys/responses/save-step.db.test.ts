import { expect, test } from "vitest";
import { db } from "#app/platform/database/database.server.ts";
import { makeSurvey } from "#tests/support/factories/surveys.ts";
import { newAnswerKey } from "./answer-cookie.server.ts";
import { findOwnResponse } from "./answering-queries.server.ts";
import { saveStep } from "./save-step.server.ts";
import { sendResponse } from "./send-response.server.ts";

const now = new Date("2026-11-01T12:00:00Z");

test("what many people send at one moment is kept for each of them", async () => {
  const survey = await makeSurvey();
  const keys = Array.from({ length: 60 }, newAnswerKey);
  await Promise.all(keys.map((key, index) => saveStep(survey, key, "en", { Q1: `first ${index}` })));
  const outcomes = await Promise.all(
    keys.map((key, index) => saveStep(survey, key, index % 2 ? "ar" : "pl", { Q2: `second ${index}` })),
  );
  expect(new Set(outcomes)).toEqual(new Set(["saved"]));
  const kept = await Promise.all(keys.map((key) => findOwnResponse(survey, key)));
  expect(kept.map((own) => [own?.language, own?.typed])).toEqual(
    keys.map((_, index) => [index % 2 ? "ar" : "pl", { Q1: `first ${index}`, Q2: `second ${index}` }]),
  );
});

test("two steps that one person sends at one moment are both kept", async () => {
  const survey = await makeSurvey();
  const [key, other] = [newAnswerKey(), newAnswerKey()];
  for (const each of [key, other]) await saveStep(survey, each, "en", { Q1: "first" });
  await Promise.all([
    saveStep(survey, key, "en", { Q1: "changed" }),
    saveStep(survey, other, "en", { Q2: "yes" }),
    saveStep(survey, key, "en", { Q2: "no" }),
  ]);
  expect((await findOwnResponse(survey, key))?.typed).toEqual({ Q1: "changed", Q2: "no" });
  expect((await findOwnResponse(survey, other))?.typed).toEqual({ Q1: "first", Q2: "yes" });
});

test("an answer that the database refuses spoils nobody else's", async () => {
  const survey = await makeSurvey();
  const [refused, kept, sent] = [newAnswerKey(), newAnswerKey(), newAnswerKey()];
  for (const key of [refused, kept, sent]) await saveStep(survey, key, "en", { Q1: "first" });
  await sendResponse(survey, sent, now);
  const outcomes = await Promise.allSettled([
    saveStep(survey, refused, "en", { Q2: "no database takes this: \0" }),
    saveStep(survey, kept, "en", { Q2: "yes" }),
    saveStep(survey, sent, "en", { Q1: "too late" }),
  ]);
  expect(outcomes).toMatchObject([
    { status: "rejected" },
    { status: "fulfilled", value: "saved" },
    { status: "fulfilled", value: "sent" },
  ]);
  expect((await findOwnResponse(survey, refused))?.typed).toEqual({ Q1: "first" });
  expect((await findOwnResponse(survey, kept))?.typed).toEqual({ Q1: "first", Q2: "yes" });
});

test("what was changed after it was shown is sent as it is now, not as it was shown", async () => {
  const survey = await makeSurvey();
  const key = newAnswerKey();
  await saveStep(survey, key, "en", { Q1: "as shown" });
  expect((await findOwnResponse(survey, key))?.typed).toEqual({ Q1: "as shown" });
  await saveStep(survey, key, "pl", { Q1: "changed in another tab" });
  const result = await sendResponse(survey, key, now);
  const own = await findOwnResponse(survey, key);
  expect(own).toMatchObject({ status: "sent", language: "pl", reference: result.ok && result.reference });
  const contribution = { consultationId: survey.consultation.id, language: "pl" };
  expect(await db.passage.findMany({ where: { contribution } })).toMatchObject([
    { text: "changed in another tab" },
  ]);
});

test("an answer emptied after it was shown is not sent, and one given since is not missed", async () => {
  const survey = await makeSurvey({ required: true });
  const key = newAnswerKey();
  await saveStep(survey, key, "en", { Q2: "yes" });
  await findOwnResponse(survey, key);
  await saveStep(survey, key, "en", { Q1: "given since" });
  await findOwnResponse(survey, key);
  await saveStep(survey, key, "en", { Q1: "" });
  expect(await sendResponse(survey, key, now)).toMatchObject({ ok: false, reason: "incomplete" });
  await saveStep(survey, key, "en", { Q1: "given again" });
  expect(await sendResponse(survey, key, now)).toMatchObject({ ok: true });
});
