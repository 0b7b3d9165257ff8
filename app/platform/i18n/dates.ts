// The numbers of these locales are written with the digits that their readers in Scotland use.
const locales: Record<string, string> = {
  en: "en-GB",
  gd: "gd-GB",
  pl: "pl-PL",
  uk: "uk-UA",
  ur: "ur-PK-u-nu-latn",
  ar: "ar-u-nu-latn-ca-gregory",
};

/** Whether dates and numbers can be written here in this language: browsers lack some that the server has. */
export function knowsLanguage(language: string): boolean {
  return Intl.DateTimeFormat.supportedLocalesOf(locales[language] ?? "en-GB").length > 0;
}

// Where the zone has no short name, these would write a sum: "Greenwich+0".
const zonesInFull = new Set(["ur", "ar"]);

/** A day as "26 May 2017" in the reader's language, in the given IANA time zone. */
export function formatDay(at: Date, language: string, timeZone = "Europe/London"): string {
  return new Intl.DateTimeFormat(locales[language] ?? "en-GB", { dateStyle: "long", timeZone }).format(at);
}

/** A moment as day, time and the zone's name, the hours from 0 to 23: "28 February 2027 at 17:00 GMT". */
export function formatMoment(at: Date, language: string, timeZone = "Europe/London"): string {
  return new Intl.DateTimeFormat(locales[language] ?? "en-GB", {
    day: "numeric",
    month: "long",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    // Some locales count to twelve and say which half of the day by English letters, or by a letter alone.
    hourCycle: "h23",
    timeZone,
    timeZoneName: zonesInFull.has(language) ? "long" : "short",
  }).format(at);
}

/** A whole number with the separators of the reader's language. */
export function formatNumber(value: number, language: string): string {
  return new Intl.NumberFormat(locales[language] ?? "en-GB").format(value);
}

/** An amount of pounds in the reader's language; pence only where there are any. */
export function formatPounds(amount: number, language: string): string {
  return new Intl.NumberFormat(locales[language] ?? "en-GB", {
    style: "currency",
    currency: "GBP",
    currencyDisplay: "narrowSymbol",
    minimumFractionDigits: Number.isInteger(amount) ? 0 : 2,
    maximumFractionDigits: 2,
  }).format(amount);
}
