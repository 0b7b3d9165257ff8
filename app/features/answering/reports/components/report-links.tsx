import { paths } from "#app/paths.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { LinkButton } from "#app/ui/button.tsx";

/** The ways from a consultation to what is reported of it, for the actions of a page's heading. */
export function ReportLinks({ consultationId }: { consultationId: string }) {
  const { t } = useTranslation();
  return (
    <>
      <LinkButton href={paths.office.summary(consultationId)} variant="secondary" small>
        {t("reports-office:summary.title")}
      </LinkButton>
      <LinkButton href={paths.office.caseForChange(consultationId)} variant="secondary" small>
        {t("reports-office:case.title")}
      </LinkButton>
    </>
  );
}
