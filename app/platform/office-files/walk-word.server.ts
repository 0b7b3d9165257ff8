import type { Buffer } from "node:buffer";
import type { CellReach, DocumentWalk, LeftOut } from "./document-walk.ts";
import { countOf, walkXml, type XmlElement } from "./walk-xml.server.ts";
import { WordLists } from "./word-lists.server.ts";

const wordSpaces = new Set([
  "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
  "http://purl.oclc.org/ooxml/wordprocessingml/main",
]);
const compatibility = "http://schemas.openxmlformats.org/markup-compatibility/2006";

/** Elements that are left out with all that is in them. Null: nothing that anybody wrote. */
const leftOut = new Map<string, LeftOut | null>([
  ["del", "deletedText"],
  ["moveFrom", "deletedText"],
  // Text boxes are drawings too.
  ...["drawing", "pict", "object", "txbxContent"].map((name) => [name, "pictures"] as const),
  ["commentReference", "comments"],
  // Places of tabs, and what the format of things was before.
  ...["tabs", "pPrChange", "rPrChange", "trPrChange", "tcPrChange", "tblPrChange", "tblGridChange"].map(
    (name) => [name, null] as const,
  ),
]);

const signs = new Map([
  ["tab", "\t"],
  ["br", "\n"],
  ["cr", "\n"],
  ["noBreakHyphen", "-"],
]);

/**
 * Walks through a Word document, from the parts of its archive: word/document.xml and its lists. What was crossed out
 * while changes were tracked is left out. Throws for what cannot be read.
 */
export function walkWord(parts: ReadonlyMap<string, Buffer>, walk: DocumentWalk): void {
  const document = parts.get("word/document.xml");
  if (!document) throw new Error("A Word document without its text.");
  const lists = new WordLists(parts.get("word/numbering.xml"), parts.get("word/styles.xml"));
  const cells: CellReach[] = [];
  let leftOutDepth = 0;
  let isText = false;
  let isOfRow = false;
  let notes = 0;
  let inList: { style: string; list: string | null; level: number | null } = noList();

  const openWord = (element: XmlElement) => {
    const { name } = element;
    const value = element.attributes.get("val");
    const sign = signs.get(name);
    if (name === "tbl") walk.startTable(null);
    else if (name === "tr") walk.startRow();
    else if (name === "trPr") isOfRow = true;
    else if (name === "gridBefore") walk.skipColumns(countOf(element, "val"));
    else if (name === "tc") {
      cells.push({ across: 1, down: 1, times: 1, merge: "none" });
      walk.startCell();
    } else if (name === "gridSpan") reach(cells, { across: countOf(element, "val") });
    else if (name === "vMerge") reach(cells, { merge: value === "restart" ? "first" : "rest" });
    else if (name === "p") {
      inList = noList();
      walk.startParagraph();
    } else if (name === "pStyle") inList.style = value ?? "";
    else if (name === "numId") inList.list = value ?? null;
    else if (name === "ilvl") inList.level = Number(value ?? 0);
    else if (name === "t") isText = true;
    else if (name === "footnoteReference" || name === "endnoteReference") {
      notes += 1;
      walk.note(String(notes));
    } else if (sign) walk.words(sign);
  };

  const closeWord = (name: string) => {
    if (name === "tbl") walk.endTable();
    else if (name === "tr") walk.endRow(1);
    else if (name === "trPr") isOfRow = false;
    else if (name === "tc") {
      const cell = cells.pop();
      if (cell) walk.endCell(cell);
    } else if (name === "pPr") walk.listMark(lists.markOf(inList));
    else if (name === "p") walk.endParagraph();
    else if (name === "t") isText = false;
  };

  walkXml(document, {
    open: (element) => {
      const kind = kindOf(element);
      if (kind !== undefined) {
        if (leftOutDepth === 0) {
          if (isOfRow && element.name === "del") walk.crossOutRow();
          if (kind !== null) walk.leaveOut(kind);
        }
        leftOutDepth += 1;
      }
      if (leftOutDepth === 0 && wordSpaces.has(element.space)) openWord(element);
    },
    close: (element) => {
      if (kindOf(element) !== undefined) leftOutDepth -= 1;
      else if (leftOutDepth === 0 && wordSpaces.has(element.space)) closeWord(element.name);
    },
    text: (words) => {
      if (isText && leftOutDepth === 0) walk.words(words);
    },
  });
}

function noList() {
  return { style: "", list: null, level: null };
}

/** What an element that is left out is; undefined for all the others. */
function kindOf({ space, name }: XmlElement): LeftOut | null | undefined {
  // Beside new things stands a version of them for older programs.
  if (space === compatibility) return name === "Fallback" ? "pictures" : undefined;
  return wordSpaces.has(space) ? leftOut.get(name) : undefined;
}

function reach(cells: readonly CellReach[], properties: Partial<CellReach>): void {
  Object.assign(cells.at(-1) ?? {}, properties);
}
