import {
  AlignmentType,
  Bookmark,
  BorderStyle,
  Document,
  ExternalHyperlink,
  FootnoteReferenceRun,
  HeadingLevel,
  InternalHyperlink,
  type IParagraphOptions,
  type IRunOptions,
  LevelFormat,
  LineRuleType,
  Packer,
  PageOrientation,
  Paragraph,
  type ParagraphChild,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from "docx";
import {
  type Block,
  type Bullets,
  type FootnoteCall,
  firstCalls,
  footnoteOrder,
  type Grid,
  isRightToLeft,
  outside,
  type Part,
  type Paragraph as Prose,
  quoted,
  type ReportDocument,
  type Table as ReportTable,
  writable,
} from "./document.ts";

type Writing = {
  report: ReportDocument;
  origin: string;
  order: string[];
  first: Set<FootnoteCall>;
  page: Page;
};

// Word wants a region with a language.
const wordLanguages: Record<string, string> = {
  en: "en-GB",
  gd: "gd-GB",
  pl: "pl-PL",
  uk: "uk-UA",
  ur: "ur-PK",
  ar: "ar-SA",
};

/** Sizes of type in half points; lengths in twentieths of a point: `after` a paragraph, `padding` above and below a cell. */
type Page = Record<"body" | "note" | "margin" | "textWidth" | "after" | "line" | "padding", number> & {
  landscape: boolean;
};

// Print guidance for public documents: body text of 12 points, left aligned, without serifs. Wide tables and the one
// sheet that goes into another system are set smaller.
const pages: Record<"upright" | NonNullable<ReportDocument["paper"]>, Page> = {
  upright: {
    ...{ body: 24, note: 20, margin: 1440, textWidth: 9026 },
    ...{ after: 160, line: 300, padding: 60, landscape: false },
  },
  landscape: {
    ...{ body: 17, note: 16, margin: 620, textWidth: 15_598 },
    ...{ after: 60, line: 245, padding: 30, landscape: true },
  },
  sheet: {
    ...{ body: 16, note: 16, margin: 567, textWidth: 10_772 },
    ...{ after: 20, line: 240, padding: 10, landscape: false },
  },
};
const font = "Arial";
const bulletList = "bullets";
const ink = "1A1A1A";
const levels = {
  2: HeadingLevel.HEADING_2,
  3: HeadingLevel.HEADING_3,
  4: HeadingLevel.HEADING_4,
  5: HeadingLevel.HEADING_5,
} as const;

/**
 * The report as a Word file: real footnotes, heading styles, tables with repeated header rows, and paragraphs that run
 * right to left where their language does. `origin` is this site's address, for the links that lead back to it.
 */
export async function writeDocx(report: ReportDocument, origin: string): Promise<Buffer> {
  const order = footnoteOrder(report);
  const page = pages[report.paper ?? "upright"];
  const writing: Writing = { report, origin, order, first: firstCalls(report), page };
  const { margin } = page;
  const document = new Document({
    title: writable(report.title),
    creator: writable(report.author),
    lastModifiedBy: writable(report.author),
    styles: styles(report.language, page),
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
          children: (report.footnotes[id] ?? []).map((note) =>
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
          new Paragraph({ heading: HeadingLevel.HEADING_1, children: runs(report.title, {}) }),
          ...report.blocks.flatMap((block) => writeBlock(writing, block)),
        ],
      },
    ],
  });
  return await Packer.toBuffer(document);
}

