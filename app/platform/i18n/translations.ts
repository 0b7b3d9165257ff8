import { z } from "zod";
import { fallbackLanguage } from "./languages.ts";

/** Texts of one record in other languages: { pl: { title: "…" } }. */
export const Translations = z.record(z.string(), z.record(z.string(), z.string()));
export type Translations = z.infer<typeof Translations>;

/** A text with the language that it really is in: `language` differs from the page's when no translation stands. */
export type Localised = { text: string; language: string };

/** The text of one field in the wanted language, else the English original, marked as such. */
export function localised(
  original: string,
  translations: unknown,
  field: string,
  language: string,
): Localised {
  const parsed = Translations.safeParse(translations);
  const translated = parsed.success ? parsed.data[language]?.[field]?.trim() : undefined;
  if (translated) return { text: translated, language };
  return { text: original, language: fallbackLanguage };
}
