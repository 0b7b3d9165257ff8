import { expect, test } from "vitest";
import { makeSurvey } from "#tests/support/factories/surveys.ts";
import { newAnswerKey, readAnswerCookie } from "./answer-cookie.server.ts";
import { findOwnResponse } from "./answering-queries.server.ts";
import { returnCodeOf } from "./return-code.server.ts";
import { returnToAnswers } from "./return-to-answers.server.ts";
import { saveForLater } from "./save-for-later.server.ts";
import { saveStep } from "./save-step.server.ts";
import { sendResponse } from "./send-response.server.ts";

const now = new Date("2026-11-01T12:00:00Z");

async function savedAnswers() {
  const survey = await makeSurvey();
  const key = newAnswerKey();
  await saveStep(survey, key, "en", { Q1: "A bus in the evening" });
  expect(await saveForLater(survey, key)).toBe(true);
  return { survey, key, code: returnCodeOf(key) };
}

test("saved answers are found on another device by their code, however it is typed", async () => {
  for (const retyped of [
    (code: string) => code,
    (code: string) => ` ${code.toLowerCase().replaceAll("-", " ")}`,
  ]) {
    const { survey, code } = await savedAnswers();
    expect(code).toMatch(/^([A-Z0-9]{3}-){3}[A-Z0-9]{3}$/);
    const found = await returnToAnswers(survey, retyped(code), "192.0.2.1", now);
    if (!found.ok) throw new Error(found.reason);
    const cookie = readAnswerCookie(found.cookie.split(";")[0], survey.slug);
    expect((await findOwnResponse(survey, cookie?.key ?? ""))?.typed).toEqual({ Q1: "A bus in the evening" });
    expect(cookie?.steps).toEqual(["1"]);
    expect(found.continueAt).toBe(2);
  }
});

test("a code works once, and the device that saved no longer holds the answers", async () => {
  const { survey, key, code } = await savedAnswers();
  expect((await returnToAnswers(survey, code, "192.0.2.2", now)).ok).toBe(true);
  expect(await returnToAnswers(survey, code, "192.0.2.2", now)).toEqual({ ok: false, reason: "unknownCode" });
  expect(await findOwnResponse(survey, key)).toBeNull();
});

test("a device that had the answers on its screen cannot send them once another has come back to them", async () => {
  const { survey, key, code } = await savedAnswers();
  expect((await findOwnResponse(survey, key))?.typed).toEqual({ Q1: "A bus in the evening" });
  expect((await returnToAnswers(survey, code, "192.0.2.4", now)).ok).toBe(true);
  expect(await sendResponse(survey, key, now)).toEqual({ ok: false, reason: "nothingTyped" });
});

test("a code opens neither another survey, nor a closed one, nor answers that were sent", async () => {
  const { survey, key, code } = await savedAnswers();
  const other = await makeSurvey();
  expect(await returnToAnswers(other, code, "192.0.2.3", now)).toEqual({ ok: false, reason: "unknownCode" });
  const afterwards = new Date(survey.consultation.closesAt.getTime() + 1);
  expect(await returnToAnswers(survey, code, "192.0.2.3", afterwards)).toEqual({
    ok: false,
    reason: "closed",
  });
  expect((await sendResponse(survey, key, now)).ok).toBe(true);
  expect(await returnToAnswers(survey, code, "192.0.2.3", now)).toEqual({ ok: false, reason: "unknownCode" });
  expect(await saveForLater(survey, key)).toBe(false);
});

test("somebody who guesses codes is soon stopped", async () => {
  const { survey, code } = await savedAnswers();
  for (let guess = 0; guess < 20; guess++)
    await returnToAnswers(survey, `BCD-FGH-JKM-${guess}`, "192.0.2.4", now);
  expect(await returnToAnswers(survey, code, "192.0.2.4", now)).toEqual({
    ok: false,
    reason: "tooManyTries",
  });
  expect((await returnToAnswers(survey, code, "192.0.2.5", now)).ok).toBe(true);
});
