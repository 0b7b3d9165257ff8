import { formatMoment, formatNumber } from "#app/platform/i18n/dates.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { Link } from "#app/ui/link.tsx";
import { ProgressBar } from "#app/ui/progress-bar.tsx";
import { Tag } from "#app/ui/tag.tsx";

type ConsultationAtWorkProps = {
  consultation: {
    id: string;
    title: string;
    opensAt: Date | string;
    closesAt: Date | string;
    timeZone: string;
    state: "upcoming" | "open" | "closed";
    people: number;
    /** Some of the people were not told apart. */
    atLeast: boolean;
    thisWeek: number;
    passages: number;
    untagged: number;
  };
  hrefs: { consultation: string; contributions: string; untagged: string };
};

/** One consultation in numbers. Each number leads to what it counts. */
export function ConsultationAtWork({ consultation, hrefs }: ConsultationAtWorkProps) {
  const { t } = useTranslation();
  const { state, people, atLeast, thisWeek, passages, untagged } = consultation;
  const moment = (at: Date | string) => formatMoment(new Date(at), "en", consultation.timeZone);
  const when = moment(state === "upcoming" ? consultation.opensAt : consultation.closesAt);
  const numbers = [
    { key: "people", count: people, atLeast, href: hrefs.contributions },
    { key: "thisWeek", count: thisWeek, atLeast: false, href: hrefs.contributions },
    { key: "untagged", count: untagged, atLeast: false, href: hrefs.untagged },
  ] as const;
  return (
    <section className="at-work" aria-labelledby={`consultation-${consultation.id}`}>
      <h2 id={`consultation-${consultation.id}`}>
        <Link href={hrefs.consultation}>{consultation.title}</Link>
      </h2>
      <p>
        <Tag tone={state === "open" ? "success" : "neutral"}>{t(`site-office:home.state.${state}`)}</Tag>{" "}
        {t(`site-office:home.when.${state}`, { when })}
      </p>
      <ul className="at-work__numbers">
        {numbers.map(({ key, count, atLeast: isAtLeast, href }) => (
          <li key={key}>
            <Link href={href}>
              <b className="numeric">
                {isAtLeast
                  ? t("consultations-office:atLeast", { people: formatNumber(count, "en") })
                  : formatNumber(count, "en")}
              </b>{" "}
              {t(`site-office:home.${key}`, { count })}
            </Link>
          </li>
        ))}
      </ul>
      {passages > 0 ? (
        <ProgressBar
          label={t("site-office:home.tagged")}
          value={passages - untagged}
          max={passages}
          display={t("site-office:home.taggedOf", { tagged: passages - untagged, count: passages })}
        />
      ) : null}
    </section>
  );
}