function styles(language: string, page: Page) {
  const bodySize = page.body;
  const noteSize = page.note;
  const scale = bodySize / pages.upright.body;
  const heading = (size: number, before: number) => ({
    run: { font, size: Math.max(bodySize, Math.round(size * scale)), bold: true, color: ink },
    paragraph: {
      keepNext: true,
      spacing: { before: Math.round(before * scale * scale), after: Math.round(page.after * 0.75) },
    },
  });
  return {
    default: {
      document: {
        run: { font, size: bodySize, color: ink, language: wordLanguage(language) },
        paragraph: {
          alignment: AlignmentType.START,
          spacing: {
            after: page.after,
            line: page.line,
            lineRule: LineRuleType.AUTO,
          },
        },
      },
      heading1: heading(40, 0),
      heading2: heading(32, 400),
      heading3: heading(28, 320),
      heading4: heading(26, 280),
      heading5: heading(bodySize, 200),
      footnoteText: {
        run: { font, size: noteSize },
        paragraph: { spacing: { after: 60, line: 260, lineRule: LineRuleType.AUTO } },
      },
      hyperlink: { run: { color: "0B57A4", underline: {} } },
    },
    paragraphStyles: [
      {
        id: "Caption",
        name: "caption",
        basedOn: "Normal",
        next: "Normal",
        run: { bold: true },
        paragraph: { keepNext: true, spacing: { before: page.padding * 3 + 20, after: page.padding + 40 } },
      },
      {
        id: "GridText",
        name: "Grid Text",
        basedOn: "Normal",
        next: "GridText",
        run: { size: noteSize },
        paragraph: { spacing: { after: 40, line: 250, lineRule: LineRuleType.AUTO } },
      },
      {
        id: "Quote",
        name: "Quote",
        basedOn: "Normal",
        next: "Normal",
        paragraph: { indent: { start: 500 }, keepNext: true, spacing: { before: 120, after: 40 } },
      },
      {
        id: "QuoteSource",
        name: "Quote Source",
        basedOn: "Normal",
        next: "Normal",
        run: { size: noteSize },
        paragraph: { indent: { start: 500 } },
      },
    ],
  };
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

function writeProses(writing: Writing, block: Prose | Bullets, options: IParagraphOptions): Paragraph[] {
  if (block.kind === "paragraph") return [writeProse(writing, block, options)];
  return block.items.map(
    (item) =>
      new Paragraph({
        ...options,
        numbering: { reference: bulletList, level: 0 },
        children: writeParts(writing, item),
      }),
  );
}

function writeProse(writing: Writing, block: Prose, options: IParagraphOptions): Paragraph {
  return new Paragraph({
    ...options,
    bidirectional: isRightToLeft(block.language),
    children: writeParts(writing, block.parts),
  });
}

function writeTable(writing: Writing, table: ReportTable): (Paragraph | Table)[] {
  const { padding, textWidth } = writing.page;
  const line = { style: BorderStyle.SINGLE, size: 4, color: "8A8A8A" };
  const shares = table.shares ?? table.columns.map((_, index) => (table.numeric?.includes(index) ? 1 : 3));
  const width = (index: number) =>
    Math.floor((textWidth * (shares[index] ?? 1)) / shares.reduce((sum, share) => sum + share, 0));
  const cellOf = (index: number, children: Paragraph[], header: boolean) =>
    new TableCell({
      children,
      margins: { top: padding, bottom: padding, left: 100, right: 100 },
      ...(header ? { shading: { type: ShadingType.CLEAR, fill: "EBEBEB" } } : {}),
      width: { size: width(index), type: WidthType.DXA },
    });
  const aligned = (index: number): IParagraphOptions => ({
    spacing: { after: Math.round((padding * 2) / 3) },
    ...(table.numeric?.includes(index) ? { alignment: AlignmentType.END } : {}),
  });
  const header = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: table.columns.map((column, index) =>
      cellOf(index, [new Paragraph({ ...aligned(index), children: runs(column, { bold: true }) })], true),
    ),
  });
  const rows = table.rows.map(
    (row) =>
      new TableRow({
        // A row of lists may be longer than a page.
        cantSplit: row.flat().every((block) => block.kind === "paragraph"),
        children: row.map((blocks, index) =>
          cellOf(
            index,
            blocks.flatMap((block) => writeProses(writing, block, aligned(index))),
            false,
          ),
        ),
      }),
  );
  return [
    new Paragraph({ style: "Caption", children: runs(table.caption, {}) }),
    new Table({
      rows: [header, ...rows],
      width: { size: textWidth, type: WidthType.DXA },
      columnWidths: table.columns.map((_, index) => width(index)),
      // Tells a screen reader that the first row and the first column name the cells.
      tableLook: { firstRow: true, firstColumn: true, noHBand: true, noVBand: true },
      borders: {
        top: line,
        bottom: line,
        left: line,
        right: line,
        insideHorizontal: line,
        insideVertical: line,
      },
    }),
    // Two tables with nothing between them become one in Word.
    new Paragraph({ children: [], ...(padding < 20 ? { spacing: { line: 80 } } : {}) }),
  ];
}

