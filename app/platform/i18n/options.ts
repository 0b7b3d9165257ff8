import type { InitOptions } from "i18next";
import { directionOf, fallbackLanguage } from "./languages.ts";

/** What the server's and the browser's translators into a language share. Keys are written in full: "surveys:start.button". */
export function optionsFor(language: string): InitOptions {
  return {
    fallbackLng: fallbackLanguage,
    defaultNS: "common",
    interpolation:
      directionOf(language) === "rtl" ? { escapeValue: true, escape: apart } : { escapeValue: false },
    react: { useSuspense: false },
    returnNull: false,
  };
}

// A name in Latin letters would draw the number of a date beside it to its own side (Unicode's isolates, UAX 9).
const apart = (value: string) => `\u2068${value}\u2069`;
