import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { Link } from "./link.tsx";

export type LanguageLink = { code: string; name: string; dir: "ltr" | "rtl"; href: string };

type LanguageNavProps = { languages: LanguageLink[]; currentLanguage: string };

/** Each language under its own name, in its own script; the current one is text. */
export function LanguageNav({ languages, currentLanguage }: LanguageNavProps) {
  const { t } = useTranslation();
  return (
    <nav className="language-nav" aria-label={t("common:languageNav")}>
      <div className="ds_wrapper">
        <ul>
          {languages.map((language) => (
            <li key={language.code}>
              {language.code === currentLanguage ? (
                <span lang={language.code} dir={language.dir} aria-current="true">
                  {language.name}
                </span>
              ) : (
                <Link href={language.href} lang={language.code} hrefLang={language.code} dir={language.dir}>
                  {language.name}
                </Link>
              )}
            </li>
          ))}
        </ul>
      </div>
    </nav>
  );
}
