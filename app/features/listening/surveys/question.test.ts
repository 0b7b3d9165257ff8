import { fc, test as property } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { DamagedDataError } from "#app/platform/database/read-stored.ts";
import { checkAnswer, countedAnswers, type Question, readQuestion } from "./question.ts";

const common = { id: "id", code: "Q1", text: "A question", help: "", required: false, translations: {} };
const open: Question = { ...common, kind: "longText", options: [] };
const several: Question = {
  ...common,
  kind: "multipleChoice",
  options: [
    { id: "a", label: "A" },
    { id: "b", label: "B" },
  ],
};
const scale = readQuestion({
  ...common,
  kind: "scale",
  options: { least: 1, most: 5, leastLabel: "Low", mostLabel: "High" },
});

const check = (question: Question, typed: string | string[]) => checkAnswer(question, { Q1: typed });
const valuesOf = (question: Question) => countedAnswers(question)?.values.map(({ value }) => value) ?? [];

test("an open answer keeps its words exactly as they were typed, spaces and line breaks included", () => {
  expect(check(open, "  Waited 6 weeks.\n\nThen nothing 😡 ")).toEqual({
    ok: true,
    answer: { text: "  Waited 6 weeks.\n\nThen nothing 😡 ", choices: [] },
  });
});

test("nothing but space is no answer, and is fine unless the question is marked as needed", () => {
  expect(check(open, " \n ")).toEqual({ ok: true, answer: { text: "", choices: [] } });
  expect(check({ ...open, required: true }, " \n ")).toEqual({ ok: false, problem: "required" });
});

test("an answer's length is counted in code points, so that emoji count once", () => {
  expect(check(open, "😀".repeat(10_000)).ok).toBe(true);
  expect(check(open, "x".repeat(10_001))).toEqual({ ok: false, problem: "tooLong" });
});

test("only choices that the form offers are taken, in the form's order and once each", () => {
  expect(check(several, ["b", "a", "b"])).toEqual({
    ok: true,
    answer: { text: "", choices: ["a", "b"] },
  });
  expect(check(several, ["a", "<script>"])).toEqual({ ok: false, problem: "unknownChoice" });
});

test("a scale offers its steps and takes one of them", () => {
  expect(valuesOf(scale)).toEqual(["1", "2", "3", "4", "5"]);
  expect(check(scale, "5").ok).toBe(true);
  expect(check(scale, "6")).toEqual({ ok: false, problem: "unknownChoice" });
  expect(check(scale, ["1", "2"])).toEqual({ ok: false, problem: "unknownChoice" });
});

property.prop([fc.constantFrom(open, several, scale), fc.oneof(fc.string(), fc.array(fc.string()))])(
  "whatever a browser sends is either a clean answer or a named problem, and choices are always ones that were offered",
  (question, typed) => {
    const result = check(question, typed);
    if (!result.ok) expect(["required", "tooLong", "unknownChoice"]).toContain(result.problem);
    else expect(result.answer.choices.every((value) => valuesOf(question).includes(value))).toBe(true);
  },
);

property.prop([fc.jsonValue()])("stored options are read, or are damaged and say so", (options) => {
  for (const kind of ["singleChoice", "scale", "shortText"] as const) {
    try {
      expect(readQuestion({ ...common, kind, options }).options).toEqual(options);
    } catch (error) {
      expect(error).toBeInstanceOf(DamagedDataError);
    }
  }
});

test("options that were meant for another kind of question are damaged", () => {
  expect(() => readQuestion({ ...common, kind: "scale", options: [] })).toThrow(
    "the options of a scale question",
  );
  expect(() => readQuestion({ ...common, kind: "shortText", options: { least: 1 } })).toThrow(
    DamagedDataError,
  );
});
