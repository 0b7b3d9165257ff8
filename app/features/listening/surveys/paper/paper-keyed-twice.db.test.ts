import { beforeEach, expect, test } from "vitest";
import type { Viewer } from "#app/features/partnership/accounts/viewer.ts";
import { db } from "#app/platform/database/database.server.ts";
import { newId } from "#app/platform/database/new-id.ts";
import { asDay } from "#app/platform/time/day.ts";
import { makeViewer } from "#tests/support/factories/accounts.ts";
import { makeSurvey } from "#tests/support/factories/surveys.ts";
import { refusalBy } from "#tests/support/refusal-by.ts";
import { findSurveyToKey } from "../responses/answering-queries.server.ts";
import type { AnswerableSurvey } from "../survey.ts";
import { lockSurvey } from "../survey-lock.server.ts";
import { keyPaperResponse } from "./key-paper-response.server.ts";
import { countWaitingPaper, listWaitingPaper } from "./paper-queries.server.ts";
import { readPaperForm } from "./read-paper-form.server.ts";
import { settlePaper } from "./settle-paper.server.ts";

const now = new Date("2026-10-20T12:00:00Z");
const facts = {
  place: "Skerrylaw Library",
  batch: "",
  receivedOn: asDay("2026-10-06"),
  language: "en",
} as const;
const words = { Q1: "Open at eight.", Q2: "yes", permission: "withName", name: "Isla Example" };
let officer: Viewer;
let other: Viewer;
let survey: AnswerableSurvey;
let id: string;

beforeEach(async () => {
  officer = await makeViewer();
  other = await makeViewer();
  const made = await makeSurvey();
  await db.survey.update({ where: { id: made.id }, data: { keyedTwice: true } });
  survey = (await findSurveyToKey(made.id)) ?? made;
  id = newId();
});

const key = (viewer: Viewer, typed: Record<string, string>, language: "en" | "gd" = "en") =>
  keyPaperResponse(viewer, survey, { ...facts, language, id }, typed, now);
const contributions = () => db.contribution.count({ where: { consultationId: survey.consultation.id } });

test("a form that two people key is nothing but a number until both agree, and then one contribution", async () => {
  expect(await key(officer, words)).toEqual({ ok: true, number: 1, differs: false });
  expect(await contributions()).toBe(0);
  expect(await countWaitingPaper(survey.id)).toBe(1);
  expect(await db.$transaction((tx) => lockSurvey(tx, survey.id))).toEqual({ frozen: true });
  const again = await key(other, { ...words, Q1: " Open  at eight.\n" });
  expect(again).toMatchObject({ ok: true, reference: expect.any(String) });
  expect(await key(other, words)).toEqual(again);
  expect(await contributions()).toBe(1);
  expect(await countWaitingPaper(survey.id)).toBe(0);
  expect(await db.passage.findFirst({ where: { contribution: { sourceId: id } } })).toMatchObject({
    text: "Open at eight.",
  });
  expect(await key(officer, { ...words, Q1: "Other words." })).toEqual({ ok: false, reason: "takenIn" });
});

test("the second person keys blind, and the first one corrects instead of keying twice", async () => {
  await key(officer, { ...words, Q1: "Open at ate." });
  expect(await readPaperForm(other, survey, id)).toMatchObject({
    isBlind: true,
    typed: {},
    comparison: null,
  });
  expect(await listWaitingPaper(survey, other.id)).toMatchObject([{ state: "needsSecond", isHidden: true }]);
  expect(await readPaperForm(officer, survey, id)).toMatchObject({
    isBlind: false,
    typed: { Q1: "Open at ate.", name: "Isla Example" },
  });
  expect(await key(officer, words)).toEqual({ ok: true, number: 1, differs: false });
  expect(await settlePaper(officer, survey, id, "first")).toEqual({ ok: false, reason: "oneKeying" });
  expect(await key(other, words)).toMatchObject({ reference: expect.any(String) });
});

test("where two people keyed differently nothing counts until one keying is chosen, and both are kept as they were", async () => {
  await key(officer, words);
  const second = { ...words, Q1: "Open at nine.", Q2: "no" };
  expect(await key(other, second)).toEqual({ ok: true, number: 1, differs: true });
  expect(await key(await makeViewer(), words)).toEqual({ ok: false, reason: "keyedTwice" });
  const page = await readPaperForm(officer, survey, id);
  expect(page?.comparison?.fields.filter((field) => field.differs).map((field) => field.field)).toEqual([
    "Q1",
    "Q2",
  ]);
  expect(await contributions()).toBe(0);
  expect(await settlePaper(officer, survey, id, "second")).toMatchObject({
    reference: expect.any(String),
  });
  expect(await db.answer.findMany({ where: { responseId: id }, orderBy: { text: "desc" } })).toMatchObject([
    { text: "Open at nine." },
    { choices: ["no"] },
  ]);
  expect(await settlePaper(officer, survey, id, "first")).toEqual({ ok: false, reason: "takenIn" });
  expect(
    await refusalBy(db.paperKeying.updateMany({ where: { responseId: id }, data: { language: "pl" } })),
  ).toBe("takenIn");
});

test("another language is another keying, also where every word is the same", async () => {
  await key(officer, words);
  expect(await key(other, words, "gd")).toEqual({ ok: true, number: 1, differs: true });
});

test("a person's name is never stored in the clear, is read under audit to choose, and is gone from the keyings", async () => {
  await key(officer, words);
  await key(other, { ...words, name: "Isla Exampel" });
  const stored = await db.paperKeying.findMany({ where: { responseId: id } });
  expect(JSON.stringify(stored.map((keying) => keying.typed))).not.toContain("Isla");
  const page = await readPaperForm({ ...officer, role: "scrutineer" }, survey, id);
  expect(JSON.stringify(page)).not.toContain("Isla");
  expect(JSON.stringify(await readPaperForm(officer, survey, id))).toContain("Isla Exampel");
  expect(await db.auditEvent.count({ where: { action: "paper.nameRead", subjectId: survey.id } })).toBe(1);
  await settlePaper(officer, survey, id, "first");
  expect(await db.paperKeying.count({ where: { responseId: id, sealedName: { not: null } } })).toBe(0);
  expect(
    await db.identity.count({ where: { respondent: { contributions: { some: { sourceId: id } } } } }),
  ).toBe(1);
});

test("a form left out cannot be keyed or chosen until it is put back", async () => {
  await key(officer, words);
  await settlePaper(officer, survey, id, "leaveOut");
  expect(await key(other, words)).toEqual({ ok: false, reason: "leftOut" });
  expect(await countWaitingPaper(survey.id)).toBe(0);
  await settlePaper(officer, survey, id, "putBack");
  expect(await key(other, words)).toMatchObject({ reference: expect.any(String) });
});

test("once a survey asks for no second keying, a form that waits can be counted as it was keyed once", async () => {
  await key(officer, words);
  const once = { ...survey, keyedTwice: false };
  expect(await settlePaper(other, once, id, "first")).toMatchObject({ reference: expect.any(String) });
  expect(await contributions()).toBe(1);
});

test("a form belongs to its own survey", async () => {
  await key(officer, words);
  const elsewhere = await makeSurvey();
  expect(await readPaperForm(officer, elsewhere, id)).toBeNull();
  expect(await settlePaper(officer, elsewhere, id, "leaveOut")).toBeNull();
  expect(await keyPaperResponse(officer, elsewhere, { ...facts, id }, words, now)).toBeNull();
});
