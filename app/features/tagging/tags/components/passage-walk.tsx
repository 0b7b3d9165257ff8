import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { BackLink } from "#app/ui/back-link.tsx";
import { LinkButton } from "#app/ui/button.tsx";
import { Link } from "#app/ui/link.tsx";

type PassageWalkProps = {
  place: number | null;
  found: number;
  untagged: number;
  listHref: string;
  previousHref: string | null;
  nextHref: string | null;
  nextUntaggedHref: string | null;
};

/** Where a passage stands in the list that is worked through, and the ways on. */
export function PassageWalk(props: PassageWalkProps) {
  const { place, found, untagged, listHref, previousHref, nextHref, nextUntaggedHref } = props;
  const { t } = useTranslation();
  return (
    <nav className="passage-walk" aria-label={t("tagging-office:passage.walk")}>
      <BackLink href={listHref}>{t("tagging-office:passage.back")}</BackLink>
      {place === null ? null : (
        <span className="meta-line numeric">
          {t("tagging-office:passage.place", { place, found, count: untagged })}
        </span>
      )}
      <span className="passage-walk__ways">
        {previousHref ? (
          <Link href={previousHref} rel="prev">
            {t("tagging-office:passage.previous")}
          </Link>
        ) : null}
        {nextHref ? (
          <Link href={nextHref} rel="next">
            {t("tagging-office:passage.next")}
          </Link>
        ) : null}
        {nextUntaggedHref ? (
          <LinkButton href={nextUntaggedHref} variant="secondary" small>
            {t("tagging-office:passage.nextUntagged")}
          </LinkButton>
        ) : untagged === 0 ? (
          <span className="meta-line">{t("tagging-office:passage.allTagged")}</span>
        ) : null}
      </span>
    </nav>
  );
}
