import { type DefaultTreeAdapterMap, defaultTreeAdapter, parse } from "parse5";
import { raised } from "./cell-text.ts";
import { type GridLimits, type SourceTable, TableGrid } from "./table-grid.ts";

type Node = DefaultTreeAdapterMap["node"];
type Element = DefaultTreeAdapterMap["element"];

const deepest = 250;
const unseen = new Set(["script", "style", "template", "head", "title", "noscript", "select", "textarea"]);
const blocks = new Set([
  "p",
  "div",
  "li",
  "ul",
  "ol",
  "h1",
  "h2",
  "h3",
  "h4",
  "h5",
  "h6",
  "blockquote",
  "dd",
  "dt",
]);

/**
 * The tables of HTML as word processors and spreadsheets put it on the clipboard, with cells that span and bullets.
 * Nothing that it refers to is fetched. A table inside a cell is a table of its own. Throws for HTML that is nested deeper
 * than documents are, and TableTooLarge.
 */
export function readPastedTable(html: string, limits: GridLimits): SourceTable[] {
  let depth = 0;
  const document = parse(html, {
    treeAdapter: {
      ...defaultTreeAdapter,
      onItemPush: () => {
        depth += 1;
        if (depth > deepest) throw new Error("Nested too deep.");
      },
      onItemPop: () => {
        depth -= 1;
      },
    },
  });
  const tables: SourceTable[] = [];
  for (const table of elementsIn(document, "table")) {
    const grid = new TableGrid(limits);
    for (const row of rowsOf(table)) {
      for (const cell of row.childNodes) {
        if (!isElement(cell) || (cell.tagName !== "td" && cell.tagName !== "th")) continue;
        grid.skipCovered();
        grid.cell(wordsOf(cell), {
          across: spanOf(cell, "colspan", limits.columns),
          down: spanOf(cell, "rowspan", limits.rows),
          covers: true,
        });
      }
      grid.skipCovered();
      grid.endRow();
    }
    const caption = table.childNodes.find((node) => isElement(node) && node.tagName === "caption");
    const done = grid.table(caption && isElement(caption) ? wordsOf(caption).slice(0, 100) : "");
    if (done) tables.push(done);
  }
  return tables;
}

function isElement(node: Node): node is Element {
  return "tagName" in node;
}

function* elementsIn(node: Node, name: string): Generator<Element> {
  if (isElement(node) && node.tagName === name) yield node;
  if (!("childNodes" in node)) return;
  for (const child of node.childNodes) yield* elementsIn(child, name);
}

function* rowsOf(table: Element): Generator<Element> {
  for (const child of table.childNodes) {
    if (!isElement(child)) continue;
    if (child.tagName === "tr") yield child;
    else if (["thead", "tbody", "tfoot"].includes(child.tagName)) yield* rowsOf(child);
  }
}

function spanOf(cell: Element, name: string, most: number): number {
  const written = Number(cell.attrs.find((one) => one.name === name)?.value ?? 1);
  if (!Number.isSafeInteger(written) || written < 0) return 1;
  // In HTML a cell that spans no rows reaches to the last one.
  return written === 0 ? (name === "rowspan" ? most : 1) : Math.min(written, most);
}

function textOf(node: Node): string {
  if (node.nodeName === "#text") return (node as { value: string }).value;
  return isElement(node) ? node.childNodes.map(textOf).join("") : "";
}

function wordsOf(cell: Element): string {
  const lines: string[] = [""];
  const write = (words: string) => {
    lines.push(`${lines.pop()}${words}`);
  };
  const startLine = () => {
    if (lines.at(-1)?.trim() !== "") lines.push("");
  };
  const visit = (node: Node, isBullet: boolean) => {
    if (node.nodeName === "#text")
      return write((node as { value: string }).value.replace(/[\s\u00a0]+/gu, " "));
    if (!isElement(node) || unseen.has(node.tagName) || node.tagName === "table") return;
    if (node.tagName === "br") {
      lines.push("");
      return;
    }
    if (node.tagName === "sup") {
      const mark = textOf(node).trim();
      return write(/^\d{1,3}$/.test(mark) ? raised(mark) : mark);
    }
    const isBlock = blocks.has(node.tagName);
    if (isBlock) {
      const isFirst = isBullet && lines.at(-1) === "• ";
      if (!isFirst) startLine();
    }
    const starts = node.tagName === "li";
    if (starts) write("• ");
    for (const child of node.childNodes) visit(child, isBullet || starts);
    if (isBlock) startLine();
  };
  for (const child of cell.childNodes) visit(child, false);
  return lines
    .map((line) => line.replace(/ {2,}/g, " ").trim())
    .filter((line) => line !== "" && line !== "•")
    .join("\n");
}
