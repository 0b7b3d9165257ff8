import { notFound } from "#app/platform/http/replies.server.ts";
import { isLanguage, type Language } from "#app/platform/i18n/languages.ts";

/** The language that a route's address names. Throws a 404 for one that no page is in. */
export function languageOf({ language }: { language?: string }): Language {
  if (!isLanguage(language)) throw notFound();
  return language;
}
