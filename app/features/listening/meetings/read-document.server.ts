import type { Buffer } from "node:buffer";
import { SaxesParser, type SaxesTagPlain } from "saxes";
import { type RawTranscript, transcriptLimits } from "./transcript.ts";

type Paragraphs = { paragraphs: string[]; dropped: RawTranscript["dropped"] };
type XmlRefusal = "damaged" | "definesEntities" | "tooMuchText";

/** Thrown inside the parser's own callbacks, where there is no other way out. */
class Refused extends Error {
  readonly reason: XmlRefusal;
  constructor(reason: XmlRefusal) {
    super(reason);
    this.reason = reason;
  }
}

type Grammar = {
  paragraph: ReadonlySet<string>;
  cell: string;
  row: string;
  /** Elements that stand for white space. */
  space: Readonly<Record<string, string>>;
  /** Elements whose text is taken; null: all text inside a paragraph. */
  text: ReadonlySet<string> | null;
  /** Elements that are left out with all that is in them, by what they are. */
  leftOut: Readonly<Record<string, keyof RawTranscript["dropped"]>>;
};

const word: Grammar = {
  paragraph: new Set(["w:p"]),
  cell: "w:tc",
  row: "w:tr",
  space: { "w:tab": " ", "w:br": " ", "w:cr": " " },
  text: new Set(["w:t"]),
  leftOut: {
    "w:del": "deletedText",
    "w:moveFrom": "deletedText",
    "w:drawing": "pictures",
    "w:pict": "pictures",
    "w:object": "pictures",
    "w:footnoteReference": "footnotes",
    "w:endnoteReference": "footnotes",
    "w:commentReference": "comments",
    "mc:Fallback": "pictures",
  },
};

const openDocument: Grammar = {
  paragraph: new Set(["text:p", "text:h"]),
  cell: "table:table-cell",
  row: "table:table-row",
  space: { "text:tab": " ", "text:line-break": " ", "text:s": " " },
  text: null,
  leftOut: {
    "text:note": "footnotes",
    "office:annotation": "comments",
    "text:tracked-changes": "deletedText",
    "draw:frame": "pictures",
    "draw:object": "pictures",
    "office:styles": "styles",
    "office:automatic-styles": "styles",
    "style:header": "headers",
    "style:footer": "headers",
  },
};

/** The paragraphs of a Word document, from the parts of its archive. */
export function readWord(parts: ReadonlyMap<string, Buffer>): Paragraphs | XmlRefusal {
  const body = parts.get("word/document.xml");
  if (!body) return "damaged";
  const read = readParagraphs(body, word);
  if (typeof read === "string") return read;
  const names = [...parts.keys()];
  const count = (pattern: RegExp) => names.filter((name) => pattern.test(name)).length;
  return withDropped(read, {
    macros: count(/vbaProject|\.bin$/i),
    headers: count(/^word\/(header|footer)\d*\.xml$/),
    comments: count(/^word\/comments\.xml$/),
    properties: count(/^docProps\//),
    externalLinks: externalLinks(parts),
  });
}

/** The paragraphs of an OpenDocument text, from the parts of its archive. */
export function readOpenDocument(parts: ReadonlyMap<string, Buffer>): Paragraphs | XmlRefusal {
  const body = parts.get("content.xml");
  if (!body) return "damaged";
  const read = readParagraphs(body, openDocument);
  if (typeof read === "string") return read;
  const names = [...parts.keys()];
  const count = (pattern: RegExp) => names.filter((name) => pattern.test(name)).length;
  return withDropped(read, {
    macros: count(/^(Basic|Scripts)\//),
    properties: count(/^meta\.xml$/),
  });
}

function withDropped(read: Paragraphs, more: RawTranscript["dropped"]): Paragraphs {
  const found = Object.entries(more).filter(([, count]) => count > 0);
  return { ...read, dropped: { ...read.dropped, ...Object.fromEntries(found) } };
}

/** How many links of a document lead out of it. None of them is ever followed. */
function externalLinks(parts: ReadonlyMap<string, Buffer>): number {
  let count = 0;
  for (const [name, bytes] of parts) {
    if (name.endsWith(".rels"))
      count += bytes.toString("utf8").match(/TargetMode\s*=\s*["']External["']/g)?.length ?? 0;
  }
  return count;
}

const time = /^\d{1,2}:\d{2}(:\d{2})?([.,]\d+)?$/;

/** A row of a table as one paragraph: a short first cell before the words is who speaks. */
function rowAsParagraphs(cells: readonly string[]): string[] {
  const said = cells.map((cell) => cell.trim()).filter((cell) => cell !== "" && !time.test(cell));
  const [first = "", second] = said;
  if (said.length === 2 && second && first.length <= 40) {
    return [first.endsWith(":") ? `${first} ${second}` : `${first}: ${second}`];
  }
  return said;
}

function readParagraphs(bytes: Buffer, grammar: Grammar): Paragraphs | XmlRefusal {
  const paragraphs: string[] = [];
  const dropped: RawTranscript["dropped"] = {};
  // Each open row with the cells that it has so far; a row may stand inside another's cell.
  const rows: string[][] = [];
  let open: string[] = [];
  let inText = 0;
  let leftOutDepth = 0;
  let characters = 0;
  const parser = new SaxesParser();
  const finish = (text: string) => {
    const row = rows.at(-1);
    if (row) row[row.length - 1] = `${row[row.length - 1] ?? ""} ${text}`;
    else if (text.trim() !== "") paragraphs.push(text);
  };
  // Nothing of ours, and nothing in a transcript, needs a document type: it is how entities are smuggled in.
  parser.on("doctype", () => {
    throw new Refused("definesEntities");
  });
  parser.on("error", () => {
    throw new Refused("damaged");
  });
  parser.on("opentag", ({ name, isSelfClosing }: SaxesTagPlain) => {
    if (leftOutDepth > 0) {
      leftOutDepth++;
      return;
    }
    const kind = grammar.leftOut[name];
    if (kind) {
      dropped[kind] = (dropped[kind] ?? 0) + 1;
      leftOutDepth = 1;
    } else if (grammar.paragraph.has(name)) open.push("");
    else if (name === grammar.row) rows.push([]);
    else if (name === grammar.cell) rows.at(-1)?.push("");
    else if (grammar.text?.has(name)) inText++;
    const space = grammar.space[name];
    if (space && open.length > 0) open[open.length - 1] += space;
    if (open.length > 1000 || rows.length > 100) throw new Refused("damaged");
    void isSelfClosing;
  });
  parser.on("closetag", ({ name }: SaxesTagPlain) => {
    if (leftOutDepth > 0) {
      leftOutDepth--;
      return;
    }
    if (grammar.paragraph.has(name)) finish(open.pop() ?? "");
    else if (name === grammar.row) for (const text of rowAsParagraphs(rows.pop() ?? [])) finish(text);
    else if (grammar.text?.has(name)) inText--;
  });
  const onText = (text: string) => {
    if (leftOutDepth > 0 || open.length === 0 || (grammar.text && inText === 0)) return;
    characters += text.length;
    if (characters > transcriptLimits.characters) throw new Refused("tooMuchText");
    open[open.length - 1] += text;
  };
  parser.on("text", onText);
  parser.on("cdata", onText);
  try {
    parser.write(new TextDecoder("utf-8", { fatal: true }).decode(bytes)).close();
  } catch (error) {
    return error instanceof Refused ? error.reason : "damaged";
  } finally {
    open = [];
  }
  return { paragraphs, dropped };
}
