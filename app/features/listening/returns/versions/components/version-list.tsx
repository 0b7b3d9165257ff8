import { formatMoment } from "#app/platform/i18n/dates.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { Link } from "#app/ui/link.tsx";
import { Notice } from "#app/ui/notice.tsx";

type VersionListProps = {
  versions: { number: number; submittedAt: Date }[];
  hrefFor: (number: number) => string;
  /** Where a version is compared with the one before it, for those who may. */
  compareHref?: (from: number, to: number) => string;
};

/** Every version that was sent, each to be read and to be compared with the one before. */
export function VersionList({ versions, hrefFor, compareHref }: VersionListProps) {
  const { t } = useTranslation();
  if (versions.length === 0) return null;
  return (
    <section>
      <h2>{t("returns-office:versions.title")}</h2>
      <ul>
        {versions.map(({ number, submittedAt }) => (
          <li key={number}>
            <Link href={hrefFor(number)}>
              {t("returns-office:versions.sent", { number, when: formatMoment(submittedAt, "en") })}
            </Link>
            {compareHref && number > 1 ? (
              <>
                {" "}
                <Link href={compareHref(number - 1, number)}>
                  {t("returns-office:versions.compare", { from: number - 1, to: number })}
                </Link>
              </>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Says that the version on the page is not the one that is talked about now. */
export function EarlierVersion({ latestHref }: { latestHref: string }) {
  const { t } = useTranslation();
  return (
    <Notice kind="info">
      <p>
        {t("returns-office:versions.earlier")}{" "}
        <Link href={latestHref}>{t("returns-office:versions.latest")}</Link>
      </p>
    </Notice>
  );
}
