import { beforeEach, expect, test } from "vitest";
import { db } from "#app/platform/database/database.server.ts";
import { newId } from "#app/platform/database/new-id.ts";
import { makeViewer } from "#tests/support/factories/accounts.ts";
import { makeConsultation } from "#tests/support/factories/consultations.ts";
import { makePlan } from "#tests/support/factories/plans.ts";
import { addQuestion } from "./add-question.server.ts";
import { addSurveyPage } from "./add-survey-page.server.ts";
import { findAuthoredSurvey, listPublishedSurveys, listSurveysOf } from "./authoring-queries.server.ts";
import { createSurvey } from "./create-survey.server.ts";
import { deleteQuestion } from "./delete-question.server.ts";
import { deleteSurveyPage } from "./delete-survey-page.server.ts";
import { editQuestion } from "./edit-question.server.ts";
import { editSurvey } from "./edit-survey.server.ts";
import { editSurveyPage } from "./edit-survey-page.server.ts";
import { explainQuestion } from "./explain-question.server.ts";
import { moveQuestion } from "./move-question.server.ts";
import { moveSurveyPage } from "./move-survey-page.server.ts";
import { publishSurvey } from "./publish-survey.server.ts";
import { translateSurvey } from "./translate-survey.server.ts";

const now = new Date("2026-11-22T12:00:00Z");
const frozen = { ok: false, reason: "frozen" };

beforeEach(async () => {
  await db.helpLine.deleteMany();
  await db.helpLine.create({
    data: {
      name: "A line",
      phone: "999",
      position: 1,
      verifiedOn: new Date("2026-11-01"),
      verifiedBy: "Morag",
    },
  });
});

async function makeSurvey(consultationIs: { publishedAt?: null } = {}) {
  const officer = await makeViewer();
  const plan = await makePlan();
  const consultation = await makeConsultation({ planId: plan.id, ...consultationIs });
  const form = { title: "A survey", slug: "", introduction: "", minutes: 10, keyedTwice: false };
  const created = await createSurvey(officer, consultation.id, form);
  if (!created?.ok) throw new Error("no survey");
  const { id } = created;
  const pageId = (await db.surveyPage.findFirstOrThrow({ where: { surveyId: id } })).id;
  return { officer, plan, consultation, id, pageId, form };
}
type Made = Awaited<ReturnType<typeof makeSurvey>>;

const words = (pageId: string) => ({ text: "What helps?", help: "", required: false, pageId, about: [] });
const longText = (pageId: string) => ({ ...words(pageId), kind: "longText" as const });
const choice = (pageId: string, ...options: string[]) => ({
  ...words(pageId),
  kind: "singleChoice" as const,
  options,
});

async function added({ officer, id }: Made, form: Parameters<typeof addQuestion>[2]) {
  const result = await addQuestion(officer, id, form);
  if (!result?.ok) throw new Error("not added");
  return result;
}
const begin = async (surveyId: string) => {
  const { consultationId } = await db.survey.findUniqueOrThrow({ where: { id: surveyId } });
  return await db.surveyResponse.create({
    data: { surveyId, consultationId, keyHash: newId(), language: "en" },
  });
};

const codes = async (id: string) =>
  (await findAuthoredSurvey(id))?.pages.map((page) => page.questions.map((question) => question.code));

test("a new survey has one empty page, no date of publication and an address of its own", async () => {
  const one = await makeSurvey();
  const other = await makeSurvey();
  const surveys = await Promise.all([findAuthoredSurvey(one.id), findAuthoredSurvey(other.id)]);
  expect(new Set(surveys.map((survey) => survey?.slug)).size).toBe(2);
  expect(surveys[0]).toMatchObject({ publishedAt: null, frozen: false, pages: [{ questions: [] }] });
  const taken = { ...one.form, slug: surveys[0]?.slug ?? "" };
  expect(await createSurvey(one.officer, one.consultation.id, taken)).toEqual({
    ok: false,
    reason: "slugTaken",
  });
  expect(await createSurvey(one.officer, "no-such-consultation", one.form)).toBeNull();
});

test("a code is given once: the last question's code is not given again when it is deleted", async () => {
  const survey = await makeSurvey();
  const { officer, id, pageId } = survey;
  expect((await added(survey, longText(pageId))).code).toBe("Q1");
  const second = await added(survey, longText(pageId));
  await deleteQuestion(officer, id, second.id);
  expect((await added(survey, longText(pageId))).code).toBe("Q3");
  expect(await codes(id)).toEqual([["Q1", "Q3"]]);
});

test("a survey that was brought in whole continues after its highest code, even when that question is deleted", async () => {
  const survey = await makeSurvey();
  const { officer, id, pageId } = survey;
  const imported = await db.question.create({
    data: { surveyId: id, pageId, code: "Q13", position: 1, kind: "longText", text: "Hopes?" },
  });
  await deleteQuestion(officer, id, imported.id);
  expect((await added(survey, longText(pageId))).code).toBe("Q14");
});

