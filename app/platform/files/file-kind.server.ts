import { isArchive, unpackArchive } from "./unpack-archive.server.ts";

/** What an uploaded file may be, told from its bytes and never from its name. */
export type FileKind = { extension: "pdf" | "docx" | "png" | "jpg" | "webp"; type: string };

const word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** The kind of a file that people may upload, or null for everything else. */
export async function fileKindOf(bytes: Uint8Array): Promise<FileKind | null> {
  const starts = (signature: number[], at = 0) =>
    signature.every((byte, index) => bytes[at + index] === byte);
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
