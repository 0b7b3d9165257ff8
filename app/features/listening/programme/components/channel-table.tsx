import type { ReactNode } from "react";
import type { Heard } from "#app/features/listening/consultations/queries.server.ts";
import { peopleInWords } from "#app/features/listening/contributions/head-count.ts";
import { paths } from "#app/paths.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { Button } from "#app/ui/button.tsx";
import { DataTable } from "#app/ui/data-table.tsx";
import { Form } from "#app/ui/form.tsx";
import { Link } from "#app/ui/link.tsx";
import { channelName, whenOf } from "../channel.ts";
import type { ChannelRow } from "../channel-queries.server.ts";
import { levelReachedBy } from "../participation.ts";
import { ChannelWhen } from "./channel-when.tsx";

type ChannelTableProps = {
  consultationId: string;
  channels: ChannelRow[];
  /** Distinct people heard, by the channel of their contributions. */
  heard: (Heard & { channel: string })[];
  /** Kinds of sessions at which people were there, and from which no words are taken in yet. */
  metIn: string[];
  mayWrite: boolean;
  empty: ReactNode;
};

/** The programme's channels with when and where they are, how many they reached and what they show to be done. */
export function ChannelTable({ consultationId, channels, heard, metIn, mayWrite, empty }: ChannelTableProps) {
  const { t } = useTranslation();
  return (
    <DataTable
      dense
      caption={t("programme-office:channels.caption")}
      empty={empty}
      columns={[
        { key: "title", label: t("programme-office:channels.title") },
        { key: "kind", label: t("programme-office:fields.kind") },
        { key: "audience", label: t("programme-office:fields.audience") },
        { key: "place", label: t("programme-office:fields.place") },
        { key: "when", label: t("programme-office:channels.when") },
        { key: "reach", label: t("programme-office:channels.reach") },
        { key: "offered", label: t("programme-office:channels.offered") },
        { key: "done", label: t("programme-office:channels.done") },
        ...(mayWrite ? [{ key: "move", label: t("programme-office:channels.move") }] : []),
      ]}
      rows={channels.map((channel, index) => {
        const when = whenOf(channel);
        const spoke = heard.find((one) => one.channel === channel.kind);
        return {
          id: channel.id,
          header: "title",
          cells: {
            title: <Link href={paths.office.channel(consultationId, channel.id)}>{channel.title}</Link>,
            kind: channelName(t, channel.kind),
            audience: channel.audience,
            place: channel.place,
            when: when ? <ChannelWhen when={when} /> : t("programme-office:channels.noTime"),
            reach: <Reach channel={channel} />,
            offered: channel.offered
              ? t(`programme-office:level.${channel.offered}`)
              : t("programme-office:channels.asAll"),
            done:
              spoke === undefined ? (
                metIn.includes(channel.kind) ? (
                  `${t(`programme-office:level.${levelReachedBy(channel.kind)}`)}, ${t("programme-office:channels.met")}`
                ) : (
                  t("programme-office:channels.nobody")
                )
              ) : (
                <>
                  {t(`programme-office:level.${levelReachedBy(channel.kind)}`)}
                  {", "}
                  <Link
                    href={paths.office.contributions({ consultation: consultationId, channel: channel.kind })}
                  >
                    {t("programme-office:channels.heard", {
                      people: peopleInWords(t, spoke.people, spoke.atLeast),
                      count: spoke.people,
                    })}
                  </Link>
                </>
              ),
            move: (
              <Moves
                id={channel.id}
                title={channel.title}
                isFirst={index === 0}
                isLast={index === channels.length - 1}
              />
            ),
          },
        };
      })}
    />
  );
}

function Reach({ channel }: { channel: Pick<ChannelRow, "handedOut" | "returned" | "attended"> }) {
  const { t } = useTranslation();
  const counts = (["handedOut", "returned", "attended"] as const).flatMap((field) => {
    const count = channel[field];
    return count === null ? [] : [{ field, count }];
  });
  if (counts.length === 0) return <>{t("programme-office:channels.notCounted")}</>;
  return (
    <ul className="plain-list">
      {counts.map(({ field, count }) => (
        <li key={field}>{t(`programme-office:reach.${field}`, { count })}</li>
      ))}
    </ul>
  );
}

type MovesProps = { id: string; title: string; isFirst: boolean; isLast: boolean };

function Moves({ id, title, isFirst, isLast }: MovesProps) {
  const { t } = useTranslation();
  return (
    <Form method="post" preventScrollReset className="row-actions">
      <input type="hidden" name="channelId" value={id} />
      <Button
        {...{ variant: "secondary", small: true, name: "intent", value: "up", disabled: isFirst }}
        ariaLabel={t("programme-office:actions.upOf", { title })}
      >
        {t("programme-office:actions.up")}
      </Button>
      <Button
        {...{ variant: "secondary", small: true, name: "intent", value: "down", disabled: isLast }}
        ariaLabel={t("programme-office:actions.downOf", { title })}
      >
        {t("programme-office:actions.down")}
      </Button>
      <Button
        {...{ variant: "secondary", small: true, name: "intent", value: "retire" }}
        ariaLabel={t("programme-office:actions.retireOf", { title })}
      >
        {t("programme-office:actions.retire")}
      </Button>
    </Form>
  );
}

/** Channels taken out of the programme, each with a way back. Nothing when there are none. */
export function RetiredChannels({ channels, mayWrite }: { channels: ChannelRow[]; mayWrite: boolean }) {
  const { t } = useTranslation();
  if (channels.length === 0) return null;
  return (
    <>
      <h2>{t("programme-office:channels.retired")}</h2>
      <ul className="checklist">
        {channels.map(({ id, title }) => (
          <li key={id}>
            <span>{title}</span>
            {mayWrite ? (
              <Form method="post" preventScrollReset>
                <input type="hidden" name="channelId" value={id} />
                <Button
                  {...{ variant: "secondary", small: true, name: "intent", value: "restore" }}
                  ariaLabel={t("programme-office:actions.restoreOf", { title })}
                >
                  {t("programme-office:actions.restore")}
                </Button>
              </Form>
            ) : null}
          </li>
        ))}
      </ul>
    </>
  );
}
