import { fc, test as property } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { countCodePoints, sliceCodePoints, toCodePoints, toUtf16, trimSpan } from "./code-points.ts";

const words = fc.string({
  unit: fc.oneof(
    fc.constantFrom("a", " ", "👩‍👧", "🏴󠁧󠁢󠁳󠁣󠁴󠁿", "é", "e\u0301", "اَ", "ہے", "ї"),
    fc.string({ unit: "binary" }),
  ),
});

test("offsets count an emoji as one, and a letter with its accent as the code points it has", () => {
  expect(sliceCodePoints("😀 hello", 2, 7)).toBe("hello");
  expect(countCodePoints("e\u0301")).toBe(2);
  expect(sliceCodePoints("مَرحبا بكم", 7, 10)).toBe("بكم");
});

test("an offset in the middle of an emoji counts as its beginning", () => {
  expect(toCodePoints("a😀b", 2)).toBe(1);
  expect(toCodePoints("a😀b", 3)).toBe(2);
});

property.prop([words])("code points and UTF-16 offsets lead to each other and back", (text) => {
  const points = [...text];
  expect(countCodePoints(text)).toBe(points.length);
  for (let at = 0; at <= points.length; at++) {
    expect(toUtf16(text, at)).toBe(points.slice(0, at).join("").length);
    expect(toCodePoints(text, toUtf16(text, at))).toBe(at);
  }
});

property.prop([words, fc.nat(60), fc.nat(60)])("a span is the code points it says", (text, one, other) => {
  const [start, end] = one < other ? [one, other] : [other, one];
  expect(sliceCodePoints(text, start, end)).toBe([...text].slice(start, end).join(""));
});

property.prop([words, fc.integer({ min: -5, max: 60 }), fc.integer({ min: -5, max: 60 })])(
  "a trimmed span holds the same words without white space at its ends",
  (text, start, end) => {
    const span = trimSpan(text, { start, end });
    const points = [...text];
    const within = start >= 0 && end <= points.length && start < end;
    const wanted = within ? points.slice(start, end).join("").trim() : "";
    expect(span === null ? "" : sliceCodePoints(text, span.start, span.end)).toBe(wanted);
  },
);
