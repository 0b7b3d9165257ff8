import { useTranslation } from "react-i18next";
import { formatDay } from "#app/platform/i18n/dates.ts";
import { SummaryList } from "#app/ui/summary-list.tsx";
import type { findInvolvement } from "../involvement-queries.server.ts";

type Record = NonNullable<Awaited<ReturnType<typeof findInvolvement>>>;
type Shown = Omit<Record, "recordedAt"> & { recordedAt: Date | string };

/** What the panel did, as an officer recorded it, and whether the members agree. */
export function InvolvementSummary({ record, hidesNames }: { record: Shown; hidesNames?: boolean }) {
  const { t } = useTranslation();
  const agree = record.answers.filter((answer) => answer.agrees).length;
  return (
    <section aria-label={record.heading ?? t("panel-office:involvement.whole")}>
      <SummaryList
        rows={[
          {
            key: t("panel-office:involvement.about"),
            value: record.heading ?? t("panel-office:involvement.whole"),
          },
          { key: t("panel-office:involvement.what"), value: record.what },
          { key: t("panel-office:involvement.when"), value: record.period },
          { key: t("panel-office:involvement.people"), value: record.people },
          { key: t("panel-office:involvement.changed"), value: record.changed },
          {
            key: t("panel-office:involvement.recordedBy"),
            value: `${record.recordedByName}, ${formatDay(new Date(record.recordedAt), "en")}`,
          },
          {
            key: t("panel-office:involvement.members"),
            value:
              record.answers.length === 0
                ? t("panel-office:involvement.noAnswer")
                : t("panel-office:involvement.agree", { agree, count: record.answers.length }),
          },
        ]}
      />
      <ul>
        {record.answers
          .filter((answer) => answer.words !== "")
          .map((answer) => (
            <li key={answer.accountId} dir="auto">
              {hidesNames ? null : <strong>{answer.name}: </strong>}
              {answer.words}
            </li>
          ))}
      </ul>
    </section>
  );
}
