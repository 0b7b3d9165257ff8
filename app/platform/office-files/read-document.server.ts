import type { Buffer } from "node:buffer";
import { type ArchiveRefusal, unpackArchive } from "../files/unpack-archive.server.ts";
import { DocumentLines, type TextLine, TooMuchText } from "./document-lines.ts";
import type { LeftOut } from "./document-walk.ts";
import { walkOpenDocument } from "./walk-open-document.server.ts";
import { walkWord } from "./walk-word.server.ts";
import { DefinesEntities } from "./walk-xml.server.ts";

export type DocumentRefusal = ArchiveRefusal | "definesEntities" | "tooMuchText" | "notADocument";

export type ReadDocument = {
  format: "docx" | "odt";
  lines: TextLine[];
  /** What was left out, by kind, and how often: programs and links among it, which are never run or followed. */
  leftOut: Partial<Record<LeftOut, number>>;
};

/**
 * Reads the paragraphs and table rows of a DOCX or ODT file, told apart by content and never by name, up to so many
 * characters. Nothing outside the file is read. Never throws, whatever the bytes are.
 */
export async function readDocument(
  bytes: Uint8Array,
  mostCharacters: number,
): Promise<({ ok: true } & ReadDocument) | { ok: false; reason: DocumentRefusal }> {
  const archive = await unpackArchive(bytes);
  if (!archive.ok) return archive;
  const { parts } = archive;
  const content = parts.get("content.xml");
  const isWord = parts.has("word/document.xml");
  const isSheet = /opendocument\.(?!text)/.test(parts.get("mimetype")?.toString("utf8") ?? "");
  if (isSheet || (!isWord && !content)) return { ok: false, reason: "notADocument" };
  const found = new DocumentLines(mostCharacters);
  try {
    if (isWord) walkWord(parts, found);
    else if (content) walkOpenDocument(content, found, { readsFrames: false });
  } catch (error) {
    return { ok: false, reason: reasonOf(error) };
  }
  const leftOut = { ...found.leftOut, ...(isWord ? besideWord(parts) : besideOpenDocument(parts)) };
  return { ok: true, format: isWord ? "docx" : "odt", lines: found.lines, leftOut };
}

function reasonOf(error: unknown): DocumentRefusal {
  if (error instanceof DefinesEntities) return "definesEntities";
  return error instanceof TooMuchText ? "tooMuchText" : "damaged";
}

type Parts = ReadonlyMap<string, Buffer>;

/** What stands beside the text of a Word document and is not read. */
function besideWord(parts: Parts): ReadDocument["leftOut"] {
  return known({
    macros: countOf(parts, /vbaProject|\.bin$/i),
    headers: countOf(parts, /^word\/(header|footer)\d*\.xml$/),
    comments: countOf(parts, /^word\/comments\.xml$/),
    properties: countOf(parts, /^docProps\//),
    externalLinks: externalLinks(parts),
  });
}

function besideOpenDocument(parts: Parts): ReadDocument["leftOut"] {
  return known({
    macros: countOf(parts, /^(Basic|Scripts)\//),
    properties: countOf(parts, /^meta\.xml$/),
  });
}

function known(counts: ReadDocument["leftOut"]): ReadDocument["leftOut"] {
  return Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0));
}

function countOf(parts: Parts, name: RegExp): number {
  return [...parts.keys()].filter((part) => name.test(part)).length;
}

/** How many links of a document lead out of it. */
function externalLinks(parts: Parts): number {
  let count = 0;
  for (const [name, bytes] of parts) {
    if (name.endsWith(".rels"))
      count += bytes.toString("utf8").match(/TargetMode\s*=\s*["']External["']/g)?.length ?? 0;
  }
  return count;
}
