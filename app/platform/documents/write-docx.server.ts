import { Document, HeadingLevel, LevelFormat, Packer, PageOrientation, Paragraph, type Table } from "docx";
import {
  type Block,
  firstCalls,
  footnoteOrder,
  isRightToLeft,
  type PlainDocument,
  quoted,
  writable,
} from "./document.ts";
import { bulletList, pages, styles } from "./docx-page.server.ts";
import { writeGrid, writeTable } from "./docx-tables.server.ts";
import { runs, speaking, type Writing, writeParts, writeProse, writeProses } from "./docx-words.server.ts";

const levels = {
  2: HeadingLevel.HEADING_2,
  3: HeadingLevel.HEADING_3,
  4: HeadingLevel.HEADING_4,
  5: HeadingLevel.HEADING_5,
} as const;

/**
 * The document as a Word file: real footnotes, heading styles, tables with repeated header rows, and paragraphs that run
 * right to left where their language does. `origin` is this site's address, for the links that lead back to it.
 */
export async function writeDocx(document: PlainDocument, origin: string): Promise<Buffer> {
  const order = footnoteOrder(document);
  const page = pages[document.paper ?? "upright"];
  const writing: Writing = { document, origin, order, first: firstCalls(document), page };
  const { margin } = page;
  const file = new Document({
    title: writable(document.title),
    creator: writable(document.author),
    lastModifiedBy: writable(document.author),
    styles: styles(document.language, page),
    numbering: {
      config: [
        {
          reference: bulletList,
          levels: [
            {
              level: 0,
              format: LevelFormat.BULLET,
              text: "•",
              style: { paragraph: { indent: { start: 360, hanging: 260 } } },
            },
          ],
        },
      ],
    },
    footnotes: Object.fromEntries(
      order.map((id, index) => [
        index + 1,
        {
          children: (document.footnotes[id] ?? []).map((note) =>
            writeProse(writing, note, { style: "FootnoteText" }),
          ),
        },
      ]),
    ),
    sections: [
      {
        properties: {
          page: {
            size: {
              width: 11_906,
              height: 16_838,
              orientation: page.landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
            },
            margin: { top: margin, right: margin, bottom: margin, left: margin },
          },
        },
        children: [
          new Paragraph({ heading: HeadingLevel.HEADING_1, children: runs(document.title, {}) }),
          ...document.blocks.flatMap((block) => writeBlock(writing, block)),
        ],
      },
    ],
  });
  return await Packer.toBuffer(file);
}

function writeBlock(writing: Writing, block: Block): (Paragraph | Table)[] {
  if (block.kind === "heading") {
    return [new Paragraph({ heading: levels[block.level], children: runs(block.text, {}) })];
  }
  if (block.kind === "quote") {
    return [
      new Paragraph({
        style: "Quote",
        bidirectional: isRightToLeft(block.language),
        children: runs(quoted(block.text), speaking(block.language)),
      }),
      new Paragraph({ style: "QuoteSource", children: writeParts(writing, block.source) }),
    ];
  }
  if (block.kind === "table") return writeTable(writing, block);
  if (block.kind === "grid") return writeGrid(writing, block);
  // The table that follows a chart says the same.
  if (block.kind === "chart") return [];
  return writeProses(writing, block, {});
}
