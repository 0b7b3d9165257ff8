import type { Buffer } from "node:buffer";
import { raised } from "./cell-text.ts";
import { type GridLimits, type SourceTable, TableGrid } from "./table-grid.ts";
import { countOf, walkXml, type XmlElement } from "./walk-xml.server.ts";

const tableSpace = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
const textSpace = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";
const officeSpace = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";

// What a reader does not see in a cell: remarks, the words of notes, and what was crossed out.
const unseen = new Set([
  `${officeSpace} annotation`,
  `${textSpace} note-body`,
  `${textSpace} tracked-changes`,
  `${tableSpace} tracked-changes`,
  `${textSpace} ruby-text`,
]);

type OpenTable = { grid: TableGrid; name: string; cell: OpenCell | null };
type OpenCell = { words: string; element: XmlElement; lists: number };

/**
 * The tables of an OpenDocument spreadsheet or text, from its content.xml: cells as they are shown, so no formula is
 * calculated. A table inside a cell is a table of its own. Throws for what cannot be read, TableTooLarge among it.
 */
export function readOpenDocument(content: Buffer, limits: GridLimits): SourceTable[] {
  const tables: SourceTable[] = [];
  const open: OpenTable[] = [];
  let hidden = 0;
  let isMark = false;
  const cellOf = () => (hidden > 0 ? null : (open.at(-1)?.cell ?? null));
  const write = (words: string) => {
    const cell = cellOf();
    if (cell) cell.words += words;
  };
  walkXml(content, {
    open: (element) => {
      if (unseen.has(`${element.space} ${element.name}`)) hidden += 1;
      if (hidden > 0) return;
      if (element.name === "note-citation") isMark = true;
      if (element.space === tableSpace && isTable(element)) {
        open.push({ grid: new TableGrid(limits), name: element.attributes.get("name") ?? "", cell: null });
      } else if (element.space === tableSpace && isCell(element)) {
        const table = open.at(-1);
        if (table) table.cell = { words: "", element, lists: 0 };
      } else if (element.space === textSpace) openText(element, cellOf(), write);
    },
    close: (element) => {
      if (unseen.has(`${element.space} ${element.name}`)) hidden -= 1;
      else if (hidden > 0) return;
      else if (element.name === "note-citation") isMark = false;
      else if (element.space === tableSpace) closeTable(element, open, tables);
      else if (element.space === textSpace && element.name === "list-item") {
        const cell = cellOf();
        if (cell) cell.lists -= 1;
      }
    },
    text: (words) => {
      // Between paragraphs stands only what makes the file readable.
      const cell = cellOf();
      if (cell && (cell.words !== "" || words.trim() !== ""))
        write(isMark ? raised(words) : words.replace(/[ \t\n]+/g, " "));
    },
  });
  return tables;
}

function openText(element: XmlElement, cell: OpenCell | null, write: (words: string) => void): void {
  if (element.name === "p" || element.name === "h") {
    if (!cell) return;
    if (cell.words.trim() !== "") cell.words = `${cell.words.replace(/[ \t]+$/, "")}\n`;
    else cell.words = "";
    if (cell.lists > 0) cell.words += "• ";
  } else if (element.name === "list-item" && cell) cell.lists += 1;
  else if (element.name === "s") write(" ".repeat(Math.min(100, countOf(element, "c"))));
  else if (element.name === "tab") write("\t");
  else if (element.name === "line-break") write("\n");
}

function closeTable(element: XmlElement, open: OpenTable[], tables: SourceTable[]): void {
  const table = open.at(-1);
  if (!table) return;
  if (isCell(element)) {
    const { cell } = table;
    table.cell = null;
    if (!cell) return;
    const isCovered = element.name === "covered-table-cell";
    table.grid.cell(isCovered ? "" : cell.words.trim(), {
      times: countOf(element, "number-columns-repeated"),
      down: countOf(element, "number-rows-spanned"),
    });
  } else if (element.name === "table-row") table.grid.endRow(countOf(element, "number-rows-repeated"));
  else if (isTable(element)) {
    open.pop();
    const done = table.grid.table(table.name);
    if (done) tables.push(done);
  }
}

function isTable({ name }: XmlElement): boolean {
  return name === "table" || name === "sub-table";
}

function isCell({ name }: XmlElement): boolean {
  return name === "table-cell" || name === "covered-table-cell";
}
