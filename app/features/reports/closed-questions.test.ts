import { expect, test } from "vitest";
import { countClosedQuestion, share } from "./closed-questions.ts";

const gone = (answer: string) => `${answer} (no longer offered)`;

test("every answer that a question offers is listed, also the one that nobody chose", () => {
  const question = countClosedQuestion(
    {
      code: "Q8",
      text: "Do you know?",
      kind: "singleChoice",
      options: [
        { id: "yes", label: "Yes" },
        { id: "no", label: "No" },
      ],
    },
    { sent: 12, answered: 9, chosen: new Map([["yes", 9]]) },
    gone,
  );
  expect(question).toMatchObject({ multiple: false, base: 9, notAnswered: 3 });
  expect(question.options).toEqual([
    { label: "Yes", people: 9 },
    { label: "No", people: 0 },
  ]);
});

test("an answer that was taken out of the question later is still counted", () => {
  const { options } = countClosedQuestion(
    { code: "Q6", text: "What helps?", kind: "multipleChoice", options: [{ id: "a", label: "A" }] },
    {
      sent: 2,
      answered: 2,
      chosen: new Map([
        ["old", 1],
        ["a", 2],
      ]),
    },
    gone,
  );
  expect(options).toEqual([
    { label: "A", people: 2 },
    { label: "old (no longer offered)", people: 1 },
  ]);
});

test("a scale shows each of its points, with words at its ends", () => {
  const scale = { least: 1, most: 4, leastLabel: "Very hard", mostLabel: "Very easy" };
  const { options } = countClosedQuestion(
    { code: "Q2", text: "How easy?", kind: "scale", options: scale },
    { sent: 1, answered: 1, chosen: new Map([["2", 1]]) },
    gone,
  );
  expect(options.map((option) => option.label)).toEqual(["1 – Very hard", "2", "3", "4 – Very easy"]);
});

test("no percentage is given of fewer than 30 people", () => {
  expect(share(14, 29)).toBeNull();
  expect(share(10, 30)).toBe(33);
  expect(share(0, 0)).toBeNull();
});
