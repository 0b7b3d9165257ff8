import type { Buffer } from "node:buffer";
import type { DocumentWalk, LeftOut } from "./document-walk.ts";
import { countOf, walkXml, type XmlElement } from "./walk-xml.server.ts";

const names = "urn:oasis:names:tc:opendocument:xmlns";
const tableSpace = `${names}:table:1.0`;
const textSpace = `${names}:text:1.0`;

/** Elements that are left out with all that is in them. Null: nothing that is told of. */
const leftOut = new Map<string, LeftOut | null>([
  [`${names}:office:1.0 annotation`, "comments"],
  [`${textSpace} tracked-changes`, "deletedText"],
  [`${tableSpace} tracked-changes`, "deletedText"],
  [`${names}:office:1.0 styles`, "styles"],
  [`${names}:office:1.0 automatic-styles`, "styles"],
  [`${names}:style:1.0 header`, "headers"],
  [`${names}:style:1.0 footer`, "headers"],
  [`${textSpace} note-body`, null],
  [`${textSpace} ruby-text`, null],
]);

const frames = new Set([`${names}:drawing:1.0 frame`, `${names}:drawing:1.0 object`]);

/**
 * Walks through an OpenDocument spreadsheet or text, from its content.xml: cells as they are shown, so no formula is
 * calculated. The words in frames are read as those around them, or left out as pictures. Throws for what cannot be read.
 */
export function walkOpenDocument(
  content: Buffer,
  walk: DocumentWalk,
  { readsFrames }: { readsFrames: boolean },
): void {
  const kindOf = ({ space, name }: XmlElement) => {
    const whole = `${space} ${name}`;
    return !readsFrames && frames.has(whole) ? "pictures" : leftOut.get(whole);
  };
  let leftOutDepth = 0;
  let paragraphs = 0;
  let lists = 0;
  // The mark of the note that is being called.
  let mark: string | null = null;

  const openTable = ({ name, attributes }: XmlElement) => {
    if (isTable(name)) walk.startTable(attributes.get("name") ?? "");
    else if (name === "table-row") walk.startRow();
    else if (isCell(name)) walk.startCell();
  };

  const closeTable = (element: XmlElement) => {
    if (isTable(element.name)) walk.endTable();
    else if (element.name === "table-row") walk.endRow(countOf(element, "number-rows-repeated"));
    else if (isCell(element.name)) {
      walk.endCell({
        across: 1,
        down: countOf(element, "number-rows-spanned"),
        times: countOf(element, "number-columns-repeated"),
        merge: element.name === "covered-table-cell" ? "rest" : "none",
      });
    }
  };

  const openText = (element: XmlElement) => {
    const { name } = element;
    if (name === "p" || name === "h") {
      paragraphs += 1;
      walk.startParagraph();
      if (lists > 0) walk.listMark("• ");
    } else if (name === "list-item") lists += 1;
    else if (name === "note") mark = "";
    else if (name === "s") walk.words(" ".repeat(Math.min(100, countOf(element, "c"))));
    else if (name === "tab") walk.words("\t");
    else if (name === "line-break") walk.words("\n");
  };

  const closeText = (name: string) => {
    if (name === "p" || name === "h") {
      paragraphs -= 1;
      walk.endParagraph();
    } else if (name === "list-item") lists -= 1;
    else if (name === "note") {
      walk.note(mark ?? "");
      mark = null;
    }
  };

  walkXml(content, {
    open: (element) => {
      const kind = kindOf(element);
      if (kind !== undefined) {
        if (kind !== null && leftOutDepth === 0) walk.leaveOut(kind);
        leftOutDepth += 1;
      }
      if (leftOutDepth > 0) return;
      if (element.space === tableSpace) openTable(element);
      else if (element.space === textSpace) openText(element);
    },
    close: (element) => {
      if (kindOf(element) !== undefined) leftOutDepth -= 1;
      else if (leftOutDepth > 0) return;
      else if (element.space === tableSpace) closeTable(element);
      else if (element.space === textSpace) closeText(element.name);
    },
    text: (words) => {
      if (leftOutDepth > 0) return;
      if (mark !== null) mark += words.trim();
      // Between paragraphs stands only what makes the file readable.
      else if (paragraphs > 0) walk.words(words.replace(/[ \t\n]+/g, " "));
    },
  });
}

function isTable(name: string): boolean {
  return name === "table" || name === "sub-table";
}

function isCell(name: string): boolean {
  return name === "table-cell" || name === "covered-table-cell";
}
