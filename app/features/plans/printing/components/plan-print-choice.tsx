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
          label={t("reports-office:plan.layout")}
          defaultValue={wanted.layout}
          options={[
            ...layouts.map(({ name, title }) => ({ value: name, label: title })),
            { value: progressReport, label: t("reports-office:plan.progressReport") },
          ]}
        />
        <TextField
          name="asAt"
          label={t("reports-office:plan.asAtField")}
          hint={t("reports-office:plan.asAtHint")}
          type="date"
          defaultValue={asAt}
          width="medium"
        />
        <Button variant="secondary">{t("reports-office:plan.show")}</Button>
      </Form>
      <h2>{t("reports-office:plan.files")}</h2>
      <ul>
        <li>
          <Link href={paths.office.planFile(planId, "docx", wanted)} download>
            {t("reports-office:plan.docx")}
          </Link>
        </li>
        {tables.length > 0 ? (
          <li>
            <Link href={paths.office.planFile(planId, "xlsx", wanted)} download>
              {t("reports-office:plan.xlsx")}
            </Link>
          </li>
        ) : null}
        {tables.map(({ name, title }) => (
          <li key={name}>
            <Link href={paths.office.planFile(planId, "csv", { layout: name, asAt })} download>
              {t("reports-office:plan.csv", { title })}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
