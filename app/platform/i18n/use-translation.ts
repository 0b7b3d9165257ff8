import { useTranslation as useI18next } from "react-i18next";
import type { Translate } from "./texts.ts";

/** What puts texts into words of the page's language. Which language that is, usePageLanguage says. */
export function useTranslation(): { t: Translate } {
  return useI18next();
}
