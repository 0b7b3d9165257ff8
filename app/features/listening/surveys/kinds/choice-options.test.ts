import { fc, test } from "@fast-check/vitest";
import { expect } from "vitest";
import { type Choice, keepOptionIds, optionLines, optionsProblem } from "./choice-options.ts";

const counter = () => {
  let given = 0;
  return () => `new${++given}`;
};
const before: Choice[] = [
  { id: "gp", label: "A GP practice" },
  { id: "pharmacy", label: "A pharmacy" },
  { id: "hall", label: "A community centre or hall" },
];

/** Distinct labels with distinct ids, and a way to shuffle them. */
const options = fc
  .uniqueArray(fc.string({ minLength: 1, maxLength: 40 }), { minLength: 2, maxLength: 12 })
  .map((labels) => labels.map((label, index) => ({ id: `id${index}`, label })));

test.prop([options.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all)))])(
  "an option that keeps its words keeps its id wherever it moves and whatever is taken away",
  ([all, chosen]) => {
    const labels = chosen.map((option) => option.label);
    expect(keepOptionIds(all, labels, counter())).toEqual(chosen);
  },
);

test.prop([options, fc.nat(), fc.string({ minLength: 1, maxLength: 40 })])(
  "an option whose words are edited keeps its id, and so does every other option",
  (all, where, words) => {
    fc.pre(!all.some((option) => option.label === words));
    const index = where % all.length;
    const labels = all.map((option, place) => (place === index ? words : option.label));
    expect(keepOptionIds(all, labels, counter()).map((option) => option.id)).toEqual(
      all.map((option) => option.id),
    );
  },
);

test.prop([options, fc.uniqueArray(fc.string({ minLength: 1, maxLength: 40 }), { maxLength: 12 })])(
  "whatever is typed, no id stands twice and every line has one",
  (all, lines) => {
    const kept = keepOptionIds(all, lines, counter());
    expect(new Set(kept.map((option) => option.id)).size).toBe(lines.length);
    expect(kept.map((option) => option.label)).toEqual(lines);
  },
);

test("an option added in the middle is new, and an edited neighbour is known by its words", () => {
  const lines = ["A GP practice", "A library", "A local pharmacy", "A community centre or hall"];
  expect(keepOptionIds(before, lines, counter()).map((option) => option.id)).toEqual([
    "gp",
    "new1",
    "pharmacy",
    "hall",
  ]);
});

test("an option that is taken away while another is added leaves its id behind", () => {
  const lines = ["My own home", "A GP practice", "A pharmacy", "By phone or online"];
  expect(keepOptionIds(before, lines, counter()).map((option) => option.id)).toEqual([
    "new1",
    "gp",
    "pharmacy",
    "new2",
  ]);
});

test("options are the lines that say something, without the spaces around them", () => {
  expect(optionLines(" Yes \n\n  \nNo\n")).toEqual(["Yes", "No"]);
});

test("a question offers from two to thirty options, none twice and none too long", () => {
  expect(optionsProblem(["Yes"])).toBe("tooFew");
  expect(optionsProblem(["Yes", "No"])).toBeNull();
  expect(optionsProblem(["Yes", "Yes"])).toBe("twice");
  expect(optionsProblem(["Yes", "x".repeat(201)])).toBe("tooLong");
  expect(optionsProblem(Array.from({ length: 31 }, (_, index) => `${index}`))).toBe("tooMany");
});
