import type { FormState } from "#app/platform/http/form.server.ts";
import type { TranslatedLanguage } from "#app/platform/i18n/languages.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { type SheetSection, sheetProgress } from "../translation-sheet.ts";
import { TranslationForm } from "./translation-form.tsx";
import { TranslationHeading } from "./translation-heading.tsx";

type TranslationPageProps = {
  /** The page of what is translated. */
  back: { href: string; label: string };
  language: TranslatedLanguage;
  sections: SheetSection[];
  mayWrite: boolean;
  saved: boolean;
  refused: FormState | undefined;
};

/** A translation sheet: how far it has come, and the English original with a field beside each text. */
export function TranslationPage({
  back,
  language,
  sections,
  mayWrite,
  saved,
  refused,
}: TranslationPageProps) {
  const { t } = useTranslation();
  return (
    <>
      <FormErrors errors={refused?.errors ?? {}} />
      <TranslationHeading
        back={back}
        language={language}
        progress={sheetProgress(sections)}
        saved={saved && !refused}
      />
      <p>{t("consultations-office:translations.text")}</p>
      <TranslationForm
        key={language}
        sections={sections}
        language={language}
        refused={refused}
        mayWrite={mayWrite}
      />
    </>
  );
}
