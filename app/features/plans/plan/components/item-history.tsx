import { formatMoment } from "#app/platform/i18n/dates.ts";
import { originalLanguage } from "#app/platform/i18n/languages.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
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
    if (key === "status") return t(`progress-office:status.${value}`, { defaultValue });
    if (key === "rating") return t(`progress-office:rating.${value}`, { defaultValue });
    if (key === "measures") return t(`progress-office:measures.${value}`, { defaultValue });
    return key === "horizon" ? t(`progress-office:horizon.${value}`, { defaultValue }) : value;
  };
  const said = (facts: Record<string, string>) => (
    <ul className="plain-list">
      {shown
        .filter((key) => facts[key])
        .map((key) => (
          <li key={key}>
            {t(`progress-office:field.${key}`)}: {inWords(key, facts[key] ?? "")}
          </li>
        ))}
    </ul>
  );
  return (
    <section>
      <h2 id="history">{t("progress-office:history.title")}</h2>
      <DataTable
        caption={t("progress-office:history.title")}
        captionHidden
        dense
        empty={<p>{t("progress-office:history.none")}</p>}
        columns={(["when", "who", "what", "before", "after", "why"] as const).map((key) => ({
          key,
          label: t(`progress-office:history.${key}`),
        }))}
        rows={events.map((event) => ({
          id: event.id,
          header: "when",
          cells: {
            when: formatMoment(new Date(event.at), originalLanguage),
            who: event.actorName,
            what: t(`progress-office:action.${event.action.split(".")[1] ?? ""}`),
            ...{ before: said(event.before), after: said(event.after), why: event.why },
          },
        }))}
      />
    </section>
  );
}
