import { paths } from "#app/paths.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { Link } from "#app/ui/link.tsx";
import { Notice } from "#app/ui/notice.tsx";
import type { UnprovenClaim } from "../claims.server.ts";

/** Where a draft says "co-produced" without the panel's word for it, each place with what is missing. */
export function UnprovenClaims({ claims, draftId }: { claims: UnprovenClaim[]; draftId?: string }) {
  const { t } = useTranslation();
  if (claims.length === 0) return null;
  return (
    <Notice kind="warning" title={t("panel-office:claims.title")}>
      <p>{t("panel-office:claims.text")}</p>
      <ul>
        {claims.map((claim) => (
          <li key={claim.paragraphId}>
            <Link href={paths.office.paragraph(claim.paragraphId)}>
              {t(`panel-office:claims.${claim.reason}`, { words: claim.words, heading: claim.heading })}
            </Link>
          </li>
        ))}
      </ul>
      {draftId ? (
        <p>
          <Link href={paths.office.involvement(draftId)}>{t("panel-office:involvement.title")}</Link>
        </p>
      ) : null}
    </Notice>
  );
}
