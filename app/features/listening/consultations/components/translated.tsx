import { usePageLanguage } from "#app/platform/i18n/page-language.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { Localised } from "#app/ui/localised.tsx";

type TranslatedProps = { text: string; language: string; as?: "span" | "p" };

/** A text in the reader's language, or in English with a short mark in the reader's language that says so. */
export function Translated({ text, language, as }: TranslatedProps) {
  const { t } = useTranslation();
  const page = usePageLanguage();
  if (!text) return null;
  const mark = language === page ? null : <small>{t("consultations:onlyInEnglish")}</small>;
  return (
    <>
      <Localised text={text} language={language} as={as} /> {as === "p" && mark ? <p>{mark}</p> : mark}
    </>
  );
}
