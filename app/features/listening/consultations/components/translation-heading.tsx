import { languages, type TranslatedLanguage } from "#app/platform/i18n/languages.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { BackLink } from "#app/ui/back-link.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { ProgressBar } from "#app/ui/progress-bar.tsx";

type TranslationHeadingProps = {
  back: { href: string; label: string };
  language: TranslatedLanguage;
  progress: { missing: number; total: number };
  saved: boolean;
};

/** The top of a translation sheet: which language, of what, and how far it has come. */
export function TranslationHeading({ back, language, progress, saved }: TranslationHeadingProps) {
  const { t } = useTranslation();
  const value = progress.total - progress.missing;
  return (
    <>
      <BackLink href={back.href}>{back.label}</BackLink>
      <PageHeading caption={back.label}>
        {t("consultations-office:translations.into")}{" "}
        <span lang={language}>{languages[language].ownName}</span>
      </PageHeading>
      {saved ? (
        <Notice kind="success" live="polite">
          <p>{t("consultations-office:translations.saved")}</p>
        </Notice>
      ) : null}
      <ProgressBar
        label={t("consultations-office:translations.progress")}
        value={value}
        max={Math.max(1, progress.total)}
        display={t("consultations-office:translations.soFar", { value, total: progress.total })}
      />
    </>
  );
}
