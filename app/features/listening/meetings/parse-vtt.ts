import { type RawLine, type RawTranscript, readNamedLine } from "./transcript.ts";

const timing = /^((?:\d{1,4}:)?\d{2}:\d{2}[.,]\d{3})\s+-->\s+((?:\d{1,4}:)?\d{2}:\d{2}[.,]\d{3})(?:\s.*)?$/;
const entities: Record<string, string> = {
  "&amp;": "&",
  "&lt;": "<",
  "&gt;": ">",
  "&nbsp;": " ",
  "&lrm;": "",
  "&rlm;": "",
};

type Cue = { start: number; end: number; lines: RawLine[] };

/** Whether a text is a WebVTT file: it says so in its first line. */
export function isVtt(text: string): boolean {
  return /^\uFEFF?WEBVTT(?:[ \t].*)?(?:\n|$)/.test(text);
}

/**
 * Reads WebVTT: cues in the order of their times, speakers from <v Name> or "NAME:", everything else of a cue left out
 * and counted. Cues that overlap are kept and counted. Words of one speaker that go on in the next cue are one line.
 */
export function parseVtt(text: string): RawTranscript {
  const dropped: RawTranscript["dropped"] = {};
  const doubts: RawTranscript["doubts"] = {};
  const drop = (what: keyof typeof dropped, count = 1) => {
    if (count > 0) dropped[what] = (dropped[what] ?? 0) + count;
  };
  const doubt = (what: keyof typeof doubts) => {
    doubts[what] = (doubts[what] ?? 0) + 1;
  };
  const cues: Cue[] = [];
  const blocks = text.replace(/\r\n?/g, "\n").split(/\n{2,}/);
  for (const [place, block] of blocks.entries()) {
    const lines = block.split("\n").filter((line) => line.trim() !== "");
    const at = lines.findIndex((line) => line.includes("-->"));
    if (place === 0 && at < 0) continue;
    if (at < 0) {
      if (lines.length > 0) drop(/^(STYLE|REGION)\b/.test(lines[0] ?? "") ? "styles" : "notes");
      continue;
    }
    const times = timing.exec(lines[at]?.trim() ?? "");
    if (!times) {
      drop("badCues");
      continue;
    }
    if (at > 0 && !(place === 0 && at === 1)) drop("cueNames");
    const [start, end] = [milliseconds(times[1]), milliseconds(times[2])];
    const { lines: said, tags } = readPayload(lines.slice(at + 1).join("\n"));
    drop("markup", tags);
    drop("times");
    if (said.length === 0) drop("emptyCues");
    else cues.push({ start, end, lines: said });
  }
  for (const [place, cue] of cues.entries()) {
    const before = cues[place - 1];
    if (before && cue.start < before.start) doubt("outOfOrder");
    else if (before && cue.start < before.end) doubt("overlaps");
  }
  const lines: RawLine[] = [];
  for (const cue of cues.toSorted((one, other) => one.start - other.start)) {
    for (const line of cue.lines) {
      const last = lines.at(-1);
      if (last && last.text === line.text && last.name === line.name) doubt("repeated");
      if (last && goesOn(last, line)) last.text = `${last.text} ${line.text}`;
      else lines.push({ ...line });
    }
  }
  return { format: "vtt", lines, dropped, doubts };
}

/** Whether words are the rest of a sentence that the same speaker began in the cue before. */
function goesOn(last: RawLine, line: RawLine): boolean {
  return (
    last.name === line.name &&
    last.text !== line.text &&
    last.text.length < 1000 &&
    !/[.!?…"”’)]$/u.test(last.text)
  );
}

function milliseconds(time = ""): number {
  const parts = time.replace(",", ".").split(":").map(Number);
  return Math.round(parts.reduce((sum, part) => sum * 60 + part, 0) * 1000);
}

/** The words of a cue by speaker; the tags that were left out are counted. */
function readPayload(payload: string): { lines: RawLine[]; tags: number } {
  const lines: RawLine[] = [];
  let tags = 0;
  let name: string | null = null;
  let words = "";
  const finish = () => {
    const text = words
      .replace(/&(?:amp|lt|gt|nbsp|lrm|rlm);/g, (entity) => entities[entity] ?? "")
      .replace(/\s+/gu, " ")
      .trim();
    words = "";
    if (text !== "") lines.push(name === null ? readNamedLine(text) : { name, text });
  };
  // A "<" without its ">" begins no tag.
  for (const [part] of payload.matchAll(/<[^<>]*>|[^<]+|</g)) {
    const voice = /^<v(?:\.[^\s>]*)?\s+([^>]+)>$/u.exec(part);
    if (voice) {
      finish();
      name = voice[1]?.replace(/\s+/gu, " ").trim() || null;
    } else if (/^<\/v\s*>$/.test(part)) {
      finish();
      name = null;
    } else if (/^<[^<>]*>$/.test(part)) tags++;
    else words += part;
  }
  finish();
  return { lines, tags };
}
