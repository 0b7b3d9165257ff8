import { expect, test } from "vitest";
import { checkParagraph, checkQuantifiers, quantifierFor } from "./quantifier.ts";

test("each word of the scale begins at its own share of those who answered", () => {
  const words = [4, 5, 9, 10, 19, 20, 49, 50, 74, 75, 89, 90, 100].map((people) =>
    quantifierFor(people, 100),
  );
  expect(words).toEqual([
    ...[null, "few", "few", "some", "some", "many", "many", "most", "most"],
    ...["largeMajority", "largeMajority", "consensus", "consensus"],
  ]);
});

test("“most people” is warned about when 17 of 52 said it: that is “many”", () => {
  expect(checkQuantifiers("Most people said waiting times.", { people: 17, base: 52 })).toEqual([
    { reason: "otherShare", word: "Most", people: 17, base: 52, fits: "many" },
  ]);
});

test("a word that the count bears is not warned about", () => {
  expect(checkQuantifiers("Many people said waiting times.", { people: 17, base: 52 })).toEqual([]);
  expect(checkQuantifiers("Several, or some, said so.", { people: 6, base: 52 })).toEqual([]);
  expect(checkQuantifiers("A large majority agreed.", { people: 80, base: 100 })).toEqual([]);
});

test("of 11 people any word for a share is warned about, and counts are asked for", () => {
  expect(checkQuantifiers("Some told us. Few did not.", { people: 4, base: 11 })).toEqual([
    { reason: "smallBase", word: "Some", people: 4, base: 11 },
    { reason: "smallBase", word: "Few", people: 4, base: 11 },
  ]);
});

test("“all” means every person who answered", () => {
  expect(checkQuantifiers("All agreed.", { people: 40, base: 40 })).toEqual([]);
  expect(checkQuantifiers("All agreed.", { people: 39, base: 40 })).toHaveLength(1);
});

test("words that only contain one of the scale's words are left alone", () => {
  const text = "Someone called almost everywhere, sometimes, in a small hallway.";
  expect(checkQuantifiers(text, { people: 1, base: 11 })).toEqual([]);
});

test("in a paragraph, a word is held against the finding that its own sentence cites", () => {
  const counts: Record<string, { people: number; base: number }> = { aaaaaaaa: { people: 17, base: 52 } };
  const text = "Most of us walk. Most people wait.[@aaaaaaaa] Many went.";
  expect(checkParagraph(text, (key) => counts[key])).toEqual([
    { reason: "otherShare", word: "Most", people: 17, base: 52, fits: "many" },
  ]);
});
