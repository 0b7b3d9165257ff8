/** All that hangs on a language. */
type LanguageFacts<Code extends string> = {
  /** Its name in English, as the office reads it. */
  name: string;
  /** What its own speakers call it. */
  ownName: string;
  direction: "ltr" | "rtl";
  /** How dates and numbers are written, by BCP 47. Numbers have the digits that their readers in Scotland use. */
  locale: string;
  /** Where a time zone has no short name, such locales would write a sum: "Greenwich+0". They write it long. */
  zoneName: "short" | "long";
  /** The languages in which a text is shown that is missing in this one, the first that has it. */
  fallbacks: readonly Code[];
};

const asLanguages = <Code extends string>(facts: Record<Code, LanguageFacts<NoInfer<Code>>>) => facts;

/**
 * The languages of every public page, in the order in which they are offered. A further one is an entry here and a folder
 * of `locales/` under the same code: types and tests name what else it lacks.
 */
export const languages = asLanguages({
  en: {
    ...{ name: "English", ownName: "English", direction: "ltr" },
    ...{ locale: "en-GB", zoneName: "short", fallbacks: [] },
  },
  gd: {
    ...{ name: "Scottish Gaelic", ownName: "Gàidhlig", direction: "ltr" },
    ...{ locale: "gd-GB", zoneName: "short", fallbacks: ["en"] },
  },
  pl: {
    ...{ name: "Polish", ownName: "Polski", direction: "ltr" },
    ...{ locale: "pl-PL", zoneName: "short", fallbacks: ["en"] },
  },
  uk: {
    ...{ name: "Ukrainian", ownName: "Українська", direction: "ltr" },
    ...{ locale: "uk-UA", zoneName: "short", fallbacks: ["en"] },
  },
  ur: {
    ...{ name: "Urdu", ownName: "اردو", direction: "rtl" },
    ...{ locale: "ur-PK-u-nu-latn", zoneName: "long", fallbacks: ["en"] },
  },
  ar: {
    ...{ name: "Arabic", ownName: "العربية", direction: "rtl" },
    ...{ locale: "ar-u-nu-latn-ca-gregory", zoneName: "long", fallbacks: ["en"] },
  },
});

/** The BCP 47 code of one of our languages. */
export type Language = keyof typeof languages;

/** The language in which every text is written first, and in which the office works. */
export const originalLanguage = "en" satisfies Language;
export type TranslatedLanguage = Exclude<Language, typeof originalLanguage>;

/** The codes of our languages in the order in which they are offered. */
export const languageCodes = Object.keys(languages) as Language[];

/** The languages that texts are translated into: all but the one they are written in. */
export const translatedLanguages = languageCodes.filter(isTranslatedLanguage);

export function isLanguage(code: string | undefined): code is Language {
  return code !== undefined && Object.hasOwn(languages, code);
}

export function isTranslatedLanguage(code: string | undefined): code is TranslatedLanguage {
  return isLanguage(code) && code !== originalLanguage;
}

/** The English name of a language that something is kept in; the code of one that is none of ours. */
export function languageName(code: string): string {
  return isLanguage(code) ? languages[code].name : code;
}

/** The side from which words run that are kept in a language. */
export function directionOf(code: string): "ltr" | "rtl" {
  return isLanguage(code) ? languages[code].direction : "ltr";
}

/** The first of the reader's preferred languages (an Accept-Language header) that we have, else English. */
export function preferredLanguage(header: string | null): Language {
  const wanted = (header ?? "")
    .split(",")
    .map((part) => {
      const [tag = "", ...parameters] = part.trim().split(";");
      const quality = parameters
        .find((parameter) => parameter.trim().startsWith("q="))
        ?.trim()
        .slice(2);
      return { code: tag.toLowerCase().split("-")[0], quality: quality === undefined ? 1 : Number(quality) };
    })
    .filter((entry) => entry.quality > 0)
    .sort((one, other) => other.quality - one.quality);
  for (const { code } of wanted) if (isLanguage(code)) return code;
  return originalLanguage;
}

/** Each of our languages with a link, under its own name. */
export function languageLinks(hrefOf: (language: Language) => string) {
  return languageCodes.map((code) => {
    const { ownName, direction } = languages[code];
    return { code, name: ownName, dir: direction, href: hrefOf(code) };
  });
}

/** The page at this path, which names its language first, in each of our languages. */
export function inEachLanguage(pathname: string) {
  const rest = pathname.split("/").slice(2).join("/");
  return languageLinks((code) => `/${code}${rest ? `/${rest}` : ""}`);
}

/** The language that a URL's path names in its first segment; office pages name none and are English. */
export function languageOfPath(pathname: string): Language {
  const first = pathname.split("/")[1];
  return isLanguage(first) ? first : originalLanguage;
}
