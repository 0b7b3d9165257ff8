import { describe, expect, test } from "vitest";
import { QuestionKind } from "#app/platform/database/client/enums.ts";
import { renderInEnglish } from "#tests/support/render.tsx";
import { authoredOptions } from "../authoring/authored-question.ts";
import { optionsFrom, QuestionForm } from "../authoring/question-form.ts";
import { questionToEdit } from "../authoring/stored-question.ts";
import { QuestionField } from "../components/question-field.tsx";
import { checkAnswer, countedAnswers, fieldsOf, readQuestion } from "../question.ts";
import { answerInWords, viewQuestion } from "../question-view.ts";
import type { AnswerProblem, GivenAnswer } from "./kind.ts";
import { kindViews } from "./kind-views.ts";
import { countedKinds, kinds, questionKinds } from "./kinds.ts";
import type { Typed } from "./parts.ts";

type Sample = {
  options: unknown;
  /** What may be typed, with what is stored of it and how it reads. */
  accepted: [Typed, GivenAnswer, string[]][];
  refused: [Typed, AnswerProblem][];
};

const choices = [
  { id: "bus", label: "A bus" },
  { id: "train", label: "A train" },
];
const chosen = (...values: string[]): GivenAnswer => ({ text: "", choices: values });
const said = (text: string): GivenAnswer => ({ text, choices: [] });

const samples: Record<QuestionKind, Sample> = {
  shortText: {
    options: [],
    accepted: [
      [{ Q1: " A bus 🚌 " }, said(" A bus 🚌 "), [" A bus 🚌 "]],
      [{ Q1: "😀".repeat(300) }, said("😀".repeat(300)), ["😀".repeat(300)]],
    ],
    refused: [[{ Q1: "x".repeat(301) }, "tooLong"]],
  },
  longText: {
    options: [],
    accepted: [[{ Q1: "One.\n\nTwo." }, said("One.\n\nTwo."), ["One.\n\nTwo."]]],
    refused: [[{ Q1: "x".repeat(10_001) }, "tooLong"]],
  },
  singleChoice: {
    options: choices,
    accepted: [[{ Q1: "train" }, chosen("train"), ["A train"]]],
    refused: [
      [{ Q1: "boat" }, "unknownChoice"],
      [{ Q1: ["bus", "train"] }, "unknownChoice"],
    ],
  },
  multipleChoice: {
    options: choices,
    accepted: [
      [{ Q1: "train" }, chosen("train"), ["A train"]],
      [{ Q1: ["train", "bus", "train"] }, chosen("bus", "train"), ["A bus", "A train"]],
    ],
    refused: [[{ Q1: ["bus", "boat"] }, "unknownChoice"]],
  },
  scale: {
    options: { least: 0, most: 2, leastLabel: "Hard", mostLabel: "" },
    accepted: [
      [{ Q1: "0" }, chosen("0"), ["0 – Hard"]],
      [{ Q1: "2" }, chosen("2"), ["2"]],
    ],
    refused: [
      [{ Q1: "3" }, "unknownChoice"],
      [{ Q1: ["0", "1"] }, "unknownChoice"],
    ],
  },
};

const common = {
  id: "id",
  code: "Q1",
  text: "How do you travel?",
  help: "A word will do.",
  translations: {},
};
const asked = (kind: QuestionKind, required = false) =>
  readQuestion({ ...common, kind, options: samples[kind].options, required });

test("every kind that can be stored has its entry, its looks and nothing else has", () => {
  const stored = Object.values(QuestionKind).sort();
  expect(questionKinds.toSorted()).toEqual(stored);
  expect(Object.keys(kindViews).sort()).toEqual(stored);
});

test("people's own words are read and never counted, and a kind is like itself and never like a stranger", () => {
  for (const kind of questionKinds) {
    if (kinds[kind].isOpen) expect(countedKinds).not.toContain(kind);
    for (const other of kinds[kind].becomes) expect(kinds[other].becomes, kind).toContain(kind);
  }
});

