import type { ReactNode } from "react";
import { Translated } from "#app/features/listening/consultations/components/translated.tsx";
import type { ParticipationLevel } from "#app/platform/database/client/enums.ts";
import type { Localised } from "#app/platform/i18n/translations.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { Localised as InLanguage } from "#app/ui/localised.tsx";
import type { ChannelWhen as When } from "../channel.ts";
import { ChannelWhen } from "./channel-when.tsx";

type PublicChannel = {
  id: string;
  title: Localised;
  audience: Localised;
  place: Localised;
  when: When | null;
  offered: ParticipationLevel | null;
};

type PublicOfferProps = { offered: ParticipationLevel | null; channels: PublicChannel[] };

/** The part that people are offered, in a promise that can be held to, and the ways to take it up. */
export function PublicOffer({ offered, channels }: PublicOfferProps) {
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
          <ul className="channel-list">
            {channels.map((channel) => (
              <li key={channel.id}>
                <h3>
                  <Translated {...channel.title} />
                </h3>
                <dl>
                  {channel.when ? (
                    <Fact name={t("programme:channels.when")}>
                      <ChannelWhen when={channel.when} />
                    </Fact>
                  ) : null}
                  {channel.place.text ? (
                    <Fact name={t("programme:channels.place")}>
                      <InLanguage {...channel.place} />
                    </Fact>
                  ) : null}
                  {channel.audience.text ? (
                    <Fact name={t("programme:channels.audience")}>
                      <InLanguage {...channel.audience} />
                    </Fact>
                  ) : null}
                  {channel.offered && channel.offered !== offered ? (
                    <Fact name={t("programme:channels.offered")}>
                      {t(`programme:offer.level.${channel.offered}`)}
                    </Fact>
                  ) : null}
                </dl>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}
