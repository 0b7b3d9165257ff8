import { linesToTranslate, type SheetLine, type SheetSection, translatedText } from "./translation-sheet.ts";

const fields = [
  { field: "title", long: false },
  { field: "purpose", long: true },
  { field: "canChange", long: true },
  { field: "cannotChange", long: true },
  { field: "whoReads", long: true },
  { field: "whatNext", long: true },
] as const;

export type TranslatableConsultation = { id: string; translations: unknown } & Record<
  (typeof fields)[number]["field"],
  string
> & { groups: { id: string; name: string; translations: unknown; retiredAt: Date | null }[] };

/** What there is to translate in a consultation and its groups, with what stands in a language so far. */
export function consultationSheet(consultation: TranslatableConsultation, language: string): SheetSection[] {
  const texts: SheetLine[] = fields.map(({ field, long }) => ({
    record: consultation.id,
    field,
    label: { key: `consultations-office:fields.${field}` },
    original: consultation[field],
    translated: translatedText(consultation.translations, language, field),
    long,
  }));
  const groups: SheetLine[] = consultation.groups
    .filter((group) => group.retiredAt === null)
    .map((group, index) => ({
      record: group.id,
      field: "name",
      label: { key: "consultations-office:translations.group", values: { number: index + 1 } },
      original: group.name,
      translated: translatedText(group.translations, language, "name"),
      long: false,
    }));
  return [
    {
      id: "texts",
      heading: { key: "consultations-office:translations.texts" },
      lines: linesToTranslate(texts),
    },
    {
      id: "groups",
      heading: { key: "consultations-office:translations.groups" },
      lines: linesToTranslate(groups),
    },
  ].filter((section) => section.lines.length > 0);
}
