import { Buffer } from "node:buffer";
import { buffer } from "node:stream/consumers";
import { stringify } from "csv-stringify/sync";
import { Document, Packer, Paragraph, Table, TableCell, TableRow } from "docx";
import writeExcelFile from "write-excel-file/node";
import { ZipFile } from "yazl";

/** Kinds of file that a table can come in. */
export type TableFileKind = "csv" | "xlsx" | "ods" | "docx" | "odt";

/** A table as a file of a kind, as an office program would save it: lines of a cell are paragraphs of it. */
export async function tableFile(kind: TableFileKind, rows: readonly (readonly string[])[]): Promise<Buffer> {
  const width = Math.max(...rows.map((row) => row.length));
  const full = rows.map((row) => Array.from({ length: width }, (_, at) => row[at] ?? ""));
  if (kind === "csv") return Buffer.from(stringify(full));
  if (kind === "xlsx") {
    const cell = (words: string) => ({ value: words === "" ? undefined : words, type: String });
    return await writeExcelFile(full.map((row) => row.map(cell))).toBuffer();
  }
  if (kind === "docx") return await wordFile(full);
  return await openFile(kind === "ods" ? "spreadsheet" : "text", full);
}

async function wordFile(rows: string[][]): Promise<Buffer> {
  const cell = (words: string) =>
    new TableCell({ children: words.split("\n").map((line) => new Paragraph(line)) });
  const table = new Table({ rows: rows.map((row) => new TableRow({ children: row.map(cell) })) });
  return await Packer.toBuffer(new Document({ sections: [{ children: [table] }] }));
}

const spaces = ["office", "table", "text"]
  .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .join(" ");

async function openFile(kind: "spreadsheet" | "text", rows: string[][]): Promise<Buffer> {
  const cell = (words: string) =>
    words === ""
      ? "<table:table-cell/>"
      : `<table:table-cell>${words
          .split("\n")
          .map((line) => `<text:p>${escaped(line)}</text:p>`)
          .join("")}</table:table-cell>`;
  const body = rows.map((row) => `<table:table-row>${row.map(cell).join("")}</table:table-row>`).join("");
  const zip = new ZipFile();
  zip.addBuffer(Buffer.from(`application/vnd.oasis.opendocument.${kind}`), "mimetype", { compress: false });
  zip.addBuffer(
    Buffer.from(
      `<?xml version="1.0"?><office:document-content ${spaces}><office:body><office:${kind}><table:table table:name="Plan">${body}</table:table></office:${kind}></office:body></office:document-content>`,
    ),
    "content.xml",
  );
  zip.end();
  return await buffer(zip.outputStream);
}

/** A table as a word processor puts it on the clipboard; `down` says how many rows a cell reaches over, by "row:column". */
export function tableHtml(
  rows: readonly (readonly string[])[],
  down: Readonly<Record<string, number>> = {},
): string {
  const covered = new Set<string>();
  const line = (row: readonly string[], at: number) =>
    row
      .map((words, column) => {
        if (covered.has(`${at}:${column}`)) return "";
        const reach = down[`${at}:${column}`] ?? 1;
        for (let below = 1; below < reach; below += 1) covered.add(`${at + below}:${column}`);
        const span = reach > 1 ? ` rowspan="${reach}"` : "";
        return `<td${span}>${escaped(words).replaceAll("\n", "<br>")}</td>`;
      })
      .join("");
  return `<table>${rows.map((row, at) => `<tr>${line(row, at)}</tr>`).join("")}</table>`;
}

function escaped(words: string): string {
  return words.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}
