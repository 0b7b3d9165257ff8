import { expect, test } from "vitest";
import { bySection, readQuestions, writeQuestions } from "./call.ts";

const written =
  "# How we work\n* What went well? | Say how you know.\nWhat did not?\n# Next\n* What will you do?";

test("an officer composes a form as lines: sections, questions, those that must be answered, hints", () => {
  expect(readQuestions(written)).toEqual([
    { section: "How we work", text: "What went well?", help: "Say how you know.", required: true },
    { section: "How we work", text: "What did not?", help: "", required: false },
    { section: "Next", text: "What will you do?", help: "", required: true },
  ]);
});

test("the lines come back as they were written", () => {
  expect(writeQuestions(readQuestions(written))).toBe(written);
  expect(bySection(readQuestions(written)).map(({ questions }) => questions.length)).toEqual([2, 1]);
});

test("empty lines, and marks without a question, are no questions", () => {
  expect(readQuestions("\n*  \n#\n\n")).toEqual([]);
});
