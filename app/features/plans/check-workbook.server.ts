import { Buffer } from "node:buffer";
import { type Entry, fromBuffer, type ZipFile } from "yauzl";

export type WorkbookRefusal =
  | "damaged"
  | "macros"
  | "notATable"
  | "tooLargeInside"
  | "tooManyRows"
  | "tooManyColumns";

/** What an XLSX file may hold once unpacked, whatever it says about itself. */
export const workbookLimits = {
  entries: 1000,
  bytes: 50 * 1024 * 1024,
  /** The most that one part may grow by. Tables of text grow about tenfold; a part below `smallPart` bytes may grow more. */
  ratio: 200,
  smallPart: 1024 * 1024,
  columns: 256,
};

/**
 * Unpacks an XLSX file once, within limits, before a parser may see it: names, sizes as they really are, macros, and how
 * far its sheets reach, because a reader fills every cell up to the last one. Null when there is nothing to refuse.
 */
export async function checkWorkbook(bytes: Uint8Array, mostRows: number): Promise<WorkbookRefusal | null> {
  const zip = await open(bytes).catch(() => null);
  if (!zip) return "damaged";
  try {
    return await checkEntries(zip, mostRows);
  } catch {
    return "damaged";
  } finally {
    zip.close();
  }
}

function open(bytes: Uint8Array): Promise<ZipFile> {
  // yauzl itself refuses absolute names, "..", backslashes, and parts that are longer than they say.
  const options = { lazyEntries: true, autoClose: false, strictFileNames: true, validateEntrySizes: true };
  return new Promise((resolve, reject) => {
    fromBuffer(Buffer.from(bytes), options, (error, zip) => (error ? reject(error) : resolve(zip)));
  });
}

async function checkEntries(zip: ZipFile, mostRows: number): Promise<WorkbookRefusal | null> {
  if (zip.entryCount > workbookLimits.entries) return "tooLargeInside";
  const names = new Set<string>();
  let total = 0;
  for (let entry = await nextEntry(zip); entry; entry = await nextEntry(zip)) {
    if (names.has(entry.fileName)) return "damaged";
    names.add(entry.fileName);
    total += entry.uncompressedSize;
    if (total > workbookLimits.bytes || growsTooMuch(entry)) return "tooLargeInside";
    if (/vbaProject|\.bin$/i.test(entry.fileName) && /macro|vba/i.test(entry.fileName)) return "macros";
    const text = await unpack(zip, entry);
    if (/macroEnabled/i.test(entry.fileName === "[Content_Types].xml" ? text : "")) return "macros";
    const refusal = /\.xml$/i.test(entry.fileName) ? reachOfSheet(text, mostRows) : null;
    if (refusal) return refusal;
  }
  return names.has("xl/workbook.xml") ? null : "notATable";
}

function growsTooMuch(entry: Entry): boolean {
  return (
    entry.uncompressedSize > workbookLimits.smallPart &&
    entry.uncompressedSize > entry.compressedSize * workbookLimits.ratio
  );
}

function nextEntry(zip: ZipFile): Promise<Entry | null> {
  return new Promise((resolve, reject) => {
    const done = () => {
      zip.off("entry", onEntry);
      zip.off("end", onEnd);
      zip.off("error", onError);
    };
    const onEntry = (entry: Entry) => {
      done();
      resolve(entry);
    };
    const onEnd = () => {
      done();
      resolve(null);
    };
    const onError = (error: unknown) => {
      done();
      reject(error);
    };
    zip.on("entry", onEntry);
    zip.on("end", onEnd);
    zip.on("error", onError);
    zip.readEntry();
  });
}

/** A part's text, one character a byte: enough to look for ASCII in. */
function unpack(zip: ZipFile, entry: Entry): Promise<string> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error) return reject(error);
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("error", reject);
      stream.on("end", () => resolve(Buffer.concat(chunks).toString("latin1")));
    });
  });
}

function reachOfSheet(xml: string, mostRows: number): WorkbookRefusal | null {
  if (!xml.includes("sheetData")) return null;
  if (countOf(xml, /<(?:\w+:)?row\b/g) > mostRows) return "tooManyRows";
  if (countOf(xml, /<(?:\w+:)?c\b/g) > mostRows * workbookLimits.columns) return "tooManyColumns";
  for (const [, address = ""] of xml.matchAll(/\sr\s*=\s*["']([^"']*)["']/g)) {
    const [, letters = "", row = ""] = /^([A-Z]*)(\d+)$/i.exec(address) ?? [];
    if (!row) return "damaged";
    if (row.length > 7 || Number(row) > mostRows) return "tooManyRows";
    if (columnOf(letters) > workbookLimits.columns) return "tooManyColumns";
  }
  return null;
}

function countOf(text: string, pattern: RegExp): number {
  let count = 0;
  for (const _ of text.matchAll(pattern)) count += 1;
  return count;
}

/** "A" is 1, "XFD" is 16384. */
function columnOf(letters: string): number {
  if (letters.length > 3) return Number.POSITIVE_INFINITY;
  return [...letters.toUpperCase()].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0);
}
