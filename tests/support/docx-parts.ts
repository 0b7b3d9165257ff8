import { XmlDocument } from "libxml2-wasm";
import { fromBuffer } from "yauzl";

/** The text of every part of a Word file, by the part's name. */
export async function openParts(file: Buffer): Promise<Record<string, string>> {
  const parts: Record<string, string> = {};
  await new Promise<void>((resolve, reject) => {
    fromBuffer(file, { lazyEntries: true }, (failure, zip) => {
      if (failure) return reject(failure);
      zip.on("error", reject);
      zip.on("end", resolve);
      zip.on("entry", (entry: { fileName: string }) => {
        zip.openReadStream(entry as never, (error, stream) => {
          if (error) return reject(error);
          const chunks: Buffer[] = [];
          stream.on("data", (chunk: Buffer) => chunks.push(chunk));
          stream.on("end", () => {
            parts[entry.fileName] = Buffer.concat(chunks).toString("utf8");
            zip.readEntry();
          });
        });
      });
      zip.readEntry();
    });
  });
  return parts;
}

/** Throws, naming the part, where its XML is not well-formed. */
export function parseXml(name: string, xml: string): void {
  try {
    XmlDocument.fromString(xml).dispose();
  } catch (error) {
    throw new Error(`${name} is not well-formed: ${String(error)}`);
  }
}
