import type { Language } from "#app/platform/i18n/languages.ts";
import { Translations } from "#app/platform/i18n/translations.ts";

/** What stands for one field of one record in a language, or nothing. */
export function translatedText(translations: unknown, language: Language, field: string): string {
  const parsed = Translations.safeParse(translations);
  return (parsed.success && parsed.data[language]?.[field]) || "";
}

/** A record's translations with the given fields of one language set; an empty text takes the translation away. */
export function withTranslated(
  translations: unknown,
  language: Language,
  texts: Record<string, string>,
): Translations {
  const parsed = Translations.safeParse(translations);
  const all = parsed.success ? parsed.data : {};
  const changed = { ...all[language], ...texts };
  const kept = Object.fromEntries(Object.entries(changed).filter(([, text]) => text.trim() !== ""));
  const { [language]: _earlier, ...others } = all;
  return Object.keys(kept).length === 0 ? others : { ...others, [language]: kept };
}
