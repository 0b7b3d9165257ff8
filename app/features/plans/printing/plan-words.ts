import { rowKinds } from "#app/features/plans/layouts/layout.ts";
import {
  type Block,
  type Bullets,
  type Paragraph,
  type Part,
  paragraph,
  text,
} from "#app/platform/documents/document.ts";
import type { Author } from "#app/platform/documents/wording.ts";
import { formatDay } from "#app/platform/i18n/dates.ts";
import type { Translate } from "#app/platform/i18n/texts.ts";
import type { Day } from "#app/platform/time/day.ts";
import type { PlanInPrint, TableInPrint } from "./print-plan.server.ts";
import type { PrintedItem } from "./printed.ts";

/** A plan to be printed, by whom and for which place. */
export type PlanToPrint = {
  print: PlanInPrint;
  t: Translate;
  author: Author;
  area: string;
  asAt: Day | null;
};

/** What is being printed, and how. */
export type Writing = {
  print: PlanInPrint;
  t: Translate;
  /** The day that progress is told as at, or null for the newest. */
  asAt: Day | null;
  area: string;
  /** Footnotes that the cells call by their marks. */
  notes: ReadonlyMap<string, string>;
};

/** What is printed, at what day and for which years. */
export function opening({ print, t, asAt }: Writing, title: string): Block[] {
  const told = asAt === null ? title : t("printing-office:asAt", { title, day: formatDay(asAt, "en") });
  return [
    paragraph({ kind: "strong", text: told }),
    ...(print.plan.period === ""
      ? []
      : [paragraph(t("printing-office:period", { period: print.plan.period }))]),
  ];
}

/** A name in square brackets was lost in the plan's own table: it is printed without them. */
export function shownHeader(header: string): string {
  return header.replace(/^\s*\[(.*)\]\s*$/s, "$1").trim();
}

/** The header of a column of progress, with the day that it is told as at. */
export function progressHeader({ asAt }: Writing, header: string): string {
  return asAt === null ? header : `${header.replace(/\s+as at\b.*$/is, "")} as at ${formatDay(asAt, "en")}`;
}

/** A row's words with a star while they are a draft, in tables that mark those, however the words were printed. */
export function starred({ of: { table } }: TableInPrint, item: PrintedItem, words: string): string {
  const isDraft = table.marksDrafts && item.status === "draft" && rowKinds(table).includes(item.kind);
  return isDraft && words !== "" && !/\*\s*$/.test(words) ? `${words}*` : words;
}

/** What has happened, with its rating and the day of it where the header does not say the day. */
export function progressBlocks(
  { t, asAt }: Writing,
  item: PrintedItem,
  words: string,
): (Paragraph | Bullets)[] {
  const [newest] = item.progress;
  const blocks = blocksOf(words, new Map());
  if (!newest?.rating && (asAt === null || !newest)) return blocks;
  const day = formatDay(newest.asAt, "en");
  const told = newest.rating
    ? t("printing-office:rated", { rating: t(`printing-office:rating.${newest.rating}`), day })
    : t("printing-office:toldAt", { day });
  return [...blocks, paragraph({ kind: "strong", text: told })];
}

/** "Priority 3: Recovery", with what the layout calls the kind. */
export function headed(writing: Writing, item: PrintedItem, mark = ": "): string {
  return `${kindName(writing, item)} ${item.code}${mark}${item.name}`;
}

/** What the layout calls the kind of an item. */
export function kindName({ print, t }: Writing, item: PrintedItem, number: "one" | "many" = "one"): string {
  return print.layout.kinds[item.kind]?.[number] ?? t(`plans-office:kind.${item.kind}`);
}

const bullet = /^[•●▪]\s*/;

/** A cell's lines as paragraphs, and those with a bullet as lists. */
export function blocksOf(words: string, notes: Writing["notes"]): (Paragraph | Bullets)[] {
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

/** A footnote's number as cells print it, above the line. Null where its mark is no number. */
export function superscripts(mark: string): string | null {
  return /^\d+$/.test(mark) ? mark.replace(/\d/g, (digit) => digits[Number(digit)] ?? "") : null;
}

/** Words with the marks of known footnotes as calls of them. */
export function inline(words: string, notes: Writing["notes"]): Part[] {
  return words
    .split(new RegExp(`([${digits}]+)`))
    .filter((piece) => piece !== "")
    .map((piece): Part => {
      const id = notes.get(piece);
      return id === undefined ? text(piece) : { kind: "footnote", id };
    });
}
