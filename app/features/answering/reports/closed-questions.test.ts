import { expect, test } from "vitest";
import { countClosedQuestion, share } from "./closed-questions.ts";

const common = { id: "id", help: "", required: false, translations: {} };

test("every answer that a question offers is listed, also the one that nobody chose", () => {
  const question = countClosedQuestion(
    {
      ...common,
      code: "Q8",
      text: "Do you know?",
      kind: "singleChoice",
      options: [
        { id: "yes", label: "Yes" },
        { id: "no", label: "No" },
      ],
    },
    { sent: 12, answered: 9, chosen: new Map([["yes", 9]]) },
  );
  expect(question).toMatchObject({ multiple: false, base: 9, notAnswered: 3 });
  expect(question.answers).toEqual([
    { label: "Yes", people: 9, gone: false },
    { label: "No", people: 0, gone: false },
  ]);
});

test("an answer that was taken out of the question later is still counted", () => {
  const { answers } = countClosedQuestion(
    {
      ...common,
      code: "Q6",
      text: "What helps?",
      kind: "multipleChoice",
      options: [{ id: "a", label: "A" }],
    },
    {
      sent: 2,
      answered: 2,
      chosen: new Map([
        ["old", 1],
        ["a", 2],
      ]),
    },
  );
  expect(answers).toEqual([
    { label: "A", people: 2, gone: false },
    { label: "old", people: 1, gone: true },
  ]);
});

test("a scale shows each of its points, with words at its ends", () => {
  const scale = { least: 1, most: 4, leastLabel: "Very hard", mostLabel: "Very easy" };
  const { answers } = countClosedQuestion(
    { ...common, code: "Q2", text: "How easy?", kind: "scale", options: scale },
    { sent: 1, answered: 1, chosen: new Map([["2", 1]]) },
  );
  expect(answers.map((answer) => answer.label)).toEqual(["1 – Very hard", "2", "3", "4 – Very easy"]);
});

test("no percentage is given of fewer than 30 people", () => {
  expect(share(14, 29)).toBeNull();
  expect(share(10, 30)).toBe(33);
  expect(share(0, 0)).toBeNull();
});
