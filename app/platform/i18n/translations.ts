import { z } from "zod";
import { fallbackLanguage } from "./languages.ts";

/** Texts of one record in other languages: { pl: { title: "…" } }. */
export const Translations = z.record(z.string(), z.record(z.string(), z.string()));
export type Translations = z.infer<typeof Translations>;

/** A text with the language that it really is in: `language` differs from the page's when no translation stands. */
export type Localised = { text: string; language: string };

// A record that is kept in memory is read on every page: its translations are checked once.
const checked = new WeakMap<object, Translations>();

function translationsIn(stored: unknown): Translations {
  if (typeof stored !== "object" || stored === null) return {};
  const known = checked.get(stored) ?? Translations.safeParse(stored).data ?? {};
  checked.set(stored, known);
  return known;
}

/** The text of one field in the wanted language, else the English original, marked as such. */
export function localised(
  original: string,
  translations: unknown,
  field: string,
  language: string,
): Localised {
  const translated = translationsIn(translations)[language]?.[field]?.trim();
  if (translated) return { text: translated, language };
  return { text: original, language: fallbackLanguage };
}
