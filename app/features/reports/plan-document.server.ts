import type { TFunction } from "i18next";
import { isNameOf, type LayoutColumn, rowKinds } from "#app/features/plans/layout.ts";
import { headings, promises } from "#app/features/plans/plan.ts";
import {
  columnAt,
  groupColumns,
  type PlanInPrint,
  type TableInPrint,
  totalAmount,
} from "#app/features/plans/print-plan.server.ts";
import { type PrintedItem, printedCell } from "#app/features/plans/printed.ts";
import { progressGroups } from "#app/features/plans/progress-report.ts";
import { formatDay, formatPounds } from "#app/platform/i18n/dates.ts";
import {
  type Block,
  type Bullets,
  footnoteOrder,
  type Grid,
  type GridCell,
  type Paragraph,
  type Part,
  paragraph,
  type ReportDocument,
  text,
} from "./document.ts";
import { type Author, exampleNotice, wording } from "./wording.ts";

type Writing = {
  print: PlanInPrint;
  t: TFunction;
  /** The day that progress is told as at, or null for the newest. */
  asAt: string | null;
  area: string;
  /** Footnotes that the cells call by their marks. */
  notes: ReadonlyMap<string, string>;
};

type Wanted = { print: PlanInPrint; t: TFunction; author: Author; area: string; asAt: string | null };

/** A plan as its layout prints it: the layout's own titles and columns, spans, footnotes and totals. */
export function planDocument(wanted: Wanted): ReportDocument {
  const { print, t, author } = wanted;
  const marks = print.footnotes.filter(({ mark }) => superscripts(mark) !== null);
  const write = (notes: Writing["notes"]): ReportDocument => {
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
    { kind: "heading", level: 2, text: t("reports-office:plan.notes") },
    ...rest.map(({ mark, words }) => paragraph({ kind: "strong", text: mark }, ` ${words}`)),
  ];
  return { ...report, blocks: [...report.blocks, ...notes] };
}

/** What has happened on all that a plan promises, the newest at or before a day, one table for each priority. */
export function progressDocument(wanted: Wanted & { asAt: string }): ReportDocument {
  const { print, t, author } = wanted;
  const writing: Writing = { ...wanted, notes: new Map() };
  const blocks = progressGroups(print.items).flatMap(({ heading, promised }): Block[] => {
    const title = heading ? headed(writing, heading) : t("reports-office:plan.noHeading");
    const grid: Grid = {
      kind: "grid",
      caption: t("reports-office:plan.tableOf", { title: t("reports-office:plan.progress"), name: title }),
      columns: [
        { words: heading ? `${kindName(writing, heading)} ${heading.code}` : t("reports-office:plan.part") },
        { words: t("reports-office:plan.promised") },
        { words: progressHeader(writing, t("reports-office:plan.progressHeader")) },
      ],
      shares: [2, 4, 5],
      rows: promised.map((item, index) => [
        ...(index === 0
          ? [
              {
                blocks: blocksOf(heading?.name ?? title, writing.notes),
                heads: "rowgroup" as const,
                rowSpan: promised.length,
              },
            ]
          : []),
        { blocks: blocksOf(`${item.code} ${item.name}`, writing.notes), heads: "row" as const },
        { blocks: progressBlocks(writing, item, item.progress[0]?.words ?? "") },
      ]),
    };
    return [{ kind: "heading", level: 2, text: title }, grid];
  });
  return {
    title: print.plan.title,
    author: author.name,
    language: "en",
    paper: "landscape",
    wording: wording(t),
    blocks: [
      ...exampleNotice(t, author),
      ...opening(writing, t("reports-office:plan.progressReport")),
      ...(blocks.length > 0 ? blocks : [paragraph(t("reports-office:plan.nothing"))]),
    ],
    footnotes: {},
  };
}

