import {
  AlignmentType,
  BorderStyle,
  type IParagraphOptions,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from "docx";
import type { Grid, Table as TableBlock } from "./document.ts";
import { runs, type Writing, writeProses } from "./docx-words.server.ts";

const line = { style: BorderStyle.SINGLE, size: 4, color: "8A8A8A" };
const borders = {
  ...{ top: line, bottom: line, left: line, right: line },
  ...{ insideHorizontal: line, insideVertical: line },
};
const headed = { shading: { type: ShadingType.CLEAR, fill: "EBEBEB" } };
// Tells a screen reader that the first row and the first column name the cells.
const tableLook = { firstRow: true, firstColumn: true, noHBand: true, noVBand: true };

/** A table with its header on every page. */
export function writeTable(writing: Writing, table: TableBlock): (Paragraph | Table)[] {
  const { padding, textWidth } = writing.page;
  const shares = table.shares ?? table.columns.map((_, index) => (table.numeric?.includes(index) ? 1 : 3));
  const width = (index: number) =>
    Math.floor((textWidth * (shares[index] ?? 1)) / shares.reduce((sum, share) => sum + share, 0));
  const cellOf = (index: number, children: Paragraph[], header: boolean) =>
    new TableCell({
      children,
      margins: { top: padding, bottom: padding, left: 100, right: 100 },
      ...(header ? headed : {}),
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
      tableLook,
      borders,
    }),
    // Two tables with nothing between them become one in Word.
    new Paragraph({ children: [], ...(padding < 20 ? { spacing: { line: 80 } } : {}) }),
  ];
}

/** A table whose cells may reach over several rows and columns. */
export function writeGrid(writing: Writing, grid: Grid): (Paragraph | Table)[] {
  const whole = writing.page.textWidth;
  const sum = grid.shares.reduce((all, share) => all + share, 0);
  const widths = grid.shares.map((share) => Math.floor((whole * share) / sum));
  const options: IParagraphOptions = { style: "GridText" };
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
      tableLook,
      borders,
    }),
    new Paragraph({ children: [] }),
  ];
}
