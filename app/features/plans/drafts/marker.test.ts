import { fc, test } from "@fast-check/vitest";
import { expect, test as plainTest } from "vitest";
import { keysIn, markerOf, partsOf, withMarkerAt, withoutMarker, withoutMarkers } from "./marker.ts";
import { sentencesOf } from "./sentence.ts";

const key = fc.stringMatching(/^[a-z0-9]{8}$/);
/** Text of any kind, markers and things that nearly are markers among it. */
const text = fc
  .array(
    fc.oneof(
      fc.string({ unit: "binary" }),
      key.map(markerOf),
      fc.constantFrom("[@", "]", "[@]", "[@a b]", "One. ", "\n", "• ", "سلام. ", "🙂"),
    ),
  )
  .map((pieces) => pieces.join(""));

test.prop([text])("the parts of any text are the text", (whole) => {
  const joined = partsOf(whole).map((part) => (part.kind === "text" ? part.text : markerOf(part.key)));
  expect(joined.join("")).toBe(whole);
});

test.prop([text, key, fc.integer({ min: -5, max: 500 })])(
  "putting a marker in and taking it out again changes no other text",
  (whole, newKey, offset) => {
    fc.pre(!whole.includes(newKey));
    const cited = withMarkerAt(whole, newKey, offset);
    expect(cited).toHaveLength(whole.length + markerOf(newKey).length);
    expect(withoutMarker(cited, newKey).text).toBe(whole);
    expect(withoutMarkers(cited)).toBe(withoutMarkers(whole));
  },
);

test.prop([text, key, fc.integer({ min: 0, max: 500 })])(
  "a new marker leaves the others standing, in their order",
  (whole, newKey, offset) => {
    fc.pre(!whole.includes(newKey));
    const keys = keysIn(withMarkerAt(whole, newKey, offset));
    expect(keys.filter((one) => one !== newKey)).toEqual(keysIn(whole));
    expect(keys).toContain(newKey);
  },
);

test.prop([text, key])("a marker is taken out and put back where it stood", (whole, newKey) => {
  fc.pre(!whole.includes(newKey));
  const cited = withMarkerAt(whole, newKey, Math.floor(whole.length / 2));
  const { text: without, offset } = withoutMarker(cited, newKey);
  expect(withMarkerAt(without, newKey, offset ?? -1)).toBe(cited);
});

test.prop([text])("every citation of a text belongs to one sentence, if it has any words", (whole) => {
  const sentences = sentencesOf(whole);
  fc.pre(sentences.length > 0);
  expect([...new Set(sentences.flatMap((sentence) => sentence.keys))].sort()).toEqual(keysIn(whole).sort());
});

test.prop([text])("the end of a sentence is never inside a marker or a character", (whole) => {
  for (const { end } of sentencesOf(whole)) {
    expect(withMarkerAt(whole, "newnewne", end).indexOf("[@newnewne]")).toBe(end);
  }
});

plainTest("a marker goes behind the sentence, after those that stand there already", () => {
  const whole = "People wait.[@aaaaaaaa] They told us so. [@bbbbbbbb] We heard.";
  const sentences = sentencesOf(whole);
  expect(sentences.map(({ words, keys }) => [words, keys])).toEqual([
    ["People wait.", ["aaaaaaaa"]],
    ["They told us so.", ["bbbbbbbb"]],
    ["We heard.", []],
  ]);
  expect(withMarkerAt(whole, "cccccccc", sentences[0]?.end ?? 0)).toBe(
    "People wait.[@aaaaaaaa][@cccccccc] They told us so. [@bbbbbbbb] We heard.",
  );
});

plainTest("a cursor inside a marker means after it", () => {
  expect(withMarkerAt("a[@aaaaaaaa]b", "cccccccc", 5)).toBe("a[@aaaaaaaa][@cccccccc]b");
});
