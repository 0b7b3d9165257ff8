import { formatDay } from "#app/platform/i18n/dates.ts";
import { languageName } from "#app/platform/i18n/languages.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { SummaryList } from "#app/ui/summary-list.tsx";
import { quotingOf, topicCode } from "../meeting.ts";
import type { MeetingView } from "../meeting-view.ts";

/** All that is known of a session but its words. */
export function MeetingSummary({ meeting }: { meeting: MeetingView }) {
  const { t } = useTranslation();
  const there = meeting.groups.filter((group) => group.people > 0);
  const nothing = t("meetings-office:hub.notGiven");
  return (
    <SummaryList
      rows={[
        { key: t("meetings-office:fields.kind"), value: t(`channels:name.${meeting.kind}`) },
        { key: t("meetings-office:list.day"), value: formatDay(meeting.heldOn, "en") },
        { key: t("meetings-office:fields.place"), value: meeting.place || nothing },
        { key: t("meetings-office:fields.facilitator"), value: meeting.facilitator || nothing },
        ...(meeting.isOnSlips
          ? [{ key: t("meetings-office:fields.batch"), value: meeting.batch || nothing }]
          : []),
        {
          key: t("meetings-office:fields.people"),
          value:
            there.length === 0 ? (
              t("meetings-office:list.notCounted")
            ) : (
              <ul className="plain-list">
                {there.map((group) => (
                  <li key={group.id}>
                    {t("meetings-office:hub.ofGroup", { people: group.people, group: group.name })}
                  </li>
                ))}
              </ul>
            ),
        },
        {
          key: t("meetings-office:fields.topics"),
          value:
            meeting.topics.length === 0 ? (
              nothing
            ) : (
              <ul className="plain-list">
                {meeting.topics.map((topic) => (
                  <li key={topic.id}>
                    {topicCode(topic.number)} {topic.text}
                  </li>
                ))}
              </ul>
            ),
        },
        { key: t("meetings-office:fields.support"), value: meeting.support || nothing },
        { key: t("meetings-office:fields.consentBasis"), value: meeting.consentBasis || nothing },
        {
          key: t("meetings-office:fields.permission"),
          value: t(`meetings-office:quoting.${quotingOf(meeting.permission)}`),
        },
        {
          key: t("meetings-office:fields.language"),
          value: languageName(meeting.language),
        },
      ]}
    />
  );
}
