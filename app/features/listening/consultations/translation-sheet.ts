import type { LocaleKey } from "#app/platform/i18n/texts.ts";

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

/** The name of a line's field in the form: a point would be read as a path. */
export function lineName({ record, field }: { record: string; field: string }): string {
  return `text-${record}-${field.replaceAll(".", "-")}`;
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
