import { fc, test as property } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { sliceCodePoints } from "./code-points.ts";
import { splitSentences } from "./sentences.ts";

const sentences = (text: string) => splitSentences(text).map((sentence) => sentence.text);

test("a passage falls into its sentences, and a line ends one too", () => {
  expect(sentences("I waited. Eleven weeks!\nno bus\n\n- cold room")).toEqual([
    "I waited.",
    "Eleven weeks!",
    "no bus",
    "- cold room",
  ]);
});

test("numbers, titles and closing marks do not cut a sentence", () => {
  expect(sentences("Action 3.1 helps Dr. Reid. “Why?!” (Nobody said.) No. 4 bus. No. Never.")).toEqual([
    "Action 3.1 helps Dr. Reid.",
    "“Why?!”",
    "(Nobody said.)",
    "No. 4 bus.",
    "No.",
    "Never.",
  ]);
});

test("Arabic and Urdu sentences end with their own signs", () => {
  expect(sentences("لماذا؟ لا أعرف. ہم آئیں گے۔ شکریہ")).toEqual([
    "لماذا؟",
    "لا أعرف.",
    "ہم آئیں گے۔",
    "شکریہ",
  ]);
});

const text = fc.string({
  unit: fc.oneof(
    fc.constantFrom(".", "!", "؟", " ", "\n", "”", "😀", "e\u0301", "Dr"),
    fc.string({ unit: "binary" }),
  ),
});

property.prop([text])(
  "sentences are exactly the words at their places, and nothing but space is between",
  (words) => {
    let left = "";
    let at = 0;
    for (const sentence of splitSentences(words)) {
      expect(sliceCodePoints(words, sentence.start, sentence.end)).toBe(sentence.text);
      left += sliceCodePoints(words, at, sentence.start);
      at = sentence.end;
    }
    left += sliceCodePoints(words, at, [...words].length);
    expect(left.trim()).toBe("");
  },
);
