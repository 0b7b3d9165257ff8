import { formatMoment } from "#app/platform/i18n/dates.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { DataTable } from "#app/ui/data-table.tsx";
import { type CountedPeople, countInWords } from "../count-words.ts";

export type DatedCountView = CountedPeople & { countedAt: Date; countedByName: string };

/** Every count of a finding under its day, and above them the count as it is now. */
export function CountTable({ counts, today }: { counts: readonly DatedCountView[]; today: CountedPeople }) {
  const { t } = useTranslation();
  return (
    <DataTable
      caption={t("evidence-office:finding.counts")}
      columns={[
        { key: "when", label: t("evidence-office:finding.when") },
        { key: "count", label: t("evidence-office:finding.count") },
        { key: "by", label: t("evidence-office:finding.countedBy") },
      ]}
      rows={[
        {
          id: "today",
          header: "when",
          cells: {
            when: t("evidence-office:finding.today"),
            count: countInWords(t, today),
            by: t("evidence-office:finding.live"),
          },
        },
        ...counts.toReversed().map((count) => ({
          id: count.countedAt.toISOString(),
          header: "when",
          cells: {
            when: formatMoment(count.countedAt, "en"),
            count: countInWords(t, count),
            by: count.countedByName,
          },
        })),
      ]}
    />
  );
}
