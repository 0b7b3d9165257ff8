import { type Day, storedDay } from "../time/day.ts";
import { type Month, storedMonth } from "../time/month.ts";
import { type Language, languages } from "./languages.ts";

/** Whether dates and numbers can be written here in this language: browsers lack some that the server has. */
export function knowsLanguage(language: Language): boolean {
  return Intl.DateTimeFormat.supportedLocalesOf(languages[language].locale).length > 0;
}

/** A day as "26 May 2017" in the reader's language. */
export function formatDay(day: Day, language: Language): string {
  return new Intl.DateTimeFormat(languages[language].locale, { dateStyle: "long", timeZone: "UTC" }).format(
    storedDay(day),
  );
}

/** A month by its short name in the reader's language, with its year where that is wanted. */
export function formatMonth(month: Month, language: Language, { withYear }: { withYear: boolean }): string {
  return new Intl.DateTimeFormat(languages[language].locale, {
    month: "short",
    timeZone: "UTC",
    ...(withYear ? { year: "numeric" } : {}),
  }).format(storedMonth(month));
}

/** A moment as day, time and the zone's name, the hours from 0 to 23: "28 February 2027 at 17:00 GMT". */
export function formatMoment(at: Date, language: Language, timeZone = "Europe/London"): string {
  return new Intl.DateTimeFormat(languages[language].locale, {
    day: "numeric",
    month: "long",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    // Some locales count to twelve and say which half of the day by English letters, or by a letter alone.
    hourCycle: "h23",
    timeZone,
    timeZoneName: languages[language].zoneName,
  }).format(at);
}

/** A whole number with the separators of the reader's language. */
export function formatNumber(value: number, language: Language): string {
  return new Intl.NumberFormat(languages[language].locale).format(value);
}

/** An amount of pounds in the reader's language; pence only where there are any. */
export function formatPounds(amount: number, language: Language): string {
  return new Intl.NumberFormat(languages[language].locale, {
    style: "currency",
    currency: "GBP",
    currencyDisplay: "narrowSymbol",
    minimumFractionDigits: Number.isInteger(amount) ? 0 : 2,
    maximumFractionDigits: 2,
  }).format(amount);
}
