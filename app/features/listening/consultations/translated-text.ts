import type { Language } from "#app/platform/i18n/languages.ts";
import { type Translations, translationsIn } from "#app/platform/i18n/translations.ts";

/** What stands for one field of one record in a language, or nothing. */
export function translatedText(translations: unknown, language: Language, field: string): string {
  return translationsIn(translations)[language]?.[field] ?? "";
}

/** A record's translations with the given fields of one language set; an empty text takes the translation away. */
export function withTranslated(
  translations: unknown,
  language: Language,
  texts: Record<string, string>,
): Translations {
  const all = translationsIn(translations);
  const changed = { ...all[language], ...texts };
  const kept = Object.fromEntries(Object.entries(changed).filter(([, text]) => text.trim() !== ""));
  const { [language]: _earlier, ...others } = all;
  return Object.keys(kept).length === 0 ? others : { ...others, [language]: kept };
}
