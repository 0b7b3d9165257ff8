import { fc, test as property } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { sliceCodePoints } from "#app/features/listening/contributions/code-points.ts";
import { splitTokens, wordAbove, wordBelow } from "./tokens.ts";

// Three lines of three words, 10 wide and 20 high; the third line has one word.
const place = (index: number) => {
  const line = Math.floor(index / 3);
  return { top: line * 20, bottom: line * 20 + 18, left: (index % 3) * 10 };
};

test("the word below and the word above are the nearest on the next line and the line before", () => {
  expect(wordBelow(place, 1, 6)).toBe(4);
  expect(wordBelow(place, 5, 6)).toBe(6);
  expect(wordBelow(place, 6, 6)).toBe(6);
  expect(wordAbove(place, 4)).toBe(1);
  expect(wordAbove(place, 6)).toBe(3);
  expect(wordAbove(place, 2)).toBe(0);
});

property.prop([
  fc.string({ unit: fc.oneof(fc.constantFrom(" ", "\n", "😀"), fc.string({ unit: "binary" })) }),
])("words and spaces join to the text, each at its place, and no word holds white space", (text) => {
  const tokens = splitTokens(text);
  expect(tokens.map((token) => token.text).join("")).toBe(text);
  for (const token of tokens) {
    expect(sliceCodePoints(text, token.start, token.end)).toBe(token.text);
    expect(token.isWord).toBe(!/\s/u.test(token.text));
  }
});
