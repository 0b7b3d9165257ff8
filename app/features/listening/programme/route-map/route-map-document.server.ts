import { type Block, cell, type PlainDocument, paragraph } from "#app/platform/documents/document.ts";
import { type Author, exampleNotice, wording } from "#app/platform/documents/wording.ts";
import { formatDay } from "#app/platform/i18n/dates.ts";
import type { Translate } from "#app/platform/i18n/texts.ts";
import type { Day } from "#app/platform/time/day.ts";
import { beyondMap, cellOf, monthColumns } from "./route-map.ts";
import type { RouteMapRecord } from "./route-map-queries.server.ts";

/** The route map as it is printed: a table of tasks by months, on a sheet that lies on its side. */
export function routeMapDocument(
  map: RouteMapRecord,
  { consultation, t, author }: { consultation: string; t: Translate; author: Author },
): PlainDocument {
  const columns = monthColumns(map, "en");
  const beyond = map.tasks.flatMap((task) => beyondMap(map, task));
  const dated = (label: string, day: Day | null) => (day ? `${label} ${formatDay(day, "en")}` : label);
  const line = (one: ReturnType<typeof cellOf<string>>[number]) => {
    if (one.kind === "underWay") return t("programme:routeMap.underWay");
    if (one.kind === "milestone") return dated(one.label, one.day);
    return t(`programme:routeMap.${one.kind}`, { day: formatDay(one.day, "en") });
  };
  const others: Block[] =
    beyond.length === 0
      ? []
      : [
          { kind: "heading", level: 2, text: t("programme:routeMap.beyond") },
          { kind: "bullets", items: beyond.map(({ label, day }) => paragraph(dated(label, day)).parts) },
        ];
  return {
    title: map.title,
    author: author.name,
    language: "en",
    paper: "landscape",
    wording: wording(t),
    footnotes: {},
    blocks: [
      ...exampleNotice(t, author),
      {
        kind: "table",
        caption: t("programme-office:routeMap.caption", { title: consultation }),
        columns: [t("programme:routeMap.tasks"), ...columns.map(({ name }) => name)],
        shares: [3, ...columns.map(() => 2)],
        rows: map.tasks.map((task) => [
          cell(task.title),
          ...columns.map(({ month }) => cellOf(task, month).map((one) => paragraph(line(one)))),
        ]),
      },
      ...others,
    ],
  };
}
