import { z } from "zod";
import { readStored } from "../database/read-stored.ts";
import { type Language, languages, originalLanguage } from "./languages.ts";

/** Texts of one record in other languages: { pl: { title: "…" } }. */
const Translations = z.record(z.string(), z.record(z.string(), z.string()));
export type Translations = z.infer<typeof Translations>;

/**
 * A text with the language that it really is in: another than the page's when no translation stands, and empty for what
 * is of no language that we know, such as a number or somebody's own words.
 */
export type Localised = { text: string; language: Language | "" };

// A record that is kept in memory is read on every page: its translations are checked once.
const checked = new WeakMap<object, Translations>();

/** The texts that a record's translations hold. Throws where they are damaged. */
export function translationsIn(stored: unknown): Translations {
  const known = typeof stored === "object" && stored !== null ? checked.get(stored) : undefined;
  if (known) return known;
  const read = readStored(Translations, stored, "a record's translations");
  if (typeof stored === "object" && stored !== null) checked.set(stored, read);
  return read;
}

/** The text of one field in the wanted language, else the English original, marked as such. */
export function localised(
  original: string,
  translations: unknown,
  field: string,
  language: Language,
): Localised {
  const texts = translationsIn(translations);
  for (const one of [language, ...languages[language].fallbacks]) {
    const translated = texts[one]?.[field]?.trim();
    if (translated) return { text: translated, language: one };
  }
  return { text: original, language: originalLanguage };
}
