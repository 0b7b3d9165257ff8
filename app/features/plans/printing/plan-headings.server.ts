import { type Block, paragraph } from "#app/platform/documents/document.ts";
import { gridOf } from "./plan-grid.server.ts";
import { blocksOfInnermost, ownColumns, rowsOf } from "./plan-rows.server.ts";
import { headed, inline, shownHeader, starred, type Writing } from "./plan-words.ts";
import { groupColumns, type TableInPrint } from "./print-plan.server.ts";
import { type PrintedItem, printedCell } from "./printed.ts";

/** The tables of a layout below the headings of their groups, those that are mere lists before the others. */
export function underHeadings(writing: Writing, tables: readonly TableInPrint[]): Block[] {
  const lists = tables
    .map((table) => ({ table, rows: rowsOf(table), columns: ownColumns(table) }))
    .sort((one, other) => Number(one.columns.length > 1) - Number(other.columns.length > 1));
  const outermost = [...new Set(lists.flatMap(({ rows }) => rows.flatMap((row) => row.groups.slice(0, 1))))];
  outermost.sort((one, other) => writing.print.items.indexOf(one) - writing.print.items.indexOf(other));
  const groups: (PrintedItem | undefined)[] = lists.some(({ rows }) =>
    rows.some((row) => row.groups.length === 0),
  )
    ? [undefined, ...outermost]
    : outermost;
  return groups.flatMap((group): Block[] => {
    const blocks: Block[] = [];
    const open: PrintedItem[] = [];
    for (const { table, rows, columns } of lists) {
      const own = rows.filter((row) => row.groups[0] === group);
      for (const block of blocksOfInnermost(own)) {
        const [first] = block;
        for (const [depth, one] of (first?.groups ?? []).entries()) {
          if (open[depth] === one) continue;
          open.length = depth;
          open.push(one);
          blocks.push(...headingOf(writing, table, one, depth));
        }
        const standing = block.filter((row) => !row.isGroup);
        if (standing.length === 0) continue;
        const [only] = columns;
        if (columns.length === 1 && only !== undefined) {
          blocks.push(paragraph({ kind: "strong", text: table.of.table.title }, ":"), {
            kind: "bullets",
            items: standing.map((row) =>
              inline(starred(table, row.item, row.cells[only] ?? ""), writing.notes),
            ),
          });
        } else {
          const caption = writing.t("printing-office:tableOf", {
            title: table.of.table.title,
            name: first?.groups.at(-1)?.name ?? writing.print.plan.title,
          });
          blocks.push(gridOf(writing, table, caption, standing, groupColumns(table)));
        }
      }
    }
    return blocks;
  });
}

function headingOf(
  writing: Writing,
  { of, sheet }: TableInPrint,
  group: PrintedItem,
  depth: number,
): Block[] {
  const { columns } = of.table;
  const printed = (what: "code" | "outcome") =>
    sheet.columns.find(({ key }) => {
      const holds = columns.find((column) => column.key === key)?.holds;
      return holds?.what === what && "of" in holds && holds.of === group.kind;
    });
  const outcome = printed("outcome");
  const words = outcome ? printedCell(of, outcome.key, group) : group.outcome;
  return [
    {
      kind: "heading",
      level: depth === 0 ? 2 : 3,
      text: printed("code") ? headed(writing, group) : group.name,
    },
    ...(words === ""
      ? []
      : outcome
        ? [paragraph({ kind: "strong", text: `${shownHeader(outcome.header)} – ` }, words)]
        : [paragraph(words)]),
  ];
}
