import { paths } from "#app/paths.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { SummaryList } from "#app/ui/summary-list.tsx";
import type { ConsultationView } from "../consultation-view.ts";

const fields = ["purpose", "canChange", "cannotChange", "whoReads", "whatNext"] as const;

type ConsultationSummaryProps = {
  consultation: Pick<ConsultationView, "id" | "opens" | "closes" | "timeZone" | (typeof fields)[number]>;
  mayWrite: boolean;
};

/** What a consultation says about itself, each text with a way to change it. */
export function ConsultationSummary({ consultation, mayWrite }: ConsultationSummaryProps) {
  const { t } = useTranslation();
  return (
    <SummaryList
      rows={fields.map((field) => ({
        id: field,
        key: t(`consultations-office:fields.${field}`),
        value: consultation[field] || t("consultations-office:hub.notWritten"),
        action: mayWrite
          ? {
              href: `${paths.office.editConsultation(consultation.id)}#field-${field}`,
              label: t("consultations-office:hub.change"),
              hidden: t(`consultations-office:fields.${field}`),
            }
          : undefined,
      }))}
    />
  );
}
