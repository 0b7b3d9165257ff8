import type { PlainDocument } from "./document.ts";
import { writeDocumentCsv } from "./write-document-csv.server.ts";
import { writeDocx } from "./write-docx.server.ts";
import { writeHtml } from "./write-html.server.ts";

export type DocumentFormat = "docx" | "html" | "csv";

export type DocumentFile = {
  body: Uint8Array | string;
  name: string;
  extension: DocumentFormat;
  type: string;
};

const types: Record<DocumentFormat, string> = {
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  html: "text/html; charset=utf-8",
  csv: "text/csv; charset=utf-8",
};

/** The document as a file to save. `origin` is this site's address, for the links that lead back to it. */
export async function documentFile(
  document: PlainDocument,
  format: DocumentFormat,
  origin: string,
): Promise<DocumentFile> {
  const file = { name: document.title, extension: format, type: types[format] };
  if (format === "docx") return { ...file, body: await writeDocx(document, origin) };
  return { ...file, body: format === "html" ? writeHtml(document, origin) : writeDocumentCsv(document) };
}

/** The longest that reading for one export may hold its transaction, in milliseconds. */
export const longestExport = 30_000;
