import { fc, test } from "@fast-check/vitest";
import { expect, test as plainTest } from "vitest";
import { markerOf } from "#app/features/plans/drafts/marker.ts";
import { footnotes, numberedParts } from "./footnote.ts";

const piece = fc.oneof(
  fc.constantFrom("aaaaaaaa", "bbbbbbbb", "cccccccc", "dddddddd").map(markerOf),
  fc.string({ unit: "binary" }),
);
const paragraph = fc.array(piece).map((pieces) => ({ text: pieces.join("") }));
const draft = fc.record({ sections: fc.array(fc.record({ paragraphs: fc.array(paragraph) })) });

test.prop([draft])(
  "footnotes are numbered from 1 without gaps, in reading order, whatever the text",
  (any) => {
    const numbers = footnotes(any);
    expect([...numbers.values()]).toEqual(Array.from(numbers, (_entry, index) => index + 1));
    const whole = any.sections.flatMap((section) => section.paragraphs.map((one) => one.text)).join("\n");
    const places = [...numbers.keys()].map((key) => whole.indexOf(markerOf(key)));
    expect(places).toEqual(places.toSorted((one, other) => one - other));
    expect(places).not.toContain(-1);
  },
);

plainTest("a citation that stands twice has one number", () => {
  const numbers = footnotes({
    sections: [{ paragraphs: [{ text: "a[@bbbbbbbb] b[@aaaaaaaa] c[@bbbbbbbb]" }] }],
  });
  expect([...numbers]).toEqual([
    ["bbbbbbbb", 1],
    ["aaaaaaaa", 2],
  ]);
});

plainTest("the space before a number is left out, and a marker without a citation too", () => {
  const numbers = new Map([["aaaaaaaa", 3]]);
  expect(numberedParts("They wait. [@aaaaaaaa] Still.[@bbbbbbbb]", numbers)).toEqual([
    { kind: "text", text: "They wait." },
    { kind: "citation", number: 3 },
    { kind: "text", text: " Still." },
  ]);
});
