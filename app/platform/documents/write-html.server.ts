import { directionOf } from "../i18n/languages.ts";
import {
  type Block,
  type Bullets,
  type FootnoteCall,
  firstCalls,
  footnoteOrder,
  type Grid,
  isRightToLeft,
  outside,
  type Paragraph,
  type Part,
  type PlainDocument,
  quoted,
  type Table,
  writable,
} from "./document.ts";

type Writing = { document: PlainDocument; origin: string; order: string[]; first: Set<FootnoteCall> };

/**
 * The document as one HTML file that stands alone: no script, no style, nothing to fetch. Footnotes are links both ways.
 * `origin` is this site's address, for the links that lead back to it.
 */
export function writeHtml(document: PlainDocument, origin: string): string {
  const writing: Writing = { document, origin, order: footnoteOrder(document), first: firstCalls(document) };
  const body = document.blocks.map((block) => writeBlock(writing, block)).join("\n");
  return `<!doctype html>
<html lang="${escaped(document.language)}" dir="${directionOf(document.language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="author" content="${escaped(document.author)}">
<title>${escaped(document.title)}</title>
</head>
<body>
<main>
<h1>${escaped(document.title)}</h1>
${body}
${writeFootnotes(writing)}</main>
</body>
</html>
`;
}

function writeBlock(writing: Writing, block: Block): string {
  if (block.kind === "heading") {
    const id = block.id ? ` id="${escaped(block.id)}"` : "";
    return `<h${block.level}${id}>${escaped(block.text)}</h${block.level}>`;
  }
  if (block.kind === "quote") {
    const words = lines(quoted(block.text));
    return `<blockquote>\n<p${inLanguage(block.language)}>${words}</p>\n<p>${writeParts(writing, block.source)}</p>\n</blockquote>`;
  }
  if (block.kind === "table") return writeTable(writing, block);
  if (block.kind === "grid") return writeGrid(writing, block);
  // The table that follows a chart says the same.
  if (block.kind === "chart") return "";
  return writeProse(writing, block);
}

function writeProse(writing: Writing, block: Paragraph | Bullets): string {
  if (block.kind === "paragraph") {
    const language = block.language ? inLanguage(block.language) : "";
    return `<p${language}>${writeParts(writing, block.parts)}</p>`;
  }
  return `<ul>\n${block.items.map((item) => `<li>${writeParts(writing, item)}</li>`).join("\n")}\n</ul>`;
}

// Without a stylesheet only the old attribute draws a table's lines.
function writeTable(writing: Writing, table: Table): string {
  const head = table.columns.map((column) => `<th scope="col">${escaped(column)}</th>`).join("");
  const rows = table.rows.map((row) => {
    const cells = row.map((blocks, index) => {
      const content = blocks.map((block) => writeProse(writing, block)).join("\n");
      return index === 0 ? `<th scope="row">${content}</th>` : `<td>${content}</td>`;
    });
    return `<tr>${cells.join("")}</tr>`;
  });
  return `<table border="1">\n<caption>${escaped(table.caption)}</caption>\n<thead><tr>${head}</tr></thead>\n<tbody>\n${rows.join("\n")}\n</tbody>\n</table>`;
}

function writeGrid(writing: Writing, grid: Grid): string {
  const head = grid.columns.map(({ words }) => `<th scope="col">${escaped(words)}</th>`).join("");
  const rows = grid.rows.map((row) => {
    const cells = row.map(({ blocks, heads, columnSpan = 1, rowSpan = 1 }) => {
      const name = heads ? "th" : "td";
      const scope = heads ? ` scope="${heads}"` : "";
      const spans = `${columnSpan > 1 ? ` colspan="${columnSpan}"` : ""}${rowSpan > 1 ? ` rowspan="${rowSpan}"` : ""}`;
      return `<${name}${scope}${spans}>${blocks.map((block) => writeProse(writing, block)).join("\n")}</${name}>`;
    });
    return `<tr>${cells.join("")}</tr>`;
  });
  const header = head === "" ? "" : `<thead><tr>${head}</tr></thead>\n`;
  return `<table border="1">\n<caption>${escaped(grid.caption)}</caption>\n${header}<tbody>\n${rows.join("\n")}\n</tbody>\n</table>`;
}

function writeParts(writing: Writing, parts: Part[]): string {
  return parts.map((part) => writePart(writing, part)).join("");
}

function writePart(writing: Writing, part: Part): string {
  if (part.kind === "strong") return `<strong>${lines(part.text)}</strong>`;
  if (part.kind === "link") {
    return `<a href="${escaped(outside(part.href, writing.origin))}">${lines(part.text)}</a>`;
  }
  if (part.kind === "footnote") return writeCall(writing, part);
  return part.language ? `<span${inLanguage(part.language)}>${lines(part.text)}</span>` : lines(part.text);
}

function writeCall(writing: Writing, call: FootnoteCall): string {
  const number = writing.order.indexOf(call.id) + 1;
  const anchor = writing.first.has(call) ? ` id="call-${number}"` : "";
  const label = `${writing.document.wording.footnote} ${number}`;
  return `<sup><a${anchor} href="#footnote-${number}" aria-label="${escaped(label)}">${number}</a></sup>`;
}

function writeFootnotes(writing: Writing): string {
  const { document, order } = writing;
  if (order.length === 0) return "";
  const items = order.map((id, index) => {
    const number = index + 1;
    const content = (document.footnotes[id] ?? []).map((note) => writeProse(writing, note)).join("\n");
    const back = `${document.wording.backToText} ${number}`;
    return `<li id="footnote-${number}">${content}\n<p><a href="#call-${number}">${escaped(back)}</a></p></li>`;
  });
  return `<h2 id="footnotes">${escaped(document.wording.footnotes)}</h2>\n<ol>\n${items.join("\n")}\n</ol>\n`;
}

function inLanguage(language: string): string {
  return ` lang="${escaped(language)}" dir="${isRightToLeft(language) ? "rtl" : "ltr"}"`;
}

const entities: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

function escaped(words: string): string {
  return writable(words).replace(/[&<>"']/g, (character) => entities[character] ?? character);
}

/** Line breaks are part of what people said. */
function lines(words: string): string {
  return escaped(words).replace(/\r\n|\r|\n/g, "<br>\n");
}
