import { paths } from "#app/paths.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { LinkButton } from "#app/ui/button.tsx";

/** The way to record that somebody allows less, for whoever reads their words. */
export function PermissionLink({ respondentId }: { respondentId: string }) {
  const { t } = useTranslation();
  return (
    <section aria-labelledby="asked">
      <h2 id="asked">{t("evidence-office:permission.askedTitle")}</h2>
      <p>{t("evidence-office:permission.askedText")}</p>
      <LinkButton href={paths.office.permission(respondentId)} variant="secondary">
        {t("evidence-office:permission.open")}
      </LinkButton>
    </section>
  );
}
