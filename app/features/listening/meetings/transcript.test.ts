import { fc, test as property } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { countNamesInWords, findNames, labelLines, readNamedLine } from "./transcript.ts";

const lines = (text: string) => text.split("\n").map(readNamedLine);

test("a name before a colon is who speaks", () => {
  expect(readNamedLine("MORAG: The bus stops at six.")).toEqual({
    name: "MORAG",
    text: "The bus stops at six.",
  });
  expect(readNamedLine("Morag Reid:  I walk.")).toEqual({ name: "Morag Reid", text: "I walk." });
  expect(readNamedLine("the bus: it stops")).toEqual({ name: null, text: "the bus: it stops" });
  expect(readNamedLine("See https://example.org")).toEqual({ name: null, text: "See https://example.org" });
});

test("each name is offered a label of its own, and a facilitator is known by the word", () => {
  const found = findNames(
    lines("Interviewer: How was it?\nMorag: Long.\nCalum: Short.\nMorag: Very long."),
    [],
  );
  expect(found.map(({ name, lines: count, suggestion }) => [name, count, suggestion])).toEqual([
    ["Interviewer", 1, { kind: "facilitator" }],
    ["Morag", 2, { kind: "label", label: "P1" }],
    ["Calum", 1, { kind: "label", label: "P2" }],
  ]);
});

test("labels that the session uses already are not given to somebody else", () => {
  const found = findNames(lines("Morag: Long.\nP2: Short."), ["P1"]);
  expect(found.map(({ suggestion }) => suggestion)).toEqual([
    { kind: "label", label: "P3" },
    { kind: "label", label: "P2" },
  ]);
});

test("words that end in a colon once are probably no name, and the officer is asked", () => {
  const [found] = findNames(lines("The problem: nobody came."), []);
  expect(found).toMatchObject({ suggestion: { kind: "words" }, isSure: false });
});

test("names are replaced before the words and inside them, whole and in part", () => {
  const said = lines("Morag Reid: I told Calum.\nCalum: Morag did, and mrs reid too. Moragh did not.");
  const names = new Map([
    ["Morag Reid", "P1"],
    ["Calum", "P2"],
  ]);
  expect(labelLines(said, names, true)).toEqual([
    { speaker: "P1", text: "I told [P2]." },
    { speaker: "P2", text: "[P1] did, and mrs [P1] too. Moragh did not." },
  ]);
  expect(countNamesInWords(said, names)).toBe(3);
});

test("a line without a name goes on with the speaker before it, only where that is wanted", () => {
  const said = lines("Morag: Long.\nVery long.\nThe problem: nobody came.");
  const names = new Map([
    ["Morag", "P1"],
    ["The problem", null],
  ]);
  expect(labelLines(said, names, true).map((line) => line.speaker)).toEqual(["P1", "P1", "P1"]);
  expect(labelLines(said, names, false)).toEqual([
    { speaker: "P1", text: "Long." },
    { speaker: "", text: "Very long." },
    { speaker: "", text: "The problem: nobody came." },
  ]);
});

const name = fc.constantFrom("Morag Reid", "Calum", "Eilidh M.", "Dr Iain (GP)", "José", "ŁUCJA");
const turn = fc.tuple(name, fc.string({ unit: "binary", maxLength: 40 }));
property.prop([fc.array(turn, { minLength: 1 })])(
  "whatever was said, no name of a speaker is left in what is stored, and no line is lost",
  (said) => {
    const raw = said.map(([who, words], place) => ({
      name: who,
      text: `${words} ${said[(place + 1) % said.length]?.[0]} said.`,
    }));
    const names = new Map(findNames(raw, []).map((found, place) => [found.name, `P${place + 1}`]));
    const stored = labelLines(raw, names, true);
    expect(stored).toHaveLength(raw.length);
    const parts = new Set(said.flatMap(([who]) => who.match(/\p{L}{3,}/gu) ?? []));
    for (const { speaker, text } of stored) {
      expect(speaker).toMatch(/^P\d+$/);
      for (const part of parts) {
        expect(text).not.toMatch(new RegExp(`(?<![\\p{L}\\p{N}])${part}(?![\\p{L}\\p{N}])`, "iu"));
      }
    }
  },
);
