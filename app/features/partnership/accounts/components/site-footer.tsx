import { paths } from "#app/paths.ts";
import type { Language } from "#app/platform/i18n/languages.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";

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
          <a href={paths.public.privacy(language)}>{t("site:footer.privacy")}</a>
        </li>
        <li>
          <a href={paths.public.accessibility(language)}>{t("site:footer.accessibility")}</a>
        </li>
        {signInHref ? (
          <li>
            <a href={signInHref}>{t("site:footer.signIn")}</a>
          </li>
        ) : null}
      </ul>
      <p>
        {partnership.name}
        {partnership.contactEmail ? (
          <>
            {" · "}
            <a href={`mailto:${partnership.contactEmail}`}>{partnership.contactEmail}</a>
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
