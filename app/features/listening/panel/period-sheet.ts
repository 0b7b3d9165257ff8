import { translatedText } from "#app/features/listening/consultations/translated-text.ts";
import {
  linesToTranslate,
  type SheetSection,
  sheetProgress,
} from "#app/features/listening/consultations/translation-sheet.ts";
import { type Language, languages, translatedLanguages } from "#app/platform/i18n/languages.ts";

type TranslatablePeriod = { id: string; introduction: string; translations: unknown };

/** What there is to translate where people comment on a draft: what readers are asked to look at. */
export function periodSheet(period: TranslatablePeriod, language: Language): SheetSection[] {
  const lines = linesToTranslate([
    {
      record: period.id,
      field: "introduction",
      label: { key: "panel-office:publish.introduction" },
      original: period.introduction,
      translated: translatedText(period.translations, language, "introduction"),
      long: true,
    },
  ]);
  return lines.length === 0
    ? []
    : [{ id: "texts", heading: { key: "consultations-office:translations.texts" }, lines }];
}

/** Each language with how much is still missing in it. None when there is nothing to translate. */
export function periodProgress(period: TranslatablePeriod) {
  return translatedLanguages
    .map((code) => ({
      ...{ code, name: languages[code].ownName },
      ...sheetProgress(periodSheet(period, code)),
    }))
    .filter(({ total }) => total > 0);
}
