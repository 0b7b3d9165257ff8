import { Buffer } from "node:buffer";
import { z } from "zod";
import { isArchive, unpackArchive } from "#app/platform/files/unpack-archive.server.ts";
import { storable } from "#app/platform/http/form.server.ts";
import { parseText } from "./parse-text.ts";
import { isVtt, parseVtt } from "./parse-vtt.ts";
import { readOpenDocument, readWord } from "./read-document.server.ts";
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
  const archive = await unpackArchive(bytes);
  if (!archive.ok) return archive.reason;
  const { parts } = archive;
  const isWord = parts.has("word/document.xml");
  if (!isWord && !parts.has("content.xml")) return "notATranscript";
  const isSheet = /opendocument\.(?!text)/.test(parts.get("mimetype")?.toString("utf8") ?? "");
  if (isSheet) return "notATranscript";
  const read = isWord ? readWord(parts) : readOpenDocument(parts);
  if (typeof read === "string") return read;
  return parseText(read.paragraphs.map(storable), isWord ? "docx" : "odt", read.dropped);
}

function readPlain(bytes: Uint8Array): RawTranscript | TranscriptRefusal {
  if ([0xd0, 0xcf, 0x11, 0xe0].every((byte, index) => bytes[index] === byte)) return "oldWord";
  const text = decode(bytes);
  // No text has these; pictures, PDF files and programs do.
  if (/[^\P{Cc}\s]/u.test(text) || /^(%PDF-|\{\\rtf|PK)/.test(text)) return "notATranscript";
  if (text.length > 2 * transcriptLimits.characters) return "tooMuchText";
  const tidy = storable(text.replace(/^\uFEFF/, ""));
  return isVtt(tidy) ? parseVtt(tidy) : parseText(tidy.split("\n"), "txt");
}

function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    // Older Windows programs; the quotation marks that Latin 1 does not have are control characters there.
    const latin = Buffer.from(bytes).toString("latin1");
    return latin.replace(/[\u0080-\u009f]/g, (character) => windows1252.get(character) ?? "");
  }
}

const windows1252 = new Map(
  Object.entries({
    ...{ "\u0080": "€", "\u0085": "…", "\u0091": "‘", "\u0092": "’", "\u0093": "“", "\u0094": "”" },
    ...{ "\u0095": "•", "\u0096": "–", "\u0097": "—", "\u009c": "œ", "\u008c": "Œ", "\u0099": "™" },
  }),
);
