import { paths } from "#app/paths.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { Button } from "#app/ui/button.tsx";
import { Form } from "#app/ui/form.tsx";
import { Link } from "#app/ui/link.tsx";
import { Select } from "#app/ui/select.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import type { PlanPrintWanted } from "../forms.ts";
import { progressReport } from "../plan-print.ts";

type PlanPrintChoiceProps = {
  planId: string;
  wanted: PlanPrintWanted;
  layouts: { name: string; title: string }[];
  tables: { name: string; title: string }[];
};

/** In which layout and as at which day a plan is printed, and the files of what is shown. */
export function PlanPrintChoice({ planId, wanted, layouts, tables }: PlanPrintChoiceProps) {
  const { t } = useTranslation();
  const asAt = wanted.asAt;
  return (
    <div className="not-printed measure">
      <Form method="get">
        <Select
          name="layout"
          label={t("printing-office:layout")}
          defaultValue={wanted.layout}
          options={[
            ...layouts.map(({ name, title }) => ({ value: name, label: title })),
            { value: progressReport, label: t("printing-office:progressReport") },
          ]}
        />
        <TextField
          name="asAt"
          label={t("printing-office:asAtField")}
          hint={t("printing-office:asAtHint")}
          type="date"
          defaultValue={asAt}
          width="medium"
        />
        <Button variant="secondary">{t("printing-office:show")}</Button>
      </Form>
      <h2>{t("printing-office:files")}</h2>
      <ul>
        <li>
          <Link href={paths.office.planFile(planId, "docx", wanted)} download>
            {t("printing-office:docx")}
          </Link>
        </li>
        {tables.length > 0 ? (
          <li>
            <Link href={paths.office.planFile(planId, "xlsx", wanted)} download>
              {t("printing-office:xlsx")}
            </Link>
          </li>
        ) : null}
        {tables.map(({ name, title }) => (
          <li key={name}>
            <Link href={paths.office.planFile(planId, "csv", { layout: name, asAt })} download>
              {t("printing-office:csv", { title })}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
