import type { InitOptions } from "i18next";
import { fallbackLanguage } from "./languages.ts";

/** What the server's and the browser's translators share. Keys are written in full: "surveys:start.button". */
export const i18nOptions: InitOptions = {
  fallbackLng: fallbackLanguage,
  defaultNS: "common",
  interpolation: { escapeValue: false },
  react: { useSuspense: false },
  returnNull: false,
};
