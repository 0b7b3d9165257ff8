import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { Notice } from "#app/ui/notice.tsx";

/** Stands where words stood that somebody took back. */
export function WithdrawnNotice() {
  const { t } = useTranslation();
  return (
    <Notice kind="warning" title={t("contributions-office:contribution.withdrawnTitle")}>
      <p>{t("contributions-office:contribution.withdrawnText")}</p>
    </Notice>
  );
}
