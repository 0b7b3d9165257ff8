import { expect, test } from "vitest";
import type { QuestionKind } from "#app/platform/database/client/enums.ts";
import { DamagedDataError } from "#app/platform/database/read-stored.ts";
import { kindsLike } from "../kinds/kinds.ts";
import { numberOfCode, publishingChecklist } from "./authoring.ts";
import { QuestionForm } from "./question-form.ts";
import { surveySheet } from "./survey-sheet.ts";

const ready = {
  questions: [{ code: "Q1", kind: "longText" as const, options: [] }],
  helpLinesAreVerified: true,
  consultationIsPublished: true,
};
const left = (facts: typeof ready | Parameters<typeof publishingChecklist>[0]) =>
  publishingChecklist(facts)
    .tasks.filter(({ done }) => !done)
    .map(({ task }) => task);

test("a survey with a question, verified help lines and a published consultation is ready", () => {
  expect(left(ready)).toEqual([]);
});

test("a survey without questions, help lines or a published consultation says all of it", () => {
  expect(left({ questions: [], helpLinesAreVerified: false, consultationIsPublished: false })).toEqual([
    "question",
    "helpLines",
    "consultation",
  ]);
});

test("a choice question with one option or none is named", () => {
  const questions = [
    { code: "Q1", kind: "singleChoice" as const, options: [{ id: "a", label: "Only this" }] },
    { code: "Q2", kind: "multipleChoice" as const, options: [] },
    { code: "Q3", kind: "scale" as const, options: { least: 1, most: 5, leastLabel: "", mostLabel: "" } },
  ];
  expect(publishingChecklist({ ...ready, questions }).withoutOptions).toEqual(["Q1", "Q2"]);
  expect(left({ ...ready, questions })).toEqual(["options"]);
});

test("options that cannot be read stop the work, and are not told as options still to be written", () => {
  const questions = [{ code: "Q1", kind: "multipleChoice" as const, options: { least: 1 } }];
  expect(() => publishingChecklist({ ...ready, questions })).toThrow(DamagedDataError);
});

test("a question can become only what keeps its options", () => {
  expect(kindsLike("shortText")).toEqual(["shortText", "longText"]);
  expect(kindsLike("multipleChoice")).toEqual(["singleChoice", "multipleChoice"]);
  expect(kindsLike("scale")).toEqual(["scale"]);
});

test("only Q and digits is a numbered code", () => {
  expect(["Q7", "Q12", "Q", "S3", "Q1a", "Q99999999"].map(numberOfCode)).toEqual([7, 12, 0, 0, 0, 0]);
});

const scale = { kind: "scale", text: "How easy?", pageId: "p", least: "1" };

test("a scale has from 2 to 11 points and begins at 0 or 1", () => {
  const accepted = (least: string, most: string) => QuestionForm.safeParse({ ...scale, least, most }).success;
  expect(accepted("1", "2")).toBe(true);
  expect(accepted("0", "10")).toBe(true);
  expect(accepted("1", "11")).toBe(true);
  expect(accepted("1", "1")).toBe(false);
  expect(accepted("1", "12")).toBe(false);
  expect(accepted("2", "5")).toBe(false);
  expect(accepted("1", "4.5")).toBe(false);
});

test("a question is optional unless somebody ticks otherwise", () => {
  const typed = { kind: "shortText", text: "Why not?", pageId: "p" };
  expect(QuestionForm.parse(typed).required).toBe(false);
  expect(QuestionForm.parse({ ...typed, required: "yes" }).required).toBe(true);
});

test("a survey's sheet asks for each option and each end of a scale by its own name", () => {
  const question = {
    id: "q",
    code: "Q1",
    text: "Where?",
    help: "",
    translations: { pl: { "option.a": "Dom" } },
  };
  const survey = (kind: QuestionKind, options: unknown) => ({
    id: "s",
    title: "Survey",
    introduction: "",
    translations: {},
    pages: [{ id: "p", title: "", help: "", translations: {}, questions: [{ ...question, kind, options }] }],
  });
  const fields = (kind: QuestionKind, options: unknown) =>
    surveySheet(survey(kind, options), "pl").flatMap(({ lines }) =>
      lines.map((line) => [line.field, line.translated]),
    );
  expect(fields("singleChoice", [{ id: "a", label: "Home" }])).toEqual([
    ["title", ""],
    ["text", ""],
    ["option.a", "Dom"],
  ]);
  expect(fields("scale", { least: 1, most: 5, leastLabel: "Hard", mostLabel: "" })).toEqual([
    ["title", ""],
    ["text", ""],
    ["leastLabel", ""],
  ]);
});
