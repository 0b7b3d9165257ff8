import { fc, test as property } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { findTerms, type TermRule } from "./find-terms.ts";

const rule = (words: string, suggestion = "another word"): TermRule => ({
  ...{ words, suggestion, reason: "", source: "" },
});
const rules = [
  rule("drug user", "people who use drugs"),
  rule("addict"),
  rule("misus*"),
  rule("substance misuse"),
];
const found = (text: string, exceptions: string[] = []) =>
  findTerms(text, rules, exceptions).map((one) => one.found);

test("a plain word of staff's own is found, in the plural too, at its exact place", () => {
  const text = "We will help drug users sooner.";
  expect(findTerms(text, rules, [])).toEqual([{ start: 13, end: 23, found: "drug users", rule: rules[0] }]);
});

test("words are found in any letters, joined by a hyphen, across a line end, and as somebody's", () => {
  expect(found("DRUG USERS, a drug-user’s family and a drug\nuser")).toEqual([
    "DRUG USERS",
    "drug-user’s",
    "drug\nuser",
  ]);
});

test("a word inside a longer one is another word", () => {
  expect(found("The addiction service and the user guide")).toEqual([]);
});

test("a star stands for any ending", () => {
  expect(found("misuse, misused, misusing and amiss")).toEqual(["misuse", "misused", "misusing"]);
});

test("of two terms that overlap the longer one speaks", () => {
  expect(found("Help with substance misuse")).toEqual(["substance misuse"]);
});

test("what somebody said stands in quotation marks and is left alone", () => {
  expect(found("One man told us “I was an addict” and meant it.")).toEqual([]);
  expect(found('She said "I am an addict, and I’m proud", she said.')).toEqual([]);
  expect(found("He wrote ‘I’m an addict’ on the wall.")).toEqual([]);
});

test("an apostrophe opens no quotation", () => {
  expect(found("It’s the addicts’ own room, and it’s theirs")).toEqual(["addicts"]);
});

test("a quotation that never closes hides nothing after its paragraph", () => {
  expect(found("“Never closed\n\nDrug users come here.")).toEqual(["Drug users"]);
});

test("a title is left alone, and the first words of a sentence are no title", () => {
  expect(found("The Substance Misuse Strategy of 2009")).toEqual([]);
  expect(found("Drug users told us. Addicts waited.")).toEqual(["Drug users", "Addicts"]);
});

test("an accepted exception is left alone wherever it stands, and the same word elsewhere is not", () => {
  expect(found("the misuse of drugs act forbids misuse", ["Misuse of Drugs Act"])).toEqual(["misuse"]);
});

test("a citation's marker is no text", () => {
  expect(found("As people said [@addict] here")).toEqual([]);
});

property.prop([fc.string({ unit: "grapheme" }), fc.array(fc.string({ maxLength: 20 }), { maxLength: 5 })])(
  "whatever stands in the text and on the list, what is found is what stands there",
  (text, words) => {
    for (const one of findTerms(
      text,
      words.map((each) => rule(each)),
      words.slice(0, 1),
    ))
      expect(text.slice(one.start, one.end)).toBe(one.found);
  },
);
