import { fc, test as property } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { isVtt, parseVtt } from "./parse-vtt.ts";

const file = (...cues: string[]) => ["WEBVTT", ...cues].join("\n\n");

test("a cue is a line, its speaker the voice or the name before the colon", () => {
  const read = parseVtt(
    file(
      "1\n00:00:01.000 --> 00:00:02.000\n<v Morag Reid>The bus stops &amp; starts.</v>",
      "00:03.000 --> 00:04.000 align:start\nCALUM: I <i>walk</i>.",
    ),
  );
  expect(read.lines).toEqual([
    { name: "Morag Reid", text: "The bus stops & starts." },
    { name: "CALUM", text: "I walk." },
  ]);
  expect(read.dropped).toEqual({ cueNames: 1, times: 2, markup: 2 });
});

test("a sentence that goes on in the next cue of the same speaker is one line", () => {
  const read = parseVtt(
    file(
      "00:01.000 --> 00:02.000\n<v P1>The bus",
      "00:02.000 --> 00:03.000\n<v P1>stops at six.",
      "00:03.000 --> 00:04.000\n<v P1>It is full.",
    ),
  );
  expect(read.lines.map((line) => line.text)).toEqual(["The bus stops at six.", "It is full."]);
});

test("overlapping, repeated and misplaced cues are kept, put in order and counted", () => {
  const read = parseVtt(
    file(
      "00:01.000 --> 00:05.000\n<v P1>First.",
      "00:02.000 --> 00:03.000\n<v P2>Over it.",
      "00:02.500 --> 00:03.000\n<v P2>Over it.",
      "00:00.500 --> 00:00.900\n<v P3>Before all.",
    ),
  );
  expect(read.lines.map((line) => line.text)).toEqual(["Before all.", "First.", "Over it.", "Over it."]);
  expect(read.doubts).toEqual({ overlaps: 2, outOfOrder: 1, repeated: 1 });
});

test("notes, styles, empty cues and cues with no time that can be read are left out and counted", () => {
  const read = parseVtt(
    file(
      "NOTE recorded by somebody",
      "STYLE\n::cue { color: red }",
      "00:01.000 --> 00:02.000\n<v P1></v>",
      "soon --> later\nLost words",
      "00:03.000 --> 00:04.000\nKept.",
    ),
  );
  expect(read.lines).toEqual([{ name: null, text: "Kept." }]);
  expect(read.dropped).toEqual({ notes: 1, styles: 1, emptyCues: 1, badCues: 1, times: 2 });
});

test("a file of subtitles says so in its first line", () => {
  expect([isVtt("WEBVTT\n\n"), isVtt("\uFEFFWEBVTT - Title\n"), isVtt("WEBVTTX\n"), isVtt("Hello")]).toEqual([
    true,
    true,
    false,
    false,
  ]);
});

const time = fc.nat(3_600_000).map((at) => new Date(at).toISOString().slice(11, 23));
const cue = fc.tuple(time, time, fc.stringMatching(/^[a-z<>&;/ .:v-]{0,40}$/));
property.prop([fc.array(cue, { maxLength: 30 })])(
  "whatever the times and marks, every cue is a line, part of one, or counted as left out",
  (cues) => {
    const read = parseVtt(file(...cues.map(([from, to, words]) => `${from} --> ${to}\n${words}`)));
    const { emptyCues = 0, badCues = 0 } = read.dropped;
    expect(read.lines.length + emptyCues + badCues).toBeLessThanOrEqual(cues.length * 4);
    expect(read.dropped.times ?? 0).toBe(cues.length - badCues);
    if (cues.length > emptyCues + badCues) expect(read.lines.length).toBeGreaterThan(0);
  },
);

property.prop([fc.string({ unit: "binary", maxLength: 300 })])("no text makes the reader fail", (text) => {
  expect(parseVtt(`WEBVTT\n\n${text}`).format).toBe("vtt");
});
