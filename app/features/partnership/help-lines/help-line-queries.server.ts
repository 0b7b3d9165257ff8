import { db } from "#app/platform/database/database.server.ts";
import { type TranslatedLanguage, translatedLanguages } from "#app/platform/i18n/languages.ts";
import { translationsIn } from "#app/platform/i18n/translations.ts";
import { dayStored } from "#app/platform/time/day.ts";
import type { HelpLineValues } from "./help-line-forms.ts";

/** Every help line with when and by whom it was checked, in the order in which the public sees them. */
export async function listHelpLinesToKeep() {
  const lines = await db.helpLine.findMany({
    select: { id: true, name: true, phone: true, hours: true, url: true, verifiedOn: true, verifiedBy: true },
    orderBy: [{ position: "asc" }, { id: "asc" }],
  });
  return lines.map((line) => ({ ...line, verifiedOn: dayStored(line.verifiedOn) }));
}

/** One help line as the form shows it, or null. */
export async function findHelpLine(id: string): Promise<HelpLineValues | null> {
  const line = await db.helpLine.findUnique({ where: { id } });
  if (!line) return null;
  const translations = translationsIn(line.translations);
  const hours = Object.fromEntries(
    translatedLanguages.map((language) => [`hours_${language}`, translations[language]?.hours ?? ""]),
  ) as Record<`hours_${TranslatedLanguage}`, string>;
  return { name: line.name, phone: line.phone, hours: line.hours, url: line.url, ...hours };
}
