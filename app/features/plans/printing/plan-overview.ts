import { headings, promises } from "#app/features/plans/plan/plan.ts";
import { type Block, type GridCell, paragraph } from "#app/platform/documents/document.ts";
import { blocksOf, headed, inline, type Writing } from "./plan-words.ts";
import type { PrintedItem } from "./printed.ts";

/** The plan on a page: vision, priorities side by side with what each should bring about and what is promised. */
export function overview(writing: Writing): Block[] {
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
  const visionHeading = area === "" ? t("printing-office:vision") : t("printing-office:visionFor", { area });
  return [
    {
      kind: "grid",
      caption: t("printing-office:overview"),
      columns: [],
      shares: [2, ...columns.map(() => 3)],
      rows: [
        ...(vision === "" ? [] : [[heading(visionHeading), { blocks: blocksOf(vision, notes), ...span }]]),
        [
          heading(t("printing-office:priorities")),
          ...columns.map(
            (group): GridCell => ({ blocks: [paragraph(headed(writing, group, " "))], heads: "col" }),
          ),
        ],
        [
          heading(t("printing-office:outcome")),
          ...columns.map((group) => ({ blocks: blocksOf(group.outcome, notes) })),
        ],
        [
          heading(t("printing-office:keyActions")),
          ...columns.map((group): GridCell => {
            const items = promised(group).map((item) => inline(item.name, notes));
            return { blocks: items.length > 0 ? [{ kind: "bullets", items }] : [] };
          }),
        ],
        ...(localities === ""
          ? []
          : [[heading(t("printing-office:localities")), { blocks: blocksOf(localities, notes), ...span }]]),
      ],
    },
  ];
}
