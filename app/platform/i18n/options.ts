import type { InitOptions } from "i18next";
import { type Language, languages } from "./languages.ts";

/** What the server's and the browser's translators into a language share. Keys are written in full: "surveys:start.button". */
export function optionsFor(language: Language): InitOptions {
  return {
    fallbackLng: [...languages[language].fallbacks],
    interpolation:
      languages[language].direction === "rtl" ? { escapeValue: true, escape: apart } : { escapeValue: false },
    react: { useSuspense: false },
    returnNull: false,
  };
}

// A name in Latin letters would draw the number of a date beside it to its own side (Unicode's isolates, UAX 9).
const apart = (value: string) => `\u2068${value}\u2069`;