function opening({ print, t, asAt }: Writing, title: string): Block[] {
  const told = asAt === null ? title : t("reports-office:plan.asAt", { title, day: dayInWords(asAt) });
  return [
    paragraph({ kind: "strong", text: told }),
    ...(print.plan.period === ""
      ? []
      : [paragraph(t("reports-office:plan.period", { period: print.plan.period }))]),
  ];
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

type Row = { item: PrintedItem; cells: string[]; groups: PrintedItem[]; isGroup: boolean };

function rowsOf({ of: { table }, lines }: TableInPrint): Row[] {
  const above = table.levels.slice(0, -1);
  const kinds = rowKinds(table);
  return lines
    .filter((line) => !line.isHeading)
    .map(({ item, cells }) => {
      const groups: PrintedItem[] = [];
      const isGroup = !kinds.includes(item.kind);
      for (let one: PrintedItem | null = isGroup ? item : item.parent; one; one = one.parent) {
        if (above.includes(one.kind)) groups.unshift(one);
      }
      return { item, cells, groups, isGroup };
    });
}

/** The tables of a layout below the headings of their groups, those that are mere lists before the others. */
function underHeadings(writing: Writing, tables: readonly TableInPrint[]): Block[] {
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
          const caption = writing.t("reports-office:plan.tableOf", {
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

function blocksOfInnermost(rows: readonly Row[]): Row[][] {
  const blocks: Row[][] = [];
  for (const row of rows) {
    const last = blocks.at(-1);
    if (last?.[0]?.groups.at(-1) === row.groups.at(-1) && last) last.push(row);
    else blocks.push([row]);
  }
  return blocks;
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
    const title = group ? headed(writing, group) : writing.t("reports-office:plan.noHeading");
    const caption = writing.t("reports-office:plan.tableOf", {
      title: table.of.table.title,
      name: group?.name ?? title,
    });
    return [
      { kind: "heading", level: 2, text: title },
      gridOf(writing, table, caption, rows, left, group?.code),
    ];
  });
}

function gridOf(
  writing: Writing,
  table: TableInPrint,
  caption: string,
  rows: readonly Row[],
  without: readonly number[],
  number?: string,
): Grid {
  const { sheet } = table;
  const shown = sheet.columns.map((_, index) => index).filter((index) => !without.includes(index));
  return {
    kind: "grid",
    caption,
    columns: shown.map((index) => headerOf(writing, table, index, number)),
    shares: shown.map((index) => shareOf(columnAt(table, index))),
    rows: [...bodyOf(writing, table, rows, shown), ...totalOf(writing, table, rows, shown)],
  };
}

function headerOf(writing: Writing, table: TableInPrint, index: number, number: string | undefined) {
  const column = columnAt(table, index);
  const header = shownHeader(table.sheet.columns[index]?.header ?? "");
  if (header === "") {
    const [alias = ""] = column?.aliases ?? [];
    return { words: alias.charAt(0).toUpperCase() + alias.slice(1), isHeard: true };
  }
  if (column?.holds.what === "progress") return { words: progressHeader(writing, header) };
  const [outermost] = table.of.table.levels;
  const isNumbered = number !== undefined && column && outermost && isNameOf(column.holds, outermost);
  return { words: isNumbered ? `${header} ${number}` : header };
}

/** A name in square brackets was lost in the plan's own table: it is printed without them. */
function shownHeader(header: string): string {
  return header.replace(/^\s*\[(.*)\]\s*$/s, "$1").trim();
}

function progressHeader({ asAt }: Writing, header: string): string {
  return asAt === null ? header : `${header.replace(/\s+as at\b.*$/is, "")} as at ${dayInWords(asAt)}`;
}

function bodyOf(
  writing: Writing,
  table: TableInPrint,
  rows: readonly Row[],
  shown: readonly number[],
): GridCell[][] {
  const spanning = groupColumns(table);
  const own = shown.filter((index) => !spanning.includes(index));
  const subheads = subheadsOf(writing, table, rows);
  const body: GridCell[][] = [];
  const isSame = (one: Row | undefined, other: Row | undefined, index: number) =>
    one !== undefined &&
    other !== undefined &&
    one.groups.at(-1) === other.groups.at(-1) &&
    shown.slice(0, shown.indexOf(index) + 1).every((at) => {
      const isBlock = spanning.includes(at) || isBlockColumn(columnAt(table, at));
      return !isBlock || one.cells[at] === other.cells[at];
    });
  for (const [position, row] of rows.entries()) {
    const cells: GridCell[] = [];
    const before = rows[position - 1];
    const isSubheaded = subheads.has(position) && own.length > 0;
    for (const index of shown) {
      const column = columnAt(table, index);
      const words = row.cells[index] ?? "";
      const isGroup = spanning.includes(index);
      const spans = isGroup || (isBlockColumn(column) && words !== "");
      if (spans) {
        const group = isGroup ? groupOf(row, column) : undefined;
        const goesOn = (one: Row | undefined) =>
          isGroup ? one !== undefined && groupOf(one, column) === group : isSame(row, one, index);
        if (goesOn(before) && !(subheads.has(position) && !isGroup)) continue;
        let length = 1;
        while (goesOn(rows[position + length]) && (isGroup || !subheads.has(position + length))) length += 1;
        const extra = isGroup
          ? [...subheads.keys()].filter((at) => at >= position && at < position + length).length
          : 0;
        const rowSpan = length + extra;
        const blocks = blocksOf(words, writing.notes);
        cells.push({
          blocks,
          ...(isGroup ? { heads: "rowgroup" as const } : {}),
          ...(rowSpan > 1 ? { rowSpan } : {}),
        });
      } else if (column && isOwnName(column, row.item)) {
        cells.push({ blocks: blocksOf(starred(table, row.item, words), writing.notes), heads: "row" });
      } else if (column?.holds.what === "progress") {
        cells.push({ blocks: progressBlocks(writing, row.item, words) });
      } else {
        cells.push({ blocks: blocksOf(words, writing.notes) });
      }
    }
    if (isSubheaded) {
      // The group's own cell begins beside the sub-head, and the row's other cells stand below it.
      const led = shown.filter(
        (index) => spanning.includes(index) && !goesOnFrom(before, row, columnAt(table, index)),
      );
      const subhead: GridCell = {
        blocks: [paragraph({ kind: "strong", text: subheads.get(position) ?? "" })],
        columnSpan: own.length,
      };
      body.push([...cells.slice(0, led.length), subhead], cells.slice(led.length));
    } else {
      body.push(cells);
    }
  }
  return body;
}

function goesOnFrom(before: Row | undefined, row: Row, column: LayoutColumn | undefined): boolean {
  return before !== undefined && groupOf(before, column) === groupOf(row, column);
}

/** Where, inside a group, rows of another kind begin, with what the layout calls them; only where no column says it. */
function subheadsOf(
  writing: Writing,
  { of, sheet }: TableInPrint,
  rows: readonly Row[],
): Map<number, string> {
  const { table } = of;
  const found = new Map<number, string>();
  const isSaid = sheet.columns.some(({ key }) =>
    table.columns.some((column) => column.key === key && column.holds.what === "variant"),
  );
  if (table.variants.length === 0 || isSaid) return found;
  for (const [position, row] of rows.entries()) {
    const before = rows[position - 1];
    if (row.isGroup || (before?.groups.at(-1) === row.groups.at(-1) && before?.item.kind === row.item.kind))
      continue;
    found.set(position, kindName(writing, row.item, "many"));
  }
  return found;
}

function totalOf(
  { t }: Writing,
  table: TableInPrint,
  rows: readonly Row[],
  shown: readonly number[],
): GridCell[][] {
  const at = shown.findIndex((index) => columnAt(table, index)?.holds.what === "amount");
  const total = totalAmount(rows);
  if (at < 1 || total === null) return [];
  return [
    [
      {
        blocks: [paragraph(t("reports-office:plan.total"))],
        heads: "row",
        ...(at > 1 ? { columnSpan: at } : {}),
      },
      { blocks: [paragraph({ kind: "strong", text: formatPounds(total, "en") })] },
      ...shown.slice(at + 1).map(() => ({ blocks: [] })),
    ],
  ];
}

/** What the stars say, where a table has any. */
function legend({ print, t }: Writing): Block[] {
  const isStarred = print.tables.some((table) =>
    table.lines.some(({ item }) => starred(table, item, item.name) !== item.name),
  );
  return isStarred ? [paragraph(t("reports-office:plan.draftStar"))] : [];
}

/** A row's words with a star while they are a draft, in tables that mark those, however the words were printed. */
function starred({ of: { table } }: TableInPrint, item: PrintedItem, words: string): string {
  const isDraft = table.marksDrafts && item.status === "draft" && rowKinds(table).includes(item.kind);
  return isDraft && words !== "" && !/\*\s*$/.test(words) ? `${words}*` : words;
}

/** The plan on a page: vision, priorities side by side with what each should bring about and what is promised. */
function overview(writing: Writing): Block[] {
  const { print, t, area, notes } = writing;
  const { vision, localities } = print.plan;
  const columns = print.items.filter((item) => item.parent === null && headings.includes(item.kind));
  if (columns.length === 0) return [];
  const promised = (group: PrintedItem): PrintedItem[] =>
    group.parts.flatMap((part) =>
      promises.includes(part.kind) ? [part] : headings.includes(part.kind) ? promised(part) : [],
    );
  const heading = (words: string): GridCell => ({ blocks: [paragraph(words)], heads: "row" });
  const span = columns.length > 1 ? { columnSpan: columns.length } : {};
  const visionHeading =
    area === "" ? t("reports-office:plan.vision") : t("reports-office:plan.visionFor", { area });
  return [
    {
      kind: "grid",
      caption: t("reports-office:plan.overview"),
      columns: [],
      shares: [2, ...columns.map(() => 3)],
      rows: [
        ...(vision === "" ? [] : [[heading(visionHeading), { blocks: blocksOf(vision, notes), ...span }]]),
        [
          heading(t("reports-office:plan.priorities")),
          ...columns.map(
            (group): GridCell => ({ blocks: [paragraph(headed(writing, group, " "))], heads: "col" }),
          ),
        ],
        [
          heading(t("reports-office:plan.outcome")),
          ...columns.map((group) => ({ blocks: blocksOf(group.outcome, notes) })),
        ],
        [
          heading(t("reports-office:plan.keyActions")),
          ...columns.map((group): GridCell => {
            const items = promised(group).map((item) => inline(item.name, notes));
            return { blocks: items.length > 0 ? [{ kind: "bullets", items }] : [] };
          }),
        ],
        ...(localities === ""
          ? []
          : [
              [
                heading(t("reports-office:plan.localities")),
                { blocks: blocksOf(localities, notes), ...span },
              ],
            ]),
      ],
    },
  ];
}

function ownColumns(table: TableInPrint): number[] {
  const groups = groupColumns(table);
  return table.sheet.columns.map((_, index) => index).filter((index) => !groups.includes(index));
}

function groupOf(row: Row, column: LayoutColumn | undefined): PrintedItem | undefined {
  const holds = column?.holds;
  return holds && "of" in holds ? row.groups.find((group) => group.kind === holds.of) : undefined;
}

/** Columns whose cells stand beside a block of rows when they say the same. */
function isBlockColumn(column: LayoutColumn | undefined): boolean {
  return column?.holds.what === "recommendations" || column?.holds.what === "drivers";
}

function isOwnName({ holds }: LayoutColumn, item: PrintedItem): boolean {
  return (
    (holds.what === "name" || holds.what === "nameAndOutcome") &&
    (holds.of === item.kind || promises.includes(item.kind))
  );
}

const shares: Partial<Record<LayoutColumn["holds"]["what"], number>> = {
  code: 1,
  mark: 1,
  variant: 1.5,
  status: 1.5,
  amount: 2,
  timescale: 2,
  lead: 2,
  recommendations: 3,
  drivers: 3,
  name: 4,
  detail: 4,
  progress: 4,
};

function shareOf(column: LayoutColumn | undefined): number {
  return column ? (shares[column.holds.what] ?? 3) : 2;
}

function progressBlocks({ t, asAt }: Writing, item: PrintedItem, words: string): (Paragraph | Bullets)[] {
  const [newest] = item.progress;
  const blocks = blocksOf(words, new Map());
  if (!newest?.rating && (asAt === null || !newest)) return blocks;
  const day = dayInWords(newest.asAt);
  const told = newest.rating
    ? t("reports-office:plan.rated", { rating: t(`reports-office:plan.rating.${newest.rating}`), day })
    : t("reports-office:plan.toldAt", { day });
  return [...blocks, paragraph({ kind: "strong", text: told })];
}

function headed(writing: Writing, item: PrintedItem, mark = ": "): string {
  return `${kindName(writing, item)} ${item.code}${mark}${item.name}`;
}

function kindName({ print, t }: Writing, item: PrintedItem, number: "one" | "many" = "one"): string {
  return print.layout.kinds[item.kind]?.[number] ?? t(`plans-office:kind.${item.kind}`);
}

const bullet = /^[•●▪]\s*/;

/** A cell's lines as paragraphs, and those with a bullet as lists. */
function blocksOf(words: string, notes: Writing["notes"]): (Paragraph | Bullets)[] {
  const blocks: (Paragraph | Bullets)[] = [];
  for (const line of words.split(/\r\n|\r|\n/)) {
    if (line.trim() === "") continue;
    const last = blocks.at(-1);
    if (bullet.test(line)) {
      const item = inline(line.replace(bullet, ""), notes);
      if (last?.kind === "bullets") last.items.push(item);
      else blocks.push({ kind: "bullets", items: [item] });
    } else {
      blocks.push({ kind: "paragraph", parts: inline(line, notes) });
    }
  }
  return blocks;
}

const digits = "⁰¹²³⁴⁵⁶⁷⁸⁹";

function superscripts(mark: string): string | null {
  return /^\d+$/.test(mark) ? mark.replace(/\d/g, (digit) => digits[Number(digit)] ?? "") : null;
}

/** Words with the marks of known footnotes as calls of them. */
function inline(words: string, notes: Writing["notes"]): Part[] {
  return words
    .split(new RegExp(`([${digits}]+)`))
    .filter((piece) => piece !== "")
    .map((piece): Part => {
      const id = notes.get(piece);
      return id === undefined ? text(piece) : { kind: "footnote", id };
    });
}

function dayInWords(day: string): string {
  return formatDay(new Date(`${day}T12:00:00Z`), "en");
}
