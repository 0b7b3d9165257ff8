import type { FormState } from "#app/platform/http/form.server.ts";
import { formatDay, formatNumber } from "#app/platform/i18n/dates.ts";
import { originalLanguage } from "#app/platform/i18n/languages.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import type { Day } from "#app/platform/time/day.ts";
import { Button } from "#app/ui/button.tsx";
import { DataTable } from "#app/ui/data-table.tsx";
import { Details } from "#app/ui/details.tsx";
import { Form } from "#app/ui/form.tsx";
import { useFormFields } from "#app/ui/form-fields.ts";
import { TextField } from "#app/ui/text-field.tsx";

type ValueView = {
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
  const { field } = useFormFields({}, form);
  const figure = ({ value, unit, numerator, denominator }: ValueView) =>
    [
      value === null ? "" : `${formatNumber(value, originalLanguage)} ${unit}`.trim(),
      numerator === null
        ? ""
        : denominator === null
          ? formatNumber(numerator, originalLanguage)
          : t("progress-office:values.ofAll", { numerator, denominator }),
    ]
      .filter((part) => part !== "")
      .join(", ");
  return (
    <section>
      <h2 id="values">{t("progress-office:values.title")}</h2>
      <DataTable
        caption={t("progress-office:values.title")}
        captionHidden
        dense
        empty={<p>{t("progress-office:values.none")}</p>}
        columns={(["period", "asAt", "value", "source", "author"] as const).map((key) => ({
          key,
          label: t(`progress-office:field.${key}`),
        }))}
        rows={values.map((one) => ({
          id: one.id,
          header: "period",
          cells: {
            ...{
              period: one.period,
              asAt: formatDay(one.asAt, originalLanguage),
              value: figure(one),
            },
            ...{ source: one.source, author: one.author },
          },
        }))}
      />
      {mayWrite ? (
        <Details summary={t("progress-office:values.add")} open={Object.keys(form.errors).length > 0}>
          <Form method="post" noValidate>
            <input type="hidden" name="do" value="value" />
            <TextField {...field("period")} label={t("progress-office:field.period")} width="medium" />
            <TextField
              {...field("asAtValue")}
              label={t("progress-office:field.asAt")}
              type="date"
              width="medium"
            />
            <TextField {...field("value")} label={t("progress-office:field.value")} width="short" optional />
            <TextField {...field("unit")} label={t("progress-office:field.unit")} width="short" optional />
            <TextField
              {...field("numerator")}
              label={t("progress-office:field.numerator")}
              inputMode="numeric"
              width="short"
              optional
            />
            <TextField
              {...field("denominator")}
              label={t("progress-office:field.denominator")}
              inputMode="numeric"
              width="short"
              optional
            />
            <TextField {...field("valueSource")} label={t("progress-office:field.source")} optional />
            <Button>{t("progress-office:values.save")}</Button>
          </Form>
        </Details>
      ) : null}
    </section>
  );
}
