import { paths } from "#app/paths.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { BackLink } from "#app/ui/back-link.tsx";
import { Button } from "#app/ui/button.tsx";
import { Checkboxes } from "#app/ui/checkboxes.tsx";
import { Form } from "#app/ui/form.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import type { UploadView } from "../view-upload.server.ts";
import { ImportReport } from "./import-report.tsx";
import { TableChoiceForm } from "./table-choice-form.tsx";

/** The second step of an import: what was understood, what can be chosen otherwise, and the button that stores it. */
export function UploadReport(upload: UploadView) {
  const { planId, title, fileName: file, format, into, report, isEmpty, choice } = upload;
  const { t } = useTranslation();
  return (
    <>
      <BackLink href={paths.office.importPlan(planId ?? undefined)}>
        {t("plans-office:report.another")}
      </BackLink>
      <PageHeading
        caption={
          into === null
            ? t("plans-office:report.intoNew", { file, title })
            : t("plans-office:report.into", { file, title: into })
        }
      >
        {t("plans-office:report.title")}
      </PageHeading>
      <TableChoiceForm choice={choice} columns={report.columns} open={report.layout === null} />
      <ImportReport format={format} report={report} />
      {isEmpty ? null : (
        <Form method="post">
          {report.alike.length > 0 ? (
            <Checkboxes
              name="same"
              legend={t("plans-office:upload.alike")}
              hint={t("plans-office:upload.alikeText")}
              options={report.alike.map(({ at, id, ...words }) => ({
                value: `${at}:${id}`,
                label: t("plans-office:upload.sameAs", words),
              }))}
            />
          ) : null}
          {report.changedHere.length > 0 ? (
            <Checkboxes
              name="take"
              legend={t("plans-office:upload.changedHere")}
              hint={t("plans-office:upload.changedHereText")}
              options={report.changedHere.map(({ take, ...words }) => ({
                value: take,
                label: t("plans-office:upload.takeFile", words),
              }))}
            />
          ) : null}
          <Button name="do" value="import">
            {t("plans-office:report.importThis")}
          </Button>
        </Form>
      )}
    </>
  );
}
