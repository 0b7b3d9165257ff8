import { stringify } from "csv-stringify/sync";
import {
  type Bullets,
  footnoteOrder,
  type Paragraph,
  type Part,
  type ReportDocument,
  type Table,
  writable,
} from "./document.ts";

/**
 * The report's first table as CSV for spreadsheets: with a byte order mark, and with cells that cannot act as formulas.
 * A cell ends with the footnotes that it calls.
 */
export function writeCsv(report: ReportDocument): string {
  const table = report.blocks.find((block): block is Table => block.kind === "table");
  if (!table) throw new Error("the report has no table");
  const order = footnoteOrder(report);
  const rows = table.rows.map((row) => row.map((blocks) => writeCell(report, order, blocks)));
  return stringify([table.columns, ...rows], {
    bom: true,
    escape_formulas: true,
    record_delimiter: "\r\n",
    // The library quotes a cell for its record delimiter only, and not for half of one.
    quoted_match: /[\r\n]/,
  });
}

function writeCell(report: ReportDocument, order: string[], blocks: (Paragraph | Bullets)[]): string {
  const called = new Set<string>();
  const write = (part: Part): string => {
    if (part.kind !== "footnote") return part.text;
    called.add(part.id);
    return ` [${order.indexOf(part.id) + 1}]`;
  };
  const lines = blocks.flatMap((block) =>
    block.kind === "paragraph"
      ? [block.parts.map(write).join("")]
      : block.items.map((item) => `• ${item.map(write).join("")}`),
  );
  const notes = [...called].map((id) => {
    const paragraphs = report.footnotes[id] ?? [];
    const words = paragraphs.map((note) => note.parts.map(write).join("")).join("\n");
    return `[${order.indexOf(id) + 1}] ${words}`;
  });
  return writable([...lines, ...notes].join("\n"));
}
