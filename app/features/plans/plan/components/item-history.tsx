import {
  MeasureType,
  OutcomeHorizon,
  PlanItemKind,
  PlanItemStatus,
  ProgressRating,
} from "#app/platform/database/client/enums.ts";
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
  ...([
    "code",
    "name",
    "outcome",
    "detail",
    "source",
    "lead",
    "leads",
    "timescale",
    "amount",
    "status",
  ] as const),
  ...([
    "measures",
    "target",
    "parentId",
    "links",
    "place",
    "asAt",
    "words",
    "rating",
    "author",
    "period",
  ] as const),
  ...(["kind", "horizon", "value", "unit", "numerator", "denominator", "becomes"] as const),
];

const actions = [
  ...(["added", "edited", "moved", "retired", "restored", "progress"] as const),
  ...(["valueRecorded", "imported", "refined", "succeeded"] as const),
];

/** Who changed a row, when, from what to what, and why; the newest first. */
export function ItemHistory({ events }: { events: EventView[] }) {
  const { t } = useTranslation();
  const inWords = (key: (typeof shown)[number], value: string) => {
    if (isOf(PlanItemKind, value) && key === "kind") return t(`plans-office:kind.${value}`);
    if (isOf(PlanItemStatus, value) && key === "status") return t(`progress-office:status.${value}`);
    if (isOf(ProgressRating, value) && key === "rating") return t(`progress-office:rating.${value}`);
    if (isOf(MeasureType, value) && key === "measures") return t(`progress-office:measures.${value}`);
    if (isOf(OutcomeHorizon, value) && key === "horizon") return t(`progress-office:horizon.${value}`);
    return value;
  };
  const actionInWords = (action: string) => {
    const known = actions.find((one) => one === action);
    return known ? t(`progress-office:action.${known}`) : action;
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
            what: actionInWords(event.action.split(".")[1] ?? ""),
            ...{ before: said(event.before), after: said(event.after), why: event.why },
          },
        }))}
      />
    </section>
  );
}

function isOf<Value extends string>(values: Record<string, Value>, value: string): value is Value {
  return Object.values(values).some((one) => one === value);
}
