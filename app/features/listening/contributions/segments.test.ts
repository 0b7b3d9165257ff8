import { fc, test as property } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { sliceCodePoints } from "./code-points.ts";
import { segmentText } from "./segments.ts";

test("overlapping spans are cut where one begins or ends", () => {
  const segments = segmentText("a long 😀 wait", [
    { id: "one", start: 2, end: 8 },
    { id: "two", start: 7, end: 13 },
  ]);
  expect(segments.map(({ text, ids }) => [text, ids.join()])).toEqual([
    ["a ", ""],
    ["long ", "one"],
    ["😀", "one,two"],
    [" wait", "two"],
  ]);
});

property.prop([
  fc.string({ unit: fc.oneof(fc.constantFrom("😀", "e\u0301", "ع"), fc.string({ unit: "binary" })) }),
  fc.array(fc.record({ start: fc.integer({ min: -3, max: 40 }), end: fc.integer({ min: -3, max: 40 }) })),
])(
  "segments join to the text, each is at its place, and every span is all of its segments",
  (text, spans) => {
    const named = spans.map((span, index) => ({ ...span, id: String(index) }));
    const segments = segmentText(text, named);
    expect(segments.map((segment) => segment.text).join("")).toBe(text);
    for (const segment of segments) {
      expect(sliceCodePoints(text, segment.start, segment.end)).toBe(segment.text);
    }
    for (const { id, start, end } of named) {
      const words = segments.filter((segment) => segment.ids.includes(id)).map((segment) => segment.text);
      expect(words.join("")).toBe(sliceCodePoints(text, Math.max(0, start), Math.max(0, end)));
    }
  },
);
