import { z } from "zod";
import type { Language } from "#app/platform/i18n/languages.ts";
import type { LocaleKey } from "#app/platform/i18n/texts.ts";
import { type Translations, translationsIn } from "#app/platform/i18n/translations.ts";

/** One text to be translated: the English original, and what stands in the other language so far. */
export type SheetLine = {
  /** The id of the record that the text belongs to, and the text's field in its translations. */
  record: string;
  field: string;
  /** What the text is, as a full locale key, with what to fill in. */
  label: { key: LocaleKey; values?: Record<string, string | number> };
  original: string;
  translated: string;
  long: boolean;
};

/** Lines that belong together, such as the texts of one question. */
export type SheetSection = {
  id: string;
  heading: { key: LocaleKey; values?: Record<string, string | number> };
  lines: SheetLine[];
};

const longestTranslation = 10_000;

/** The name of a line's field in the form: a point would be read as a path. */
export function lineName({ record, field }: { record: string; field: string }): string {
  return `text-${record}-${field.replaceAll(".", "-")}`;
}

/** What stands for one field of one record in a language, or nothing. */
export function translatedText(translations: unknown, language: Language, field: string): string {
  return translationsIn(translations)[language]?.[field] ?? "";
}

/** How many texts of a sheet have no translation yet, and how many there are. Texts that are empty in English need none. */
export function sheetProgress(sections: SheetSection[]): { missing: number; total: number } {
  const lines = sections.flatMap((section) => section.lines);
  return { missing: lines.filter((line) => line.translated.trim() === "").length, total: lines.length };
}

/** The lines whose original says something. */
export function linesToTranslate(lines: SheetLine[]): SheetLine[] {
  return lines.filter((line) => line.original.trim() !== "");
}

/** The schema of a sheet as a browser sends it: each known name, and nothing else. */
export function sheetForm(sections: SheetSection[]) {
  const field = z
    .string()
    .max(longestTranslation, "consultations-office:errors.textTooLong")
    .optional()
    .transform((typed) => typed ?? "");
  const names = sections.flatMap((section) => section.lines.map(lineName));
  return z.object(Object.fromEntries(names.map((name) => [name, field])));
}

/** The texts that a sheet's form sent, by record and then by field. */
export function textsByRecord(
  sections: SheetSection[],
  sent: Record<string, string>,
): Map<string, Record<string, string>> {
  const records = new Map<string, Record<string, string>>();
  for (const line of sections.flatMap((section) => section.lines)) {
    const texts = records.get(line.record) ?? {};
    texts[line.field] = sent[lineName(line)] ?? "";
    records.set(line.record, texts);
  }
  return records;
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
