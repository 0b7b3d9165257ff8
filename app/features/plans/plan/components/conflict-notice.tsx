import type { ReactNode } from "react";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { Notice } from "#app/ui/notice.tsx";
import { SummaryList } from "#app/ui/summary-list.tsx";

/** Somebody else saved first: what it says now, before the officer's own text replaces it. */
export function ConflictNotice({ now }: { now: { key: ReactNode; value: string }[] }) {
  const { t } = useTranslation();
  return (
    <Notice kind="warning" title={t("plans-office:item.conflict")} live="assertive">
      <p>{t("plans-office:item.conflictText")}</p>
      <SummaryList
        rows={now.map(({ key, value }) => ({ key, value: value || t("plans-office:item.conflictEmpty") }))}
      />
      <p>{t("plans-office:item.conflictNext")}</p>
    </Notice>
  );
}
