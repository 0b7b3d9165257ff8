import { formatDay } from "#app/platform/i18n/dates.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { SummaryList } from "#app/ui/summary-list.tsx";
import type { PaperFormPage } from "../read-paper-form.server.ts";

type PaperSummaryProps = { form: Pick<PaperFormPage, "place" | "batch" | "receivedOn" | "reference"> };

/** Where and when a form on paper came, and its reference once it is counted. */
export function PaperSummary({ form: { place, batch, receivedOn, reference } }: PaperSummaryProps) {
  const { t } = useTranslation();
  return (
    <SummaryList
      rows={[
        { key: t("surveys-office:paper.place"), value: place },
        ...(batch ? [{ key: t("surveys-office:paper.batch"), value: batch }] : []),
        { key: t("surveys-office:paper.receivedOn"), value: formatDay(receivedOn, "en") },
        ...(reference ? [{ key: t("surveys-office:paper.reference"), value: reference }] : []),
      ]}
    />
  );
}
