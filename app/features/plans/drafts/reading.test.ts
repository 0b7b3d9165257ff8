import { fc, test as property } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { keysIn } from "./marker.ts";
import { readingText, withWordsReplaced } from "./reading.ts";

const text = "People wait. [@aaaa1111] They told us so. [@bbbb2222][@cccc3333] We will act.";

test("a paragraph reads without its markers and without the spaces that they leave", () => {
  expect(readingText(text)).toBe("People wait. They told us so. We will act.");
});

test("new words take the place of the old ones, and every citation stays", () => {
  const start = readingText(text).indexOf("They told us so.");
  expect(withWordsReplaced(text, { start, end: start + "They told us so.".length }, "Many told us.")).toBe(
    "People wait. [@aaaa1111] Many told us. [@bbbb2222][@cccc3333] We will act.",
  );
});

test("a citation among the words that are replaced stands after the new ones", () => {
  const all = readingText(text);
  expect(withWordsReplaced(text, { start: 0, end: all.length }, "We will act now.")).toBe(
    "We will act now. [@aaaa1111] [@bbbb2222][@cccc3333]",
  );
});

test("a place outside the text is no place", () => {
  expect(withWordsReplaced("Short.", { start: 0, end: 7 }, "x")).toBeNull();
  expect(withWordsReplaced("Short.", { start: 3, end: 3 }, "x")).toBeNull();
});

const piece = fc.oneof(fc.constantFrom("word ", "another. ", "🙂 "), fc.stringMatching(/^ ?\[@[a-z]{4}\]$/));

property.prop([fc.array(piece, { minLength: 1, maxLength: 12 }), fc.nat(), fc.nat()])(
  "whatever is replaced, the reading changes there and nowhere else, and no citation is lost",
  (pieces, one, other) => {
    const whole = pieces.join("");
    const reading = readingText(whole);
    fc.pre(reading.length > 0);
    const units = [...reading];
    const start = one % units.length;
    const end = start + 1 + (other % (units.length - start));
    const place = { start: units.slice(0, start).join("").length, end: units.slice(0, end).join("").length };
    const replaced = withWordsReplaced(whole, place, "NEW") ?? "";
    expect(keysIn(replaced).toSorted()).toEqual(keysIn(whole).toSorted());
    const wanted = `${reading.slice(0, place.start)}NEW${reading.slice(place.end)}`;
    expect(readingText(replaced).replace(/ +/g, " ").trim()).toBe(wanted.replace(/ +/g, " ").trim());
  },
);
