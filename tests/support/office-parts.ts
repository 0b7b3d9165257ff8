import { Buffer } from "node:buffer";
import { buffer } from "node:stream/consumers";
import { ZipFile } from "yazl";

/** A ZIP file of parts by their names. */
export async function zipOf(parts: Record<string, string | Buffer>): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, content] of Object.entries(parts)) zip.addBuffer(Buffer.from(content), name);
  zip.end();
  return await buffer(zip.outputStream);
}

const openSpaces = ["office", "table", "text", "drawing"]
  .map(
    (name) =>
      `xmlns:${name === "drawing" ? "draw" : name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`,
  )
  .join(" ");

/** An OpenDocument file whose body is given as XML; `before` stands in front of its content. */
export const openDocument = (kind: "spreadsheet" | "text", body: string, before = "") =>
  zipOf({
    mimetype: `application/vnd.oasis.opendocument.${kind}`,
    "content.xml": `<?xml version="1.0"?>${before}<office:document-content ${openSpaces}><office:body><office:${kind}>${body}</office:${kind}></office:body></office:document-content>`,
  });
export const sheet = (rows: string, name = "Plan") =>
  `<table:table table:name="${name}">${rows}</table:table>`;
export const row = (cells: string, attributes = "") =>
  `<table:table-row${attributes}>${cells}</table:table-row>`;
export const cell = (words: string, attributes = "") =>
  `<table:table-cell${attributes}><text:p>${words}</text:p></table:table-cell>`;

export const wordSpace = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** A Word file whose body is given as XML. */
export const wordDocument = (body: string) =>
  zipOf({
    "[Content_Types].xml": "<Types/>",
    "word/document.xml": `<w:document ${wordSpace}><w:body>${body}</w:body></w:document>`,
  });
export const wordCell = (words: string, properties = "") =>
  `<w:tc><w:tcPr>${properties}</w:tcPr><w:p><w:r><w:t>${words}</w:t></w:r></w:p></w:tc>`;
