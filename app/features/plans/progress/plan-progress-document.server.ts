import {
  blocksOf,
  headed,
  kindName,
  opening,
  type PlanToPrint,
  progressBlocks,
  progressHeader,
  type Writing,
} from "#app/features/plans/printing/plan-words.ts";
import { type Block, type Grid, type PlainDocument, paragraph } from "#app/platform/documents/document.ts";
import { exampleNotice, wording } from "#app/platform/documents/wording.ts";
import type { Day } from "#app/platform/time/day.ts";
import { progressGroups } from "./progress-report.ts";

/** What has happened on all that a plan promises, the newest at or before a day, one table for each priority. */
export function progressDocument(wanted: PlanToPrint & { asAt: Day }): PlainDocument {
  const { print, t, author } = wanted;
  const writing: Writing = { ...wanted, notes: new Map() };
  const blocks = progressGroups(print.items).flatMap(({ heading, promised }): Block[] => {
    const title = heading ? headed(writing, heading) : t("printing-office:noHeading");
    const grid: Grid = {
      kind: "grid",
      caption: t("printing-office:tableOf", { title: t("printing-office:progress"), name: title }),
      columns: [
        { words: heading ? `${kindName(writing, heading)} ${heading.code}` : t("printing-office:part") },
        { words: t("printing-office:promised") },
        { words: progressHeader(writing, t("printing-office:progressHeader")) },
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
      ...opening(writing, t("printing-office:progressReport")),
      ...(blocks.length > 0 ? blocks : [paragraph(t("printing-office:nothing"))]),
    ],
    footnotes: {},
  };
}
