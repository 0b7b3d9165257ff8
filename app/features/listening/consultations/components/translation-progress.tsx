import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { Link } from "#app/ui/link.tsx";
import { Tag } from "#app/ui/tag.tsx";

export type LanguageProgress = { code: string; name: string; href: string; missing: number; total: number };

/** Each language with how much of it is still missing, and the way to its sheet. */
export function TranslationProgress({ languages }: { languages: LanguageProgress[] }) {
  const { t } = useTranslation();
  return (
    <ul className="checklist">
      {languages.map(({ code, name, href, missing, total }) => (
        <li key={code}>
          <Tag tone={missing === 0 ? "success" : "warning"}>
            {missing === 0
              ? t("consultations-office:translations.complete")
              : t("consultations-office:translations.missing", { count: missing, total })}
          </Tag>
          <Link href={href} lang={code} hrefLang="en">
            {name}
          </Link>
        </li>
      ))}
    </ul>
  );
}
