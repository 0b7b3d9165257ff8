import { formatDay } from "#app/platform/i18n/dates.ts";
import type { Language } from "#app/platform/i18n/languages.ts";
import type { Localised } from "#app/platform/i18n/translations.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import type { Month } from "#app/platform/time/month.ts";
import { DataTable } from "#app/ui/data-table.tsx";
import { Localised as InLanguage } from "#app/ui/localised.tsx";
import { beyondMap, type CellLine, cellOf, monthColumns, type RouteTask } from "../route-map.ts";

export type RouteMapView = {
  title: Localised;
  firstMonth: Month;
  lastMonth: Month;
  tasks: (RouteTask<Localised> & { id: string })[];
};

/** The route map as a table of tasks by months, with words in its cells; the colours only help the eye. */
export function RouteMapTable({ map, language }: { map: RouteMapView; language: Language }) {
  const { t } = useTranslation();
  const columns = monthColumns(map, language);
  const beyond = map.tasks.flatMap((task) => beyondMap(map, task));
  return (
    <div className="route-map">
      <DataTable
        dense
        caption={<InLanguage {...map.title} />}
        columns={[
          { key: "task", label: t("programme:routeMap.tasks") },
          ...columns.map(({ month, name }) => ({ key: month, label: name })),
        ]}
        rows={map.tasks.map((task) => ({
          id: task.id,
          header: "task",
          cells: {
            task: (
              <span className="route-map__task">
                <InLanguage {...task.title} />
              </span>
            ),
            ...Object.fromEntries(
              columns.map(({ month }) => [
                month,
                <Lines key={month} lines={cellOf(task, month)} language={language} />,
              ]),
            ),
          },
        }))}
      />
      {beyond.length > 0 ? (
        <>
          <h2>{t("programme:routeMap.beyond")}</h2>
          <ul>
            {beyond.map((milestone) => (
              <li key={`${milestone.month} ${milestone.label.text}`}>
                <InLanguage {...milestone.label} />{" "}
                {milestone.day ? formatDay(milestone.day, language) : null}
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </div>
  );
}

function Lines({ lines, language }: { lines: CellLine<Localised>[]; language: Language }) {
  if (lines.length === 0) return null;
  return (
    <ul className="route-map__lines">
      {lines.map((line) => (
        <li
          key={line.kind === "milestone" ? line.label.text : line.kind}
          className={line.kind === "milestone" ? "route-map__milestone" : "route-map__bar"}
        >
          <Words line={line} language={language} />
        </li>
      ))}
    </ul>
  );
}

function Words({ line, language }: { line: CellLine<Localised>; language: Language }) {
  const { t } = useTranslation();
  if (line.kind === "underWay") return <>{t("programme:routeMap.underWay")}</>;
  if (line.kind === "milestone") {
    return (
      <>
        <InLanguage {...line.label} />{" "}
        {line.day ? <span className="route-map__day">{formatDay(line.day, language)}</span> : null}
      </>
    );
  }
  return <>{t(`programme:routeMap.${line.kind}`, { day: formatDay(line.day, language) })}</>;
}