test("a scale is added, and changed without its ends being lost", async () => {
  const survey = await makeSurvey();
  const scale = { ...words(survey.pageId), kind: "scale" as const, leastLabel: "Hard", mostLabel: "Easy" };
  const { id } = await added(survey, { ...scale, least: 1, most: 5 });
  expect(await editQuestion(survey.officer, survey.id, id, { ...scale, least: 0, most: 10 })).toEqual({
    ok: true,
  });
  expect((await db.question.findUniqueOrThrow({ where: { id } })).options).toEqual({
    least: 0,
    most: 10,
    leastLabel: "Hard",
    mostLabel: "Easy",
  });
});

test("options keep their ids and translations when their lines are edited and moved", async () => {
  const survey = await makeSurvey();
  const { officer, id, pageId } = survey;
  const { id: questionId } = await added(survey, choice(pageId, "At home", "At a pharmacy", "Elsewhere"));
  const options = async () =>
    (await db.question.findUniqueOrThrow({ where: { id: questionId } })).options as {
      id: string;
      label: string;
    }[];
  const [home, pharmacy, elsewhere] = (await options()).map((option) => option.id);
  const texts = { [`option.${home}`]: "W domu", [`option.${elsewhere}`]: "Gdzie indziej" };
  await translateSurvey(officer, id, "pl", new Map([[questionId, texts]]));
  await editQuestion(officer, id, questionId, choice(pageId, "At a local pharmacy", "At home"));
  expect(await options()).toEqual([
    { id: pharmacy, label: "At a local pharmacy" },
    { id: home, label: "At home" },
  ]);
  const { translations } = await db.question.findUniqueOrThrow({ where: { id: questionId } });
  expect(translations).toEqual({ pl: { [`option.${home}`]: "W domu" } });
});

test("questions move within a page and to the end of another, pages move too, and codes stay", async () => {
  const survey = await makeSurvey();
  const { officer, id, pageId } = survey;
  const first = await added(survey, longText(pageId));
  await added(survey, longText(pageId));
  const third = await added(survey, longText(pageId));
  await moveQuestion(officer, id, third.id, "up");
  expect(await codes(id)).toEqual([["Q1", "Q3", "Q2"]]);
  const page = await addSurveyPage(officer, id, { title: "More", help: "" });
  if (!page?.ok) throw new Error("no page");
  await editQuestion(officer, id, first.id, longText(page.id));
  expect(await codes(id)).toEqual([["Q3", "Q2"], ["Q1"]]);
  await moveSurveyPage(officer, id, page.id, "up");
  expect(await codes(id)).toEqual([["Q1"], ["Q3", "Q2"]]);
});

test("a page is deleted only when it is empty and not the last", async () => {
  const survey = await makeSurvey();
  const { officer, id, pageId } = survey;
  expect(await deleteSurveyPage(officer, id, pageId)).toEqual({ ok: false, reason: "lastPage" });
  const page = await addSurveyPage(officer, id, { title: "", help: "" });
  await added(survey, longText(pageId));
  expect(await deleteSurveyPage(officer, id, pageId)).toEqual({ ok: false, reason: "hasQuestions" });
  expect(await deleteSurveyPage(officer, id, page?.ok ? page.id : "")).toEqual({ ok: true });
});

test("a question is about items of its consultation's plan only", async () => {
  const survey = await makeSurvey();
  const { officer, id, pageId, plan } = survey;
  const foreign = (await makePlan()).item("1");
  const about = [plan.item("1"), plan.item("2.1")];
  expect(await addQuestion(officer, id, { ...longText(pageId), about: [foreign] })).toEqual({
    ok: false,
    reason: "notInPlan",
  });
  const question = await added(survey, { ...longText(pageId), about });
  expect(await db.questionAbout.count({ where: { questionId: question.id } })).toBe(2);
  expect(await explainQuestion(officer, id, question.id, { help: "", about: [foreign] })).toEqual({
    ok: false,
    reason: "notInPlan",
  });
});

test("a survey is refused publication with everything that is left to do", async () => {
  const { officer, id } = await makeSurvey({ publishedAt: null });
  await db.helpLine.updateMany({ data: { verifiedOn: new Date("2025-11-21") } });
  expect(await publishSurvey(officer, id, now)).toEqual({
    ok: false,
    reason: "notReady",
    missing: ["question", "helpLines", "consultation"],
  });
  expect((await findAuthoredSurvey(id))?.publishedAt).toBeNull();
});

test("one help line that nobody has verified for twelve months is enough to refuse publication", async () => {
  const survey = await makeSurvey();
  await added(survey, longText(survey.pageId));
  const old = {
    name: "Old",
    phone: "111",
    position: 2,
    verifiedOn: new Date("2025-11-21"),
    verifiedBy: "Morag",
  };
  const { id: oldLine } = await db.helpLine.create({ data: old });
  const refused = await publishSurvey(survey.officer, survey.id, now);
  expect(refused).toEqual({ ok: false, reason: "notReady", missing: ["helpLines"] });
  await db.helpLine.update({ where: { id: oldLine }, data: { verifiedOn: new Date("2025-11-23") } });
  expect(await publishSurvey(survey.officer, survey.id, now)).toEqual({
    ok: true,
  });
});