describe.each(questionKinds)("a question of the kind %s", (kind) => {
  const { accepted, refused, options } = samples[kind];

  test("takes what its form offers, and says it again in words", () => {
    expect(accepted.length).toBeGreaterThan(0);
    for (const [typed, answer, words] of accepted) {
      expect(checkAnswer(asked(kind, true), typed)).toEqual({ ok: true, answer });
      const view = viewQuestion(asked(kind), "en");
      expect(answerInWords(view, typed).map(({ text }) => text)).toEqual(words);
    }
  });

  test("refuses anything else by name", () => {
    expect(refused.length).toBeGreaterThan(0);
    for (const [typed, problem] of refused)
      expect(checkAnswer(asked(kind), typed)).toEqual({ ok: false, problem });
  });

  test("may be passed over unless it must be answered", () => {
    for (const blank of [{}, { Q1: "" }, { Q1: [] }]) {
      expect(checkAnswer(asked(kind), blank)).toEqual({ ok: true, answer: { text: "", choices: [] } });
      expect(checkAnswer(asked(kind, true), blank)).toEqual({ ok: false, problem: "required" });
      expect(answerInWords(viewQuestion(asked(kind), "en"), blank)).toEqual([]);
    }
  });

  test("is asked with a field for each thing that it takes, its words, its help and what was wrong", () => {
    const [typed] = accepted[0] ?? [];
    const question = viewQuestion(asked(kind), "en");
    const html = renderInEnglish(
      <QuestionField question={question} pageLanguage="en" typed={typed} error="Again, please" isHeading />,
    );
    for (const { name } of fieldsOf(asked(kind))) {
      expect(html).toContain(`name="${name}"`);
      expect(html).toContain(`id="field-${name}"`);
    }
    for (const words of ["How do you travel?", "A word will do.", "Again, please", "<h1"])
      expect(html).toContain(words);
    expect(html, "what was typed is lost").not.toBe(
      renderInEnglish(
        <QuestionField question={question} pageLanguage="en" error="Again, please" isHeading />,
      ),
    );
  });

  test("is counted by the answers that it stores", () => {
    const counted = countedAnswers(asked(kind));
    const values = counted?.values.map(({ value }) => value);
    if (values)
      for (const [, answer] of accepted) expect(values).toEqual(expect.arrayContaining(answer.choices));
    const several = accepted.some(([, answer]) => answer.choices.length > 1);
    expect(counted?.isSeveral ?? false).toBe(several);
  });

  test("is written with a field for each thing that its form reads, and is stored again as it was", () => {
    const { Editor } = kindViews[kind];
    const html = Editor
      ? renderInEnglish(<Editor value={(field) => `typed ${field}`} error={(field) => `wrong ${field}`} />)
      : "";
    for (const field of Object.keys(kinds[kind].form.fields))
      for (const part of [`name="${field}"`, `typed ${field}`, `wrong ${field}`])
        expect(html).toContain(part);
    const { typed, isComplete } = authoredOptions({ kind, options });
    const form = QuestionForm.parse({ kind, text: "How?", pageId: "page", ...typed });
    expect(optionsFrom(form, { options }, () => "another")).toEqual(options);
    expect(isComplete).toBe(true);
  });

  test("can be begun with nothing chosen before, and its first options are stored", () => {
    const survey = { pages: [{ id: "page", title: "", questions: [] }] };
    const begun = questionToEdit(survey, "new", "page", kind);
    expect(begun?.fields).toMatchObject({ kind, pageId: "page" });
    const { typed } = authoredOptions({ kind, options });
    const form = QuestionForm.parse({ ...begun?.fields, text: "How?", ...typed });
    let given = 0;
    const first = optionsFrom(form, null, () => `new ${++given}`);
    expect(authoredOptions({ kind, options: first }).typed).toEqual(typed);
  });
});
