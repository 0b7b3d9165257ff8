import { isNameOf } from "#app/features/plans/layouts/layout.ts";
import {
  type Block,
  footnoteOrder,
  type PlainDocument,
  paragraph,
} from "#app/platform/documents/document.ts";
import { exampleNotice, wording } from "#app/platform/documents/wording.ts";
import { gridOf } from "./plan-grid.server.ts";
import { underHeadings } from "./plan-headings.server.ts";
import { overview } from "./plan-overview.ts";
import { type Row, rowsOf } from "./plan-rows.server.ts";
import { headed, opening, type PlanToPrint, starred, superscripts, type Writing } from "./plan-words.ts";
import { columnAt, groupColumns, type TableInPrint } from "./print-plan.server.ts";
import type { PrintedItem } from "./printed.ts";

/** A plan as its layout prints it: the layout's own titles and columns, spans, footnotes and totals. */
export function planDocument(wanted: PlanToPrint): PlainDocument {
  const { print, t, author } = wanted;
  const marks = print.footnotes.filter(({ mark }) => superscripts(mark) !== null);
  const write = (notes: Writing["notes"]): PlainDocument => {
    const writing: Writing = { ...wanted, notes };
    const blocks = [
      ...exampleNotice(t, author),
      ...opening(writing, print.layout.title),
      ...legend(writing),
      ...tables(writing),
    ];
    return {
      title: print.plan.title,
      author: author.name,
      language: "en",
      paper: blocks.some((block) => block.kind === "grid" && block.shares.length > 3)
        ? "landscape"
        : undefined,
      wording: wording(t),
      blocks,
      footnotes: Object.fromEntries(print.footnotes.map(({ mark, words }) => [mark, [paragraph(words)]])),
    };
  };
  const called = write(new Map(marks.map(({ mark }) => [superscripts(mark) ?? "", mark])));
  // A file numbers its footnotes itself: real ones are used where that gives them the numbers that the plan has.
  const order = footnoteOrder(called);
  const isNumbered = order.every((mark, index) => mark === String(index + 1));
  const report = isNumbered ? called : write(new Map());
  const rest = print.footnotes.filter(({ mark }) => !isNumbered || !order.includes(mark));
  const isTold = print.tables.some(({ of }) => of.table.rows === "footnotes");
  if (rest.length === 0 || !(isTold || !isNumbered)) return report;
  const notes: Block[] = [
    { kind: "heading", level: 2, text: t("printing-office:notes") },
    ...rest.map(({ mark, words }) => paragraph({ kind: "strong", text: mark }, ` ${words}`)),
  ];
  return { ...report, blocks: [...report.blocks, ...notes] };
}

function tables(writing: Writing): Block[] {
  const { print } = writing;
  const ofItems = print.tables.filter(({ of }) => of.table.rows === "items");
  const under = ofItems.filter(({ of }) => of.table.grouping === "headings");
  const isOverview = print.layout.tables.some((table) => table.grouping === "columns");
  return [
    ...(isOverview ? overview(writing) : []),
    ...underHeadings(writing, under),
    ...ofItems.flatMap((table): Block[] => {
      const { grouping } = table.of.table;
      if (grouping === "spans") return [gridOf(writing, table, table.of.table.title, rowsOf(table), [])];
      return grouping === "tables" ? groupTables(writing, table) : [];
    }),
  ];
}

/** One table for each outermost group, with its number in the header and its name beside all of its rows. */
function groupTables(writing: Writing, table: TableInPrint): Block[] {
  const [outermost] = table.of.table.levels;
  const left = groupColumns(table).filter((index) => {
    const holds = columnAt(table, index)?.holds;
    return !(holds && outermost && isNameOf(holds, outermost));
  });
  const groups = new Map<PrintedItem | undefined, Row[]>();
  for (const row of rowsOf(table)) {
    const rows = groups.get(row.groups[0]);
    if (rows) rows.push(row);
    else groups.set(row.groups[0], [row]);
  }
  return [...groups].flatMap(([group, rows]): Block[] => {
    const title = group ? headed(writing, group) : writing.t("printing-office:noHeading");
    const caption = writing.t("printing-office:tableOf", {
      title: table.of.table.title,
      name: group?.name ?? title,
    });
    return [
      { kind: "heading", level: 2, text: title },
      gridOf(writing, table, caption, rows, left, group?.code),
    ];
  });
}

/** What the stars say, where a table has any. */
function legend({ print, t }: Writing): Block[] {
  const isStarred = print.tables.some((table) =>
    table.lines.some(({ item }) => starred(table, item, item.name) !== item.name),
  );
  return isStarred ? [paragraph(t("printing-office:draftStar"))] : [];
}
