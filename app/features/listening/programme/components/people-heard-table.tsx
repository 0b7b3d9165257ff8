import type { PeopleHeard } from "#app/features/listening/consultations/queries.server.ts";
import { peopleInWords } from "#app/features/listening/contributions/head-count.ts";
import { paths } from "#app/paths.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { DataTable } from "#app/ui/data-table.tsx";
import { Link } from "#app/ui/link.tsx";
import { Tag } from "#app/ui/tag.tsx";
import { channelName } from "../channel.ts";

type PeopleHeardTableProps = {
  consultationId: string;
  heard: PeopleHeard;
  groups: { id: string; name: string; retired: boolean }[];
};

const nobody = { people: 0, atLeast: false };

/** Distinct people by stakeholder group and channel. Every number opens what it counts; a group not heard says so. */
export function PeopleHeardTable({ consultationId, heard, groups }: PeopleHeardTableProps) {
  const { t } = useTranslation();
  const channels = heard.byChannel.map(({ channel }) => channel);
  const inGroup = (groupId: string | null) => heard.byGroup.find((one) => one.groupId === groupId) ?? nobody;
  const cell = (groupId: string | null, channel: string) =>
    heard.cells.find((one) => one.groupId === groupId && one.channel === channel) ?? nobody;
  const open = ({ people, atLeast }: PeopleHeard["total"], filters: { group?: string; channel?: string }) =>
    people === 0 ? (
      "0"
    ) : (
      <Link href={paths.office.contributions({ consultation: consultationId, ...filters })}>
        {peopleInWords(t, people, atLeast)}
      </Link>
    );
  // The office's list knows people who named no group by this word.
  const rows = [
    ...groups.filter((group) => !group.retired || inGroup(group.id).people > 0),
    { id: null, name: t("consultations-office:heard.noGroup"), retired: true },
  ].map(({ id, name, retired }) => ({
    id: id ?? "none",
    header: "group",
    cells: {
      group: (
        <>
          {name}{" "}
          {inGroup(id).people === 0 && !retired ? (
            <Tag tone="warning">{t("consultations-office:heard.notYet")}</Tag>
          ) : null}
        </>
      ),
      ...Object.fromEntries(
        channels.map((channel) => [
          `channel-${channel}`,
          open(cell(id, channel), { group: id ?? "none", channel }),
        ]),
      ),
      total: open(inGroup(id), { group: id ?? "none" }),
    },
  }));
  return (
    <DataTable
      dense
      caption={t("consultations-office:heard.caption")}
      columns={[
        { key: "group", label: t("consultations-office:heard.group") },
        ...channels.map((channel) => ({
          key: `channel-${channel}`,
          numeric: true,
          label: channelName(t, channel),
        })),
        { key: "total", label: t("consultations-office:heard.total"), numeric: true },
      ]}
      rows={[
        ...rows,
        {
          id: "everybody",
          header: "group",
          cells: {
            group: <b>{t("consultations-office:heard.everybody")}</b>,
            ...Object.fromEntries(
              heard.byChannel.map(({ channel, ...count }) => [
                `channel-${channel}`,
                open(count, { channel }),
              ]),
            ),
            total: <b>{open(heard.total, {})}</b>,
          },
        },
      ]}
    />
  );
}
