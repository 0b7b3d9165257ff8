import type { Buffer } from "node:buffer";
import { raised } from "./cell-text.ts";
import type { WordLists } from "./read-word-lists.server.ts";
import { type GridLimits, type SourceTable, TableGrid } from "./table-grid.ts";
import { countOf, walkXml, type XmlElement } from "./walk-xml.server.ts";

const wordSpaces = new Set([
  "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
  "http://purl.oclc.org/ooxml/wordprocessingml/main",
]);
const compatibility = "http://schemas.openxmlformats.org/markup-compatibility/2006";

type OpenCell = { words: string; across: number; merge: "none" | "first" | "rest" };
type OpenRow = { cells: OpenCell[]; before: number; isCrossedOut: boolean };
type ParagraphList = { style: string; list: string | null; level: number | null };
type OpenTable = { rows: OpenRow[]; row: OpenRow | null; cell: OpenCell | null };

/**
 * The tables of a Word document, from its word/document.xml, with cells that span. List paragraphs begin with their
 * bullet or number, notes leave their mark, and what was crossed out while changes were tracked is left out. A table inside a cell is a table
 * of its own. Throws for what cannot be read, TableTooLarge among it.
 */
export function readWordTables(document: Buffer, lists: WordLists, limits: GridLimits): SourceTable[] {
  const tables: SourceTable[] = [];
  const open: OpenTable[] = [];
  let hidden = 0;
  let isText = false;
  let isOfRow = false;
  let notes = 0;
  let rows = 0;
  let before = "";
  let paragraph = "";
  let inList: ParagraphList = { style: "", list: null, level: null };
  const write = (words: string) => {
    const cell = hidden > 0 ? null : open.at(-1)?.cell;
    if (cell) cell.words += words;
    else if (open.length === 0) paragraph += words;
  };
  const titles = new Map<OpenTable, string>();
  walkXml(document, {
    open: (element) => {
      const row = open.at(-1)?.row;
      if (element.name === "trPr") isOfRow = true;
      if (isOfRow && row && element.name === "del") row.isCrossedOut = true;
      if (isHidden(element)) hidden += 1;
      if (hidden > 0 || !wordSpaces.has(element.space)) return;
      const table = open.at(-1);
      const { name } = element;
      if (name === "tbl") {
        const next = { rows: [], row: null, cell: null };
        titles.set(next, open.length === 0 ? before : "");
        open.push(next);
      } else if (name === "tr" && table) {
        rows += 1;
        if (rows > 2 * limits.rows) throw new Error("More rows than any table has.");
        table.row = { cells: [], before: 0, isCrossedOut: false };
      } else if (name === "tc" && table?.row) {
        table.cell = { words: "", across: 1, merge: "none" };
        table.row.cells.push(table.cell);
      } else if (name === "t") isText = true;
      else if (name === "p") {
        inList = { style: "", list: null, level: null };
        startParagraph(table?.cell ?? null);
      } else if (name === "pStyle") inList.style = element.attributes.get("val") ?? "";
      else if (name === "numId") inList.list = element.attributes.get("val") ?? null;
      else if (name === "ilvl") inList.level = Number(element.attributes.get("val") ?? 0);
      else if (name === "tab") write("\t");
      else if (name === "br" || name === "cr") write("\n");
      else if (name === "noBreakHyphen") write("-");
      else if (name === "footnoteReference" || name === "endnoteReference") {
        notes += 1;
        write(raised(String(notes)));
      } else if (table) readProperty(element, table);
    },
    close: (element) => {
      if (element.name === "trPr") isOfRow = false;
      if (isHidden(element)) hidden -= 1;
      if (hidden > 0 || !wordSpaces.has(element.space)) return;
      const table = open.at(-1);
      if (element.name === "t") isText = false;
      else if (element.name === "pPr" && table?.cell) table.cell.words += lists.markOf(inList);
      else if (element.name === "p" && !table) {
        before = paragraph.trim() || before;
        paragraph = "";
      } else if (element.name === "tc" && table) table.cell = null;
      else if (element.name === "tr" && table?.row) {
        if (!table.row.isCrossedOut) table.rows.push(table.row);
        table.row = null;
      } else if (element.name === "tbl" && table) {
        open.pop();
        const done = gridOf(table, limits).table((titles.get(table) ?? "").slice(0, 100));
        if (done) tables.push(done);
      }
    },
    text: (words) => {
      if (isText) write(words);
    },
  });
  return tables;
}

const hiddenWords = new Set([
  // Text boxes, places of tabs, what was crossed out or moved away, and what the format of things was before.
  ...["txbxContent", "tabs", "moveFrom", "del"],
  ...["pPrChange", "rPrChange", "trPrChange", "tcPrChange", "tblPrChange", "tblGridChange"],
]);

// Beside new things stands a version of them for older programs.
function isHidden({ space, name }: XmlElement): boolean {
  return space === compatibility ? name === "Fallback" : wordSpaces.has(space) && hiddenWords.has(name);
}

function startParagraph(cell: OpenCell | null): void {
  if (cell && cell.words.trim() !== "") cell.words = `${cell.words.replace(/[ \t]+$/, "")}\n`;
}

function readProperty(element: XmlElement, { row, cell }: OpenTable): void {
  const { name, attributes } = element;
  if (name === "gridSpan" && cell) cell.across = countOf(element, "val");
  else if (name === "vMerge" && cell) cell.merge = attributes.get("val") === "restart" ? "first" : "rest";
  else if (name === "gridBefore" && row) row.before = countOf(element, "val");
}

/** Cells that go on from the row above are found by their place, and the first of them says how far down it reaches. */
function gridOf({ rows }: OpenTable, limits: GridLimits): TableGrid {
  const placed = rows.map(({ cells, before }) => {
    let column = before;
    return cells.map((cell) => {
      const at = column;
      column += cell.across;
      return { ...cell, column: at };
    });
  });
  const reach = new Map<number, number>();
  const downs = [...placed].reverse().map((row) =>
    row.map(({ column, merge }) => {
      const below = reach.get(column) ?? 0;
      if (merge === "rest") reach.set(column, below + 1);
      else reach.delete(column);
      return merge === "first" ? below + 1 : 1;
    }),
  );
  downs.reverse();
  const grid = new TableGrid(limits);
  for (const [index, row] of placed.entries()) {
    const blank = rows[index]?.before ?? 0;
    if (blank > 0) grid.cell("", { across: blank });
    for (const [at, { words, across, merge }] of row.entries()) {
      const down = downs[index]?.[at] ?? 1;
      grid.cell(
        merge === "rest"
          ? ""
          : words
              .replace(/•[ ]?\n/g, "")
              .replace(/• ?$/, "")
              .trim(),
        { across, down },
      );
    }
    grid.endRow();
  }
  return grid;
}
