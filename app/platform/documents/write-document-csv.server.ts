import {
  type Bullets,
  footnoteOrder,
  type Paragraph,
  type Part,
  type PlainDocument,
  type Table,
} from "./document.ts";
import { writeCsv } from "./write-csv.server.ts";

/** The first table of a document as a CSV file. A cell ends with the footnotes that it calls. Throws where there is no table. */
export function writeDocumentCsv(document: PlainDocument): string {
  const table = document.blocks.find((block): block is Table => block.kind === "table");
  if (!table) throw new Error("the document has no table");
  const order = footnoteOrder(document);
  const rows = table.rows.map((row) => row.map((blocks) => writeCell(document, order, blocks)));
  return writeCsv([table.columns, ...rows]);
}

function writeCell(document: PlainDocument, order: string[], blocks: (Paragraph | Bullets)[]): string {
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
    const paragraphs = document.footnotes[id] ?? [];
    const words = paragraphs.map((note) => note.parts.map(write).join("")).join("\n");
    return `[${order.indexOf(id) + 1}] ${words}`;
  });
  return [...lines, ...notes].join("\n");
}
