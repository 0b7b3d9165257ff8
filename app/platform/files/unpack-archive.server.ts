import { Buffer } from "node:buffer";
import { type Entry, fromBuffer, type ZipFile } from "yauzl";

export type ArchiveRefusal = "damaged" | "tooLargeInside";

/** What an archive may hold once unpacked, whatever it says about itself. */
const archiveLimits = {
  parts: 1000,
  bytes: 50 * 1024 * 1024,
  /** The most that one part may grow by. Text grows about tenfold; a part below `smallPart` bytes may grow more. */
  ratio: 200,
  smallPart: 1024 * 1024,
};

/**
 * Unpacks a ZIP file (DOCX, XLSX, ODT, ODS) in memory and within limits, before any parser may see it: part names
 * to bytes, in the file's order. Refuses names that lead out of it, names given twice, and parts that are not as long as
 * they say. Never throws, whatever the bytes are.
 */
export async function unpackArchive(
  bytes: Uint8Array,
): Promise<{ ok: true; parts: Map<string, Buffer> } | { ok: false; reason: ArchiveRefusal }> {
  const zip = await open(bytes).catch(() => null);
  if (!zip) return { ok: false, reason: "damaged" };
  try {
    const parts = await unpackParts(zip);
    return parts ? { ok: true, parts } : { ok: false, reason: "tooLargeInside" };
  } catch {
    return { ok: false, reason: "damaged" };
  } finally {
    zip.close();
  }
}

/** Whether bytes begin as a ZIP file does. */
export function isArchive(bytes: Uint8Array): boolean {
  return [0x50, 0x4b, 0x03, 0x04].every((byte, index) => bytes[index] === byte);
}

function open(bytes: Uint8Array): Promise<ZipFile> {
  // yauzl itself refuses absolute names, "..", backslashes, and parts that are longer than they say.
  const options = { lazyEntries: true, autoClose: false, strictFileNames: true, validateEntrySizes: true };
  return new Promise((resolve, reject) => {
    fromBuffer(Buffer.from(bytes), options, (error, zip) => (error ? reject(error) : resolve(zip)));
  });
}

async function unpackParts(zip: ZipFile): Promise<Map<string, Buffer> | null> {
  if (zip.entryCount > archiveLimits.parts) return null;
  const parts = new Map<string, Buffer>();
  let total = 0;
  for (let entry = await nextEntry(zip); entry; entry = await nextEntry(zip)) {
    if (parts.has(entry.fileName)) throw new Error("A name is given twice.");
    total += entry.uncompressedSize;
    if (total > archiveLimits.bytes || growsTooMuch(entry)) return null;
    parts.set(entry.fileName, await unpack(zip, entry));
  }
  return parts;
}

function growsTooMuch(entry: Entry): boolean {
  return (
    entry.uncompressedSize > archiveLimits.smallPart &&
    entry.uncompressedSize > entry.compressedSize * archiveLimits.ratio
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

function unpack(zip: ZipFile, entry: Entry): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error) return reject(error);
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("error", reject);
      stream.on("end", () => resolve(Buffer.concat(chunks)));
    });
  });
}
