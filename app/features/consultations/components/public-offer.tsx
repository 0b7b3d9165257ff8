import { useTranslation } from "react-i18next";
import type { ParticipationLevel } from "#app/platform/database/client/enums.ts";
import type { Localised } from "#app/platform/i18n/translations.ts";
import { DataTable } from "#app/ui/data-table.tsx";
import type { ChannelWhen as When } from "../channel.ts";
import { ChannelWhen } from "./channel-when.tsx";
import { Translated } from "./translated.tsx";

type PublicChannel = {
  id: string;
  title: Localised;
  audience: Localised;
  place: Localised;
  when: When | null;
  offered: ParticipationLevel | null;
};

/** The part that people are offered, in a promise that can be held to, and the ways to take it up. */
export function PublicOffer({
  offered,
  channels,
}: {
  offered: ParticipationLevel | null;
  channels: PublicChannel[];
}) {
  const { t } = useTranslation();
  return (
    <>
      {offered ? (
        <>
          <h2>{t("programme:offer.title")}</h2>
          <p>
            <b>{t(`programme:offer.level.${offered}`)}</b>
          </p>
          <p>{t(`programme:offer.promise.${offered}`)}</p>
        </>
      ) : null}
      {channels.length > 0 ? (
        <>
          <h2>{t("programme:channels.title")}</h2>
          <DataTable
            caption={t("programme:channels.title")}
            captionHidden
            columns={[
              { key: "title", label: t("programme:channels.way") },
              { key: "when", label: t("programme:channels.when") },
              { key: "place", label: t("programme:channels.place") },
              { key: "audience", label: t("programme:channels.audience") },
              { key: "offered", label: t("programme:channels.offered") },
            ]}
            rows={channels.map((channel) => {
              const level = channel.offered ?? offered;
              return {
                id: channel.id,
                header: "title",
                cells: {
                  title: <Translated {...channel.title} />,
                  when: channel.when ? <ChannelWhen when={channel.when} /> : null,
                  place: <Translated {...channel.place} />,
                  audience: <Translated {...channel.audience} />,
                  offered: level ? t(`programme:offer.level.${level}`) : null,
                },
              };
            })}
          />
        </>
      ) : null}
    </>
  );
}
