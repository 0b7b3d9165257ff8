import iconv from "iconv-lite";

export const textEncodings = ["utf-8", "utf-16le", "utf-16be", "windows-1252"] as const;
type TextEncoding = (typeof textEncodings)[number];

/** The text of a plain text file, and how its bytes were read. */
export type PlainText = { text: string; encoding: TextEncoding };

/**
 * Reads a file that holds nothing but text. "oldOffice": a document of Microsoft Office before 2007; "notText": a picture,
 * a PDF or RTF document, a program.
 */
export function readPlainText(
  bytes: Uint8Array,
): ({ ok: true } & PlainText) | { ok: false; reason: "oldOffice" | "notText" } {
  if (beginsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return { ok: false, reason: "oldOffice" };
  const { text, encoding } = decodeText(bytes);
  // No text has control characters; pictures, PDF documents and programs do.
  const isText = !/[^\P{Cc}\s]/u.test(text) && !/^(?:%PDF-|\{\\rtf|PK)/.test(text);
  return isText ? { ok: true, text, encoding } : { ok: false, reason: "notText" };
}

/**
 * Bytes as text, without the mark of its encoding: UTF-16 where the mark says so, else UTF-8, and what is not UTF-8 is
 * Windows-1252. A byte that the encoding does not know becomes the replacement character.
 */
export function decodeText(bytes: Uint8Array): PlainText {
  const marked = beginsWith(bytes, 0xff, 0xfe)
    ? "utf-16le"
    : beginsWith(bytes, 0xfe, 0xff)
      ? "utf-16be"
      : null;
  if (marked) return { text: new TextDecoder(marked).decode(bytes), encoding: marked };
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes), encoding: "utf-8" };
  } catch {
    // Node 20 takes "windows-1252" for Latin 1, which has control characters where the quotation marks stand.
    return { text: iconv.decode(bytes, "windows-1252"), encoding: "windows-1252" };
  }
}

function beginsWith(bytes: Uint8Array, ...start: number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}
