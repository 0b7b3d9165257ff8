import { fc, test as property } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { markFound, shorten } from "./found-words.ts";

const found = (text: string, whole: string[], parts: string[] = []) =>
  markFound(text, { whole, parts })
    .filter((stretch) => stretch.found)
    .map((stretch) => stretch.text);

test("whole words are found with any capitals, and not within other words", () => {
  expect(found("Wait. I await the WAIT-list", ["wait"])).toEqual(["Wait", "WAIT"]);
  expect(found("Наталія і наталія", ["наталія"])).toEqual(["Наталія", "наталія"]);
});

test("parts of words are found anywhere", () => {
  expect(found("didnae", [], ["didna"])).toEqual(["didna"]);
});

test("a long answer is shown around what was found, between words", () => {
  const stretches = markFound(`${"before ".repeat(100)}here ${"after ".repeat(100)}`, {
    whole: ["here"],
    parts: [],
  });
  const short = shorten(stretches, 90);
  const words = short.stretches.map((stretch) => stretch.text).join("");
  expect(words).toMatch(/^\s?(before )+here (after ?)+$/);
  expect([short.cutBefore, short.cutAfter]).toEqual([true, true]);
});

const words = fc.string({
  unit: fc.oneof(fc.constantFrom("a", "b", " ", "😀", "("), fc.string({ unit: "binary" })),
});

property.prop([words, fc.array(words), fc.array(words), fc.integer({ min: 1, max: 30 })])(
  "whatever is looked for, the stretches join to the text, and a short form is a part of it with whole characters",
  (text, whole, parts, room) => {
    const stretches = markFound(text, { whole, parts });
    const joined = stretches.map((stretch) => stretch.text).join("");
    expect(joined).toBe(text);
    const short = shorten(stretches, room)
      .stretches.map((stretch) => stretch.text)
      .join("");
    expect(text).toContain(short);
    if (text.isWellFormed()) expect(short.isWellFormed()).toBe(true);
  },
);
