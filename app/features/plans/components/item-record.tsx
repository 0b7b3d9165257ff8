import { useTranslation } from "react-i18next";
import { ProgressRating } from "#app/platform/database/client/enums.ts";
import type { FormState } from "#app/platform/http/form.server.ts";
import { formatDay, formatMoment, formatNumber } from "#app/platform/i18n/dates.ts";
import { fallbackLanguage } from "#app/platform/i18n/languages.ts";
import { Button } from "#app/ui/button.tsx";
import { DataTable } from "#app/ui/data-table.tsx";
import { Details } from "#app/ui/details.tsx";
import { Select } from "#app/ui/select.tsx";
import { TextArea } from "#app/ui/text-area.tsx";
import { TextField } from "#app/ui/text-field.tsx";

type Day = Date | string;

export type ProgressView = {
  id: string;
  asAt: Day;
  asAtWords: string;
  words: string;
  rating: ProgressRating | null;
  author: string;
};

/** What has happened with a row, the newest first, and the form that adds to it. */
export function ItemProgress(props: { progress: ProgressView[]; form: FormState; mayWrite: boolean }) {
  const { progress, form, mayWrite } = props;
  const { t } = useTranslation();
  const field = useField(form);
  return (
    <section aria-labelledby="progress">
      <h2 id="progress">{t("plan-work-office:progress.title")}</h2>
      <DataTable
        caption={t("plan-work-office:progress.title")}
        captionHidden
        dense
        empty={<p>{t("plan-work-office:progress.none")}</p>}
        columns={(["asAt", "rating", "words", "author"] as const).map((key) => ({
          key,
          label: t(`plan-work-office:field.${key}`),
        }))}
        rows={progress.map((one) => ({
          id: one.id,
          header: "asAt",
          cells: {
            asAt: one.asAtWords || dayOf(one.asAt),
            rating: one.rating
              ? t(`plan-work-office:rating.${one.rating}`)
              : t("plan-work-office:rating.none"),
            words: one.words,
            author: one.author,
          },
        }))}
      />
      {mayWrite ? (
        <Details summary={t("plan-work-office:progress.add")} open={hasErrors(form, ["asAt", "words"])}>
          <form method="post" noValidate>
            <input type="hidden" name="do" value="progress" />
            <TextField
              {...field("asAt")}
              label={t("plan-work-office:progress.asAt")}
              type="date"
              width="medium"
            />
            <Select
              {...field("rating")}
              label={t("plan-work-office:field.rating")}
              options={[
                { value: "", label: t("plan-work-office:rating.none") },
                ...Object.values(ProgressRating).map((rating) => ({
                  value: rating,
                  label: t(`plan-work-office:rating.${rating}`),
                })),
              ]}
            />
            <TextArea {...field("words")} label={t("plan-work-office:progress.words")} rows={4} />
            <TextField
              {...field("author")}
              label={t("plan-work-office:field.author")}
              hint={t("plan-work-office:progress.authorHint")}
              optional
            />
            <Button>{t("plan-work-office:progress.save")}</Button>
          </form>
        </Details>
      ) : null}
    </section>
  );
}

export type ValueView = {
  id: string;
  period: string;
  asAt: Day;
  value: number | null;
  unit: string;
  numerator: number | null;
  denominator: number | null;
  source: string;
  author: string;
};

/** What a measure came to over time, the newest first, and the form that adds to it. */
export function ItemValues(props: { values: ValueView[]; form: FormState; mayWrite: boolean }) {
  const { values, form, mayWrite } = props;
  const { t } = useTranslation();
  const field = useField(form);
  const figure = ({ value, unit, numerator, denominator }: ValueView) =>
    [
      value === null ? "" : `${formatNumber(value, fallbackLanguage)} ${unit}`.trim(),
      numerator === null
        ? ""
        : denominator === null
          ? formatNumber(numerator, fallbackLanguage)
          : t("plan-work-office:values.ofAll", { numerator, denominator }),
    ]
      .filter((part) => part !== "")
      .join(", ");
  return (
    <section aria-labelledby="values">
      <h2 id="values">{t("plan-work-office:values.title")}</h2>
      <DataTable
        caption={t("plan-work-office:values.title")}
        captionHidden
        dense
        empty={<p>{t("plan-work-office:values.none")}</p>}
        columns={(["period", "asAt", "value", "source", "author"] as const).map((key) => ({
          key,
          label: t(`plan-work-office:field.${key}`),
        }))}
        rows={values.map((one) => ({
          id: one.id,
          header: "period",
          cells: {
            ...{ period: one.period, asAt: dayOf(one.asAt), value: figure(one) },
            ...{ source: one.source, author: one.author },
          },
        }))}
      />
      {mayWrite ? (
        <Details
          summary={t("plan-work-office:values.add")}
          open={hasErrors(form, ["period", "asAtValue", "value", "numerator", "denominator"])}
        >
          <form method="post" noValidate>
            <input type="hidden" name="do" value="value" />
            <TextField {...field("period")} label={t("plan-work-office:field.period")} width="medium" />
            <TextField
              {...field("asAtValue")}
              label={t("plan-work-office:field.asAt")}
              type="date"
              width="medium"
            />
            <TextField {...field("value")} label={t("plan-work-office:field.value")} width="short" optional />
            <TextField {...field("unit")} label={t("plan-work-office:field.unit")} width="short" optional />
            <TextField
              {...field("numerator")}
              label={t("plan-work-office:field.numerator")}
              inputMode="numeric"
              width="short"
              optional
            />
            <TextField
              {...field("denominator")}
              label={t("plan-work-office:field.denominator")}
              inputMode="numeric"
              width="short"
              optional
            />
            <TextField {...field("valueSource")} label={t("plan-work-office:field.source")} optional />
            <Button>{t("plan-work-office:values.save")}</Button>
          </form>
        </Details>
      ) : null}
    </section>
  );
}

type EventView = {
  id: string;
  at: Day;
  actorName: string;
  action: string;
  before: Record<string, string>;
  after: Record<string, string>;
  why: string;
};

const shown = [
  ...["code", "name", "outcome", "detail", "source", "lead", "leads", "timescale", "amount", "status"],
  ...["measures", "target", "parentId", "links", "place", "asAt", "words", "rating", "author", "period"],
  ...["value", "unit", "numerator", "denominator", "becomes"],
];

/** Who changed a row, when, from what to what, and why; the newest first. */
export function ItemHistory({ events }: { events: EventView[] }) {
  const { t } = useTranslation();
  const said = (facts: Record<string, string>) => (
    <ul className="plain-list">
      {shown
        .filter((key) => facts[key])
        .map((key) => (
          <li key={key}>
            {t(`plan-work-office:field.${key}`)}: {facts[key]}
          </li>
        ))}
    </ul>
  );
  return (
    <section aria-labelledby="history">
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

function useField({ typed, errors }: FormState) {
  const { t } = useTranslation();
  return (name: string) => ({
    name,
    defaultValue: String(typed[name] ?? ""),
    error: errors[name] ? t(errors[name]) : undefined,
  });
}

function hasErrors({ errors }: FormState, names: string[]): boolean {
  return names.some((name) => name in errors);
}

function dayOf(day: Day): string {
  return formatDay(new Date(day), fallbackLanguage, "UTC");
}
