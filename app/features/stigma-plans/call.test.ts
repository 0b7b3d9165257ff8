import { expect, test } from "vitest";
import { bySection, readQuestions, writeQuestions } from "./call.ts";
import { compareTexts } from "./compare.ts";

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

test("two versions are compared text by text, and words that stayed are said to have stayed", () => {
  const text = (promptId: string, words: string) => ({
    ...{ promptId, text: words, prompt: promptId.toUpperCase(), promptCode: "" },
  });
  const compared = compareTexts(
    [text("changed", "The chairs."), text("how", "Gone.")],
    [text("changed", "The green chairs."), text("invited", "New.")],
  );
  expect(compared.map(({ key, isChanged }) => [key, isChanged])).toEqual([
    ["changed 1", true],
    ["invited 1", true],
    ["how 1", true],
  ]);
  expect(compared[0]?.stretches).toEqual([
    { text: "The ", change: "same" },
    { text: "green ", change: "added" },
    { text: "chairs.", change: "same" },
  ]);
});
