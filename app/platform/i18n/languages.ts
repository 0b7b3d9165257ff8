/** The languages of every public page, by BCP 47 code, in the order in which they are offered. */
export const languages = [
  { code: "en", name: "English", dir: "ltr" },
  { code: "gd", name: "Gàidhlig", dir: "ltr" },
  { code: "pl", name: "Polski", dir: "ltr" },
  { code: "uk", name: "Українська", dir: "ltr" },
  { code: "ur", name: "اردو", dir: "rtl" },
  { code: "ar", name: "العربية", dir: "rtl" },
] as const;

export type Language = (typeof languages)[number]["code"];

export const fallbackLanguage: Language = "en";

export function isLanguage(code: string | undefined): code is Language {
  return languages.some((language) => language.code === code);
}

export function directionOf(code: string): "ltr" | "rtl" {
  return languages.find((language) => language.code === code)?.dir ?? "ltr";
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
  return fallbackLanguage;
}

/** The page at this path, which names its language first, in each of our languages. */
export function inEachLanguage(pathname: string): ((typeof languages)[number] & { href: string })[] {
  const rest = pathname.split("/").slice(2).join("/");
  return languages.map((one) => ({ ...one, href: `/${one.code}${rest ? `/${rest}` : ""}` }));
}

/** The language that a URL's path names in its first segment; office pages name none and are English. */
export function languageOfPath(pathname: string): Language {
  const first = pathname.split("/")[1];
  return isLanguage(first) ? first : fallbackLanguage;
}
