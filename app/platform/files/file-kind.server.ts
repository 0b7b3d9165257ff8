import { isArchive, unpackArchive } from "./unpack-archive.server.ts";

/** What an uploaded file may be, told from its bytes and never from its name. */
export type FileKind = DocumentKind | AudioKind;
type DocumentKind = { extension: "pdf" | "docx" | "png" | "jpg" | "webp"; type: string };
export type AudioKind = {
  extension: "m4a" | "3gp" | "mp3" | "aac" | "ogg" | "webm" | "wav" | "amr";
  type: `audio/${string}`;
};

const word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

function startsOf(bytes: Uint8Array) {
  return (signature: number[], at = 0) => signature.every((byte, index) => bytes[at + index] === byte);
}

/** The kind of a document or picture that people may upload, or null for everything else. */
export async function fileKindOf(bytes: Uint8Array): Promise<DocumentKind | null> {
  const starts = startsOf(bytes);
  if (starts([0x25, 0x50, 0x44, 0x46, 0x2d])) return { extension: "pdf", type: "application/pdf" };
  if (starts([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]))
    return { extension: "png", type: "image/png" };
  if (starts([0xff, 0xd8, 0xff])) return { extension: "jpg", type: "image/jpeg" };
  if (starts([0x52, 0x49, 0x46, 0x46]) && starts([0x57, 0x45, 0x42, 0x50], 8))
    return { extension: "webp", type: "image/webp" };
  return (await isWordDocument(bytes)) ? { extension: "docx", type: word } : null;
}

/** A Word document without macros: those are programs, whatever the file's name says. */
async function isWordDocument(bytes: Uint8Array): Promise<boolean> {
  if (!isArchive(bytes)) return false;
  const unpacked = await unpackArchive(bytes);
  if (!unpacked.ok || !unpacked.parts.has("word/document.xml")) return false;
  const kinds = unpacked.parts.get("[Content_Types].xml")?.toString("utf8") ?? "";
  const hasProgram = [...unpacked.parts.keys()].some((part) => /vba(project|data)/i.test(part));
  return !hasProgram && !/macroEnabled|vbaProject/i.test(kinds);
}

const letters = (text: string) => [...text].map((letter) => letter.charCodeAt(0));

/** The kind of a sound recording as phones and computers make them, or null for everything else. */
export function audioKindOf(bytes: Uint8Array): AudioKind | null {
  const starts = startsOf(bytes);
  if (starts(letters("ftyp3g"), 4)) return { extension: "3gp", type: "audio/3gpp" };
  if (starts(letters("ftyp"), 4)) return { extension: "m4a", type: "audio/mp4" };
  if (starts(letters("OggS"))) return { extension: "ogg", type: "audio/ogg" };
  if (starts([0x1a, 0x45, 0xdf, 0xa3])) return { extension: "webm", type: "audio/webm" };
  if (starts(letters("RIFF")) && starts(letters("WAVE"), 8)) return { extension: "wav", type: "audio/wav" };
  if (starts(letters("#!AMR"))) return { extension: "amr", type: "audio/amr" };
  if (starts(letters("ID3"))) return { extension: "mp3", type: "audio/mpeg" };
  if (bytes[0] !== 0xff) return null;
  if ([0xf1, 0xf9].includes(bytes[1] ?? 0)) return { extension: "aac", type: "audio/aac" };
  return [0xfb, 0xf3, 0xf2].includes(bytes[1] ?? 0) ? { extension: "mp3", type: "audio/mpeg" } : null;
}
