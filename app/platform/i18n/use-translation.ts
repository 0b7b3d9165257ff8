import { useTranslation as useI18next } from "react-i18next";
import type { Language } from "./languages.ts";
import type { Translate } from "./texts.ts";

/** What puts texts into words of the page's language, and which language that is. */
export function useTranslation(): { t: Translate; i18n: { language: Language } } {
  const { t, i18n } = useI18next();
  // The page's translator is made for one of our languages, on the server as in the browser.
  return { t, i18n: i18n as { language: Language } };
}
