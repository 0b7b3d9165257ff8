import { directionOf } from "../i18n/languages.ts";

/** A stretch of words. A language is set where it is not the document's own. */
export type Part =
  | { kind: "text"; text: string; language?: string }
  | { kind: "strong"; text: string }
  /** `href` is absolute, or a path of this site: a file that leaves the site needs an origin for it. */
  | { kind: "link"; text: string; href: string }
  | FootnoteCall;

/** Where a footnote is called; the id is a key of the document's `footnotes`. */
export type FootnoteCall = { kind: "footnote"; id: string };

export type Paragraph = { kind: "paragraph"; parts: Part[]; language?: string };
export type Bullets = { kind: "bullets"; items: Part[][] };
export type Quote = { kind: "quote"; text: string; language: string; source: Part[] };

export type Table = {
  kind: "table";
  caption: string;
  columns: string[];
  /** Columns whose cells are numbers, by index. */
  numeric?: number[];
  /** How the columns share the width of a page of paper; without it, by whether they hold words or numbers. */
  shares?: number[];
  /** The first cell of each row names it. */
  rows: (Paragraph | Bullets)[][][];
};

/** A table whose cells may span rows and columns, and head what stands beside or below them. */
export type Grid = {
  kind: "grid";
  caption: string;
  /** The header row; without columns the first row is one like the others. An `isHeard` header is told and not seen. */
  columns: { words: string; isHeard?: boolean }[];
  /** How the columns share the width of a page of paper: one number for each column. */
  shares: number[];
  rows: GridCell[][];
};

export type GridCell = {
  blocks: (Paragraph | Bullets)[];
  heads?: "row" | "rowgroup" | "col" | "colgroup";
  columnSpan?: number;
  rowSpan?: number;
};

/** A drawing of counts for the page only: the table that follows it says the same everywhere. */
export type Chart = {
  kind: "chart";
  title: string;
  description?: string;
  /** What fills the whole width. */
  max: number;
  bars: { label: string; value: number; display: string; href?: string }[];
};

export type Heading = { kind: "heading"; level: 2 | 3 | 4 | 5; text: string; id?: string };

export type Block = Heading | Paragraph | Bullets | Quote | Table | Grid | Chart;

/** A document, whatever it is written to. Plain data: it can be sent to a page as it is. */
export type PlainDocument = {
  title: string;
  /** Whose document it is. */
  author: string;
  language: string;
  blocks: Block[];
  /** A sheet lies on its side for a wide table, and "sheet" is set close enough for one page. Upright without it. */
  paper?: "landscape" | "sheet";
  /** In no order: they are numbered by where they are first called. */
  footnotes: Record<string, Paragraph[]>;
  /** What the writers themselves say. */
  wording: { footnotes: string; footnote: string; backToText: string };
};

export const text = (words: string, language?: string): Part => ({ kind: "text", text: words, language });

export const paragraph = (...parts: (Part | string)[]): Paragraph => ({
  kind: "paragraph",
  parts: parts.map((part) => (typeof part === "string" ? text(part) : part)),
});

/** A cell of a table that holds only these words. */
export const cell = (words: string | number): Paragraph[] => [paragraph(String(words))];

/** Exact words in a language, as a paragraph that runs in that language's direction. */
export const spoken = (words: string, language: string): Paragraph => ({
  kind: "paragraph",
  parts: [text(quoted(words), language)],
  language,
});

/** Words in quotation marks. The words themselves stay as they are. */
export const quoted = (words: string): string => `“${words}”`;

export const isRightToLeft = (language: string | undefined): boolean =>
  language !== undefined && directionOf(language) === "rtl";

/** The footnotes' ids in the order in which the text first calls them: number 1 is the first. */
export function footnoteOrder(document: Pick<PlainDocument, "blocks" | "footnotes">): string[] {
  const order = [...firstCalls(document)].map((call) => call.id);
  const missing = order.find((id) => !(id in document.footnotes));
  if (missing !== undefined) throw new Error(`there is no footnote ${missing}`);
  return order;
}

/** The first call of each footnote: where a way back leads. */
export function firstCalls(document: Pick<PlainDocument, "blocks">): Set<FootnoteCall> {
  const first = new Map<string, FootnoteCall>();
  for (const part of document.blocks.flatMap(partsOf)) {
    if (part.kind === "footnote" && !first.has(part.id)) first.set(part.id, part);
  }
  return new Set(first.values());
}

function partsOf(block: Block): Part[] {
  if (block.kind === "paragraph") return block.parts;
  if (block.kind === "bullets") return block.items.flat();
  if (block.kind === "quote") return block.source;
  if (block.kind === "table") return block.rows.flat(2).flatMap(partsOf);
  if (block.kind === "grid") return block.rows.flat().flatMap((cell) => cell.blocks.flatMap(partsOf));
  return [];
}

// XML 1.0 has no place for control characters, halves of surrogate pairs and two non-characters, even escaped.
const unwritable = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/** Text that any file can hold: what cannot be written is shown as the replacement character, never dropped. */
export function writable(words: string): string {
  return words.replace(unwritable, "\u{FFFD}");
}

/** The address that a link has outside this site. */
export function outside(href: string, origin: string): string {
  return new URL(href, origin).href;
}
