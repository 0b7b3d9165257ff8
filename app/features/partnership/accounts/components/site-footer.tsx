import { paths } from "#app/paths.ts";
import type { Language } from "#app/platform/i18n/languages.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { Link } from "#app/ui/link.tsx";

type SiteFooterProps = {
  partnership: { name: string; contactEmail: string; contactPhone: string; checkedLanguages: string[] };
  language: Language;
  /** Where staff and members sign in, on the pages of those who have not. */
  signInHref?: string;
};

/** What stands at the foot of each page in a reader's language: who is behind it, and whether a speaker has checked its words. */
export function SiteFooter({ partnership, language, signInHref }: SiteFooterProps) {
  const { t } = useTranslation();
  return (
    <>
      {partnership.checkedLanguages.includes(language) ? null : <p>{t("site:footer.unchecked")}</p>}
      <ul className="footer-links">
        <li>
          <Link href={paths.public.privacy(language)}>{t("site:footer.privacy")}</Link>
        </li>
        <li>
          <Link href={paths.public.accessibility(language)}>{t("site:footer.accessibility")}</Link>
        </li>
        {signInHref ? (
          <li>
            <Link href={signInHref}>{t("site:footer.signIn")}</Link>
          </li>
        ) : null}
      </ul>
      <p>
        {partnership.name}
        {partnership.contactEmail ? (
          <>
            {" · "}
            <Link href={`mailto:${partnership.contactEmail}`}>{partnership.contactEmail}</Link>
          </>
        ) : null}
        {partnership.contactPhone ? (
          <>
            {" · "}
            <bdi>{partnership.contactPhone}</bdi>
          </>
        ) : null}
      </p>
    </>
  );
}
