import { z } from "zod";
import { isArchive } from "#app/platform/files/unpack-archive.server.ts";
import { storable } from "#app/platform/http/form.server.ts";
import { readPlainText } from "#app/platform/office-files/decode-text.server.ts";
import type { TextLine } from "#app/platform/office-files/document-lines.ts";
import { readDocument } from "#app/platform/office-files/read-document.server.ts";
import { parseText } from "./parse-text.ts";
import { isVtt, parseVtt } from "./parse-vtt.ts";
import { type RawLine, type RawTranscript, type TranscriptRefusal, transcriptLimits } from "./transcript.ts";

/**
 * Reads a transcript or notes from DOCX, ODT, WebVTT or plain text, told apart by content and never by name. Nothing in
 * the file is run or followed, and nothing is stored. Never throws, whatever the bytes are.
 */
export async function readTranscript(
  bytes: Uint8Array,
): Promise<{ ok: true; transcript: RawTranscript } | { ok: false; reason: TranscriptRefusal }> {
  if (bytes.length === 0) return { ok: false, reason: "empty" };
  if (bytes.length > transcriptLimits.bytes) return { ok: false, reason: "tooLarge" };
  const read = isArchive(bytes) ? await readArchive(bytes) : readPlain(bytes);
  if (typeof read === "string") return { ok: false, reason: read };
  const refusal = beyondLimits(read.lines);
  return refusal ? { ok: false, reason: refusal } : { ok: true, transcript: read };
}

const counts = z.record(z.string(), z.number().int());
const Carried = z.object({
  format: z.enum(["docx", "odt", "vtt", "txt"]),
  lines: z.array(z.object({ name: z.string().nullable(), text: z.string() })),
  dropped: counts,
  doubts: counts,
});

/** What a page carried from its dry run; null when it is no transcript, or beyond the limits. */
export function transcriptOfJson(json: string): RawTranscript | null {
  try {
    const transcript = Carried.parse(JSON.parse(json));
    return beyondLimits(transcript.lines) ? null : transcript;
  } catch {
    return null;
  }
}

function beyondLimits(lines: readonly RawLine[]): TranscriptRefusal | null {
  if (lines.length === 0) return "empty";
  if (lines.length > transcriptLimits.lines) return "tooManyLines";
  const characters = lines.reduce((sum, { name, text }) => sum + (name?.length ?? 0) + text.length, 0);
  if (characters > transcriptLimits.characters) return "tooMuchText";
  const names = new Set(lines.map((line) => line.name?.toLocaleLowerCase("en")));
  return names.size > transcriptLimits.names ? "tooManyNames" : null;
}

async function readArchive(bytes: Uint8Array): Promise<RawTranscript | TranscriptRefusal> {
  const read = await readDocument(bytes, transcriptLimits.characters);
  if (!read.ok) return read.reason === "notADocument" ? "notATranscript" : read.reason;
  return parseText(read.lines.flatMap(paragraphsOf).map(storable), read.format, read.leftOut);
}

const time = /^\d{1,2}:\d{2}(:\d{2})?([.,]\d+)?$/;

/** A line as paragraphs. In a row of a table, times are left out and a short cell before the words is who speaks. */
function paragraphsOf(line: TextLine): string[] {
  if (line.kind === "paragraph") return [line.text];
  const said = line.cells
    .map((cell) => cell.flatMap(paragraphsOf).join(" ").trim())
    .filter((words) => words !== "" && !time.test(words));
  const [first = "", second] = said;
  if (said.length !== 2 || !second || first.length > 40) return said;
  return [first.endsWith(":") ? `${first} ${second}` : `${first}: ${second}`];
}

function readPlain(bytes: Uint8Array): RawTranscript | TranscriptRefusal {
  const plain = readPlainText(bytes);
  if (!plain.ok) return plain.reason === "oldOffice" ? "oldWord" : "notATranscript";
  if (plain.text.length > 2 * transcriptLimits.characters) return "tooMuchText";
  const tidy = storable(plain.text);
  return isVtt(tidy) ? parseVtt(tidy) : parseText(tidy.split("\n"), "txt");
}
