import { paths } from "#app/paths.ts";
import { formatDay } from "#app/platform/i18n/dates.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import type { Day } from "#app/platform/time/day.ts";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Link } from "#app/ui/link.tsx";
import { StandingTags } from "../calls/components/standing-tags.tsx";
import type { Standing } from "../calls/standing.ts";

type OwnReturn = {
  id: string;
  title: string;
  service: string;
  dueOn: Day;
  review: { id: string; dueOn: Day } | null;
  hasOffer: boolean;
  standing: Standing;
};

/** What the partnership has asked of this person's services, with what to do next. */
export function OwnReturns({ returns }: { returns: OwnReturn[] }) {
  const { t } = useTranslation();
  if (returns.length === 0)
    return (
      <EmptyState title={t("returns-office:own.none")}>
        <p>{t("returns-office:own.noneText")}</p>
      </EmptyState>
    );
  return (
    <ul className="card-grid">
      {returns.map(({ id, title, service, dueOn, review, hasOffer, standing }) => (
        <li key={id} className="card">
          <h3>
            <Link href={paths.service.return(id)}>{title}</Link>
          </h3>
          <p>{service}</p>
          <p>
            <StandingTags standing={standing} />
          </p>
          {standing.status === "accepted" ? null : (
            <p>{t("returns-office:dueBy", { day: formatDay(dueOn, "en") })}</p>
          )}
          {review ? (
            <p>
              <Link href={paths.service.review(review.id)}>
                {t("returns-office:reviews.place", { day: formatDay(review.dueOn, "en") })}
              </Link>
            </p>
          ) : null}
          {hasOffer ? (
            <p>
              <Link href={paths.service.support(id)}>{t("returns-office:support.place")}</Link>
            </p>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
