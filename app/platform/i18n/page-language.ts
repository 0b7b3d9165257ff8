import { useContext } from "react";
import { I18nContext } from "react-i18next";
import { isLanguage, type Language, originalLanguage } from "./languages.ts";

/** The language of the page that is shown. Costs less than useTranslation, which copies the whole translator each time. */
export function usePageLanguage(): Language {
  const shown = useContext(I18nContext)?.i18n.language;
  return isLanguage(shown) ? shown : originalLanguage;
}
