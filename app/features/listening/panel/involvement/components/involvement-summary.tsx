import { formatDay } from "#app/platform/i18n/dates.ts";
import { usePageLanguage } from "#app/platform/i18n/page-language.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { dayOf } from "#app/platform/time/day.ts";
import { Localised } from "#app/ui/localised.tsx";
import { SummaryList } from "#app/ui/summary-list.tsx";
import type { findInvolvement } from "../involvement-queries.server.ts";

type Record = NonNullable<Awaited<ReturnType<typeof findInvolvement>>>;
type Shown = Omit<Record, "recordedAt"> & { recordedAt: Date | string };

/** What the panel did, as an officer recorded it, and whether the members agree. */
export function InvolvementSummary({ record, hidesNames }: { record: Shown; hidesNames?: boolean }) {
  const { t } = useTranslation();
  const language = usePageLanguage();
  const agree = record.answers.filter((answer) => answer.agrees).length;
  return (
    <section aria-label={record.heading ?? t("panel-member:involvement.whole")}>
      <SummaryList
        rows={[
          {
            key: t("panel-member:involvement.about"),
            value: record.heading ? (
              <Localised text={record.heading} language="en" />
            ) : (
              t("panel-member:involvement.whole")
            ),
          },
          { key: t("panel-member:involvement.what"), value: <Localised text={record.what} language="en" /> },
          {
            key: t("panel-member:involvement.when"),
            value: <Localised text={record.period} language="en" />,
          },
          { key: t("panel-member:involvement.people"), value: record.people },
          {
            key: t("panel-member:involvement.changed"),
            value: <Localised text={record.changed} language="en" />,
          },
          {
            key: t("panel-member:involvement.recordedBy"),
            value: t("panel:comment.answered", {
              name: record.recordedByName,
              day: formatDay(dayOf(new Date(record.recordedAt)), language),
            }),
          },
          {
            key: t("panel-member:involvement.members"),
            value:
              record.answers.length === 0
                ? t("panel-member:involvement.noAnswer")
                : t("panel-member:involvement.agree", { agree, count: record.answers.length }),
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