test("a choice question that came in with one option keeps its survey unpublished", async () => {
  const { officer, id, pageId } = await makeSurvey();
  await db.question.create({
    data: {
      surveyId: id,
      pageId,
      code: "Q1",
      position: 1,
      kind: "singleChoice",
      text: "Which?",
      options: [{ id: "a", label: "This" }],
    },
  });
  expect(await publishSurvey(officer, id, now)).toEqual({
    ok: false,
    reason: "notReady",
    missing: ["options"],
  });
});

test("a published survey is listed for the public, and publishing again changes nothing", async () => {
  const survey = await makeSurvey();
  await added(survey, longText(survey.pageId));
  expect(await listPublishedSurveys(survey.consultation.id, "en")).toEqual([]);
  expect(await publishSurvey(survey.officer, survey.id, now)).toEqual({ ok: true });
  await publishSurvey(survey.officer, survey.id, new Date("2026-12-01T12:00:00Z"));
  expect((await findAuthoredSurvey(survey.id))?.publishedAt).toEqual(now);
  expect(await listPublishedSurveys(survey.consultation.id, "en")).toHaveLength(1);
  expect(await editSurvey(survey.officer, survey.id, { ...survey.form, slug: "elsewhere" })).toEqual({
    ok: false,
    reason: "slugFixed",
  });
});

test("once somebody has begun to answer, the structure is frozen and the explanations are not", async () => {
  const survey = await makeSurvey();
  const { officer, id, pageId, plan } = survey;
  const question = await added(survey, longText(pageId));
  await begin(id);
  expect(await addQuestion(officer, id, longText(pageId))).toEqual(frozen);
  expect(await editQuestion(officer, id, question.id, longText(pageId))).toEqual(frozen);
  expect(await moveQuestion(officer, id, question.id, "up")).toEqual(frozen);
  expect(await deleteQuestion(officer, id, question.id)).toEqual(frozen);
  expect(await addSurveyPage(officer, id, { title: "", help: "" })).toEqual(frozen);
  expect(await moveSurveyPage(officer, id, pageId, "up")).toEqual(frozen);
  expect(await deleteSurveyPage(officer, id, pageId)).toEqual(frozen);
  const explained = { help: "A few words are enough.", about: [plan.item("2")] };
  expect(await explainQuestion(officer, id, question.id, explained)).toEqual({ ok: true });
  expect(await editSurveyPage(officer, id, pageId, { title: "Help", help: "Take your time." })).toEqual({
    ok: true,
  });
  await translateSurvey(officer, id, "gd", new Map([[question.id, { text: "Dè chuidicheas?" }]]));
  const stored = await findAuthoredSurvey(id);
  expect(stored).toMatchObject({ frozen: true, sent: 0, pages: [{ title: "Help" }] });
  expect(stored?.pages[0]?.questions[0]).toMatchObject({
    text: "What helps?",
    help: "A few words are enough.",
    translations: { gd: { text: "Dè chuidicheas?" } },
    about: [{ planItemId: plan.item("2") }],
  });
});

test("a question, page or survey of another consultation is not found", async () => {
  const mine = await makeSurvey();
  const foreign = await makeSurvey();
  const question = await added(foreign, longText(foreign.pageId));
  expect(await editQuestion(mine.officer, mine.id, question.id, longText(mine.pageId))).toBeNull();
  expect(await explainQuestion(mine.officer, mine.id, question.id, { help: "", about: [] })).toBeNull();
  expect(await moveQuestion(mine.officer, mine.id, question.id, "up")).toBeNull();
  expect(await deleteQuestion(mine.officer, mine.id, question.id)).toBeNull();
  expect(await editSurveyPage(mine.officer, mine.id, foreign.pageId, { title: "", help: "" })).toBeNull();
  expect(await addQuestion(mine.officer, mine.id, longText(foreign.pageId))).toEqual({
    ok: false,
    reason: "pageMissing",
  });
  expect(await publishSurvey(mine.officer, "no-such-survey", now)).toBeNull();
});

test("every change to a survey is on record under the officer's name", async () => {
  const survey = await makeSurvey();
  const { officer, id, pageId, form } = survey;
  const { id: questionId } = await added(survey, longText(pageId));
  await editSurvey(officer, id, { ...form, minutes: 5 });
  await editQuestion(officer, id, questionId, longText(pageId));
  await publishSurvey(officer, id, now);
  const rows = await db.auditEvent.findMany({ where: { subjectId: id }, orderBy: { id: "asc" } });
  expect(rows.map((row) => row.action)).toEqual([
    "survey.created",
    "survey.questionAdded",
    "survey.edited",
    "survey.questionEdited",
    "survey.published",
  ]);
  expect(rows.every((row) => row.actorId === officer.id)).toBe(true);
  expect(await listSurveysOf(survey.consultation.id)).toMatchObject([{ id, questions: 1, sent: 0 }]);
});
