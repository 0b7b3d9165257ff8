import type { ReportDocument } from "./document.ts";
import { writeDocumentCsv } from "./write-document-csv.server.ts";
import { writeDocx } from "./write-docx.server.ts";
import { writeHtml } from "./write-html.server.ts";

export type ReportFormat = "docx" | "html" | "csv";

export type ReportFile = { body: Uint8Array | string; name: string; extension: ReportFormat; type: string };

const types: Record<ReportFormat, string> = {
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  html: "text/html; charset=utf-8",
  csv: "text/csv; charset=utf-8",
};

/** The report as a file to save. `origin` is this site's address, for the links that lead back to it. */
export async function reportFile(
  report: ReportDocument,
  format: ReportFormat,
  origin: string,
): Promise<ReportFile> {
  const file = { name: report.title, extension: format, type: types[format] };
  if (format === "docx") return { ...file, body: await writeDocx(report, origin) };
  return { ...file, body: format === "html" ? writeHtml(report, origin) : writeDocumentCsv(report) };
}

/** The longest that reading for one export may hold its transaction, in milliseconds. */
export const longestExport = 30_000;
