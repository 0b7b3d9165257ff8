import { paths } from "#app/paths.ts";
import type { MeetingKind } from "#app/platform/database/client/enums.ts";
import { formatDay } from "#app/platform/i18n/dates.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import type { Day } from "#app/platform/time/day.ts";
import { DataTable } from "#app/ui/data-table.tsx";
import { Link } from "#app/ui/link.tsx";
import { Tag } from "#app/ui/tag.tsx";

type ListedMeeting = {
  id: string;
  kind: MeetingKind;
  title: string;
  heldOn: Day;
  place: string;
  people: number;
  waiting: number;
  takenIn: number;
};

/** The sessions of a consultation, each with how much of its words is taken in. */
export function MeetingList({ meetings }: { meetings: ListedMeeting[] }) {
  const { t } = useTranslation();
  return (
    <DataTable
      dense
      caption={t("meetings-office:list.caption")}
      columns={[
        { key: "title", label: t("meetings-office:fields.title") },
        { key: "kind", label: t("meetings-office:fields.kind") },
        { key: "day", label: t("meetings-office:list.day") },
        { key: "place", label: t("meetings-office:fields.place") },
        { key: "people", label: t("meetings-office:list.people"), numeric: true },
        { key: "words", label: t("meetings-office:list.words") },
      ]}
      rows={meetings.map((meeting) => ({
        id: meeting.id,
        header: "title",
        cells: {
          title: <Link href={paths.office.meeting(meeting.id)}>{meeting.title}</Link>,
          kind: t(`channels:name.${meeting.kind}`),
          day: formatDay(meeting.heldOn, "en"),
          place: meeting.place,
          people: meeting.people === 0 ? t("meetings-office:list.notCounted") : meeting.people,
          words: <WordsTag {...meeting} />,
        },
      }))}
    />
  );
}

/** How far the words of a session have come: noted, waiting, taken in. */
function WordsTag({ waiting, takenIn }: { waiting: number; takenIn: number }) {
  const { t } = useTranslation();
  if (waiting === 0 && takenIn === 0) return <Tag>{t("meetings-office:words.none")}</Tag>;
  return (
    <>
      {takenIn > 0 ? (
        <Tag tone="success">{t("meetings-office:words.takenIn", { count: takenIn })}</Tag>
      ) : null}{" "}
      {waiting > 0 ? (
        <Tag tone="warning">{t("meetings-office:words.waiting", { count: waiting })}</Tag>
      ) : null}
    </>
  );
}
