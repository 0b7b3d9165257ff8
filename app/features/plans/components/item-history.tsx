import { useTranslation } from "react-i18next";
import { formatMoment } from "#app/platform/i18n/dates.ts";
import { fallbackLanguage } from "#app/platform/i18n/languages.ts";
import { DataTable } from "#app/ui/data-table.tsx";

type EventView = {
  id: string;
  at: Date | string;
  actorName: string;
  action: string;
  before: Record<string, string>;
  after: Record<string, string>;
  why: string;
};

const shown = [
  ...["code", "name", "outcome", "detail", "source", "lead", "leads", "timescale", "amount", "status"],
  ...["measures", "target", "parentId", "links", "place", "asAt", "words", "rating", "author", "period"],
  ...["kind", "horizon", "value", "unit", "numerator", "denominator", "becomes"],
];

/** Who changed a row, when, from what to what, and why; the newest first. */
export function ItemHistory({ events }: { events: EventView[] }) {
  const { t } = useTranslation();
  const inWords = (key: string, value: string) => {
    const defaultValue = value;
    if (key === "kind") return t(`plans-office:kind.${value}`, { defaultValue });
    if (key === "status") return t(`plan-work-office:status.${value}`, { defaultValue });
    if (key === "rating") return t(`plan-work-office:rating.${value}`, { defaultValue });
    if (key === "measures") return t(`plan-work-office:measures.${value}`, { defaultValue });
    return key === "horizon" ? t(`plan-work-office:horizon.${value}`, { defaultValue }) : value;
  };
  const said = (facts: Record<string, string>) => (
    <ul className="plain-list">
      {shown
        .filter((key) => facts[key])
        .map((key) => (
          <li key={key}>
            {t(`plan-work-office:field.${key}`)}: {inWords(key, facts[key] ?? "")}
          </li>
        ))}
    </ul>
  );
  return (
    <section>
      <h2 id="history">{t("plan-work-office:history.title")}</h2>
      <DataTable
        caption={t("plan-work-office:history.title")}
        captionHidden
        dense
        empty={<p>{t("plan-work-office:history.none")}</p>}
        columns={(["when", "who", "what", "before", "after", "why"] as const).map((key) => ({
          key,
          label: t(`plan-work-office:history.${key}`),
        }))}
        rows={events.map((event) => ({
          id: event.id,
          header: "when",
          cells: {
            when: formatMoment(new Date(event.at), fallbackLanguage),
            who: event.actorName,
            what: t(`plan-work-office:action.${event.action.split(".")[1] ?? ""}`),
            ...{ before: said(event.before), after: said(event.after), why: event.why },
          },
        }))}
      />
    </section>
  );
}
