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
import { type Block, type Grid, paragraph, type ReportDocument } from "#app/platform/documents/document.ts";
import { exampleNotice, wording } from "#app/platform/documents/wording.ts";
import type { Day } from "#app/platform/time/day.ts";
import { progressGroups } from "./progress-report.ts";

/** What has happened on all that a plan promises, the newest at or before a day, one table for each priority. */
export function progressDocument(wanted: PlanToPrint & { asAt: Day }): ReportDocument {
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