function writeGrid(writing: Writing, grid: Grid): (Paragraph | Table)[] {
  const line = { style: BorderStyle.SINGLE, size: 4, color: "8A8A8A" };
  const whole = writing.page.textWidth;
  const sum = grid.shares.reduce((all, share) => all + share, 0);
  const widths = grid.shares.map((share) => Math.floor((whole * share) / sum));
  const options: IParagraphOptions = { style: "GridText" };
  const headed = { shading: { type: ShadingType.CLEAR, fill: "EBEBEB" } };
  const margins = { top: 60, bottom: 60, left: 80, right: 80 };
  const header = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: grid.columns.map(
      ({ words, isHeard }, index) =>
        new TableCell({
          children: [new Paragraph({ ...options, children: runs(isHeard ? "" : words, { bold: true }) })],
          margins,
          ...headed,
          width: { size: widths[index] ?? 0, type: WidthType.DXA },
        }),
    ),
  });
  const rows = grid.rows.map(
    (row) =>
      new TableRow({
        children: row.map(({ blocks, heads, columnSpan = 1, rowSpan = 1 }) => {
          const paragraphs = blocks.flatMap((block) => writeProses(writing, block, options));
          return new TableCell({
            children: paragraphs.length > 0 ? paragraphs : [new Paragraph(options)],
            margins,
            ...(heads ? headed : {}),
            ...(columnSpan > 1 ? { columnSpan } : {}),
            ...(rowSpan > 1 ? { rowSpan } : {}),
          });
        }),
      }),
  );
  return [
    new Paragraph({ style: "Caption", children: runs(grid.caption, {}) }),
    new Table({
      rows: grid.columns.length > 0 ? [header, ...rows] : rows,
      width: { size: whole, type: WidthType.DXA },
      columnWidths: widths,
      layout: TableLayoutType.FIXED,
      tableLook: { firstRow: true, firstColumn: true, noHBand: true, noVBand: true },
      borders: {
        top: line,
        bottom: line,
        left: line,
        right: line,
        insideHorizontal: line,
        insideVertical: line,
      },
    }),
    new Paragraph({ children: [] }),
  ];
}

function writeParts(writing: Writing, parts: Part[]): ParagraphChild[] {
  return parts.flatMap((part): ParagraphChild[] => {
    if (part.kind === "strong") return runs(part.text, { bold: true });
    if (part.kind === "link") {
      return [
        new ExternalHyperlink({
          link: outside(part.href, writing.origin),
          children: runs(part.text, { style: "Hyperlink" }),
        }),
      ];
    }
    if (part.kind === "footnote") return writeCall(writing, part);
    return runs(part.text, part.language ? speaking(part.language) : {});
  });
}

// Word numbers footnotes by their marks, so a second call of one is a link to the first and not another mark.
function writeCall(writing: Writing, call: FootnoteCall): ParagraphChild[] {
  const number = writing.order.indexOf(call.id) + 1;
  const bookmark = `footnote_${number}`;
  if (!writing.first.has(call)) {
    return [
      new InternalHyperlink({
        anchor: bookmark,
        children: [new TextRun({ text: String(number), superScript: true })],
      }),
    ];
  }
  return [new Bookmark({ id: bookmark, children: [new FootnoteReferenceRun(number)] })];
}

function speaking(language: string): IRunOptions {
  return { rightToLeft: isRightToLeft(language), language: wordLanguage(language) };
}

function wordLanguage(language: string) {
  const value = wordLanguages[language] ?? language;
  return isRightToLeft(language) ? { bidirectional: value } : { value };
}

/** Runs of one text; its line breaks are part of what people said. */
function runs(words: string, options: IRunOptions): TextRun[] {
  return writable(words)
    .split(/\r\n|\r|\n/)
    .map((line, index) => new TextRun({ ...options, text: line, ...(index === 0 ? {} : { break: 1 }) }));
}
