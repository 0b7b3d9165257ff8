import { expect, test } from "vitest";
import { foundSpan } from "./found-span.ts";

const text = "🙂 Staff training helps. Peers lead.\nStaff training helps.";

test("words are found where they were chosen, and else where they first stand", () => {
  expect(foundSpan(text, "Staff training helps.", 36)).toEqual({ start: 36, end: 57 });
  expect(foundSpan(text, "Staff training helps.")).toEqual({ start: 2, end: 23 });
  expect(foundSpan(text, "Staff training helps.", 4)).toEqual({ start: 2, end: 23 });
});

test("words copied with other spaces or letters' size are found, and signs mean only themselves", () => {
  expect(foundSpan(text, "  peers \n lead. ")).toEqual({ start: 24, end: 35 });
  expect(foundSpan(text, "Peers lead. Staff")).toEqual({ start: 24, end: 41 });
  expect(foundSpan("Why (not)?", "(not)?")).toEqual({ start: 4, end: 10 });
});

test("words that the passage does not say are not found, and nothing is no words", () => {
  expect(foundSpan(text, "Nobody helps")).toBeNull();
  expect(foundSpan(text, "   ")).toBeNull();
});
