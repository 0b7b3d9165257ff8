import { translatedText } from "#app/features/listening/consultations/translated-text.ts";
import {
  linesToTranslate,
  type SheetLine,
  type SheetSection,
} from "#app/features/listening/consultations/translation-sheet.ts";
import type { Language } from "#app/platform/i18n/languages.ts";
import { Choices, Scale } from "../kinds/choice-options.ts";

type Record = { id: string; translations: unknown };

export type TranslatableSurvey = Record & {
  title: string;
  introduction: string;
  pages: (Record & {
    title: string;
    help: string;
    questions: (Record & { code: string; text: string; help: string; options: unknown })[];
  })[];
};

/** What there is to translate in a survey, page by page, with what stands in a language so far. */
export function surveySheet(survey: TranslatableSurvey, language: Language): SheetSection[] {
  const line = (
    record: Record,
    field: string,
    original: string,
    label: SheetLine["label"],
    long = false,
  ): SheetLine => ({
    record: record.id,
    field,
    label,
    original,
    translated: translatedText(record.translations, language, field),
    long,
  });
  const about: SheetSection = {
    id: "survey",
    heading: { key: "surveys-office:translations.survey" },
    lines: [
      line(survey, "title", survey.title, { key: "surveys-office:fields.title" }),
      line(survey, "introduction", survey.introduction, { key: "surveys-office:fields.introduction" }, true),
    ],
  };
  const pages = survey.pages.flatMap((page, index): SheetSection[] => [
    {
      id: `page-${page.id}`,
      heading: { key: "surveys-office:translations.page", values: { number: index + 1 } },
      lines: [
        line(page, "title", page.title, { key: "surveys-office:fields.pageTitle" }),
        line(page, "help", page.help, { key: "surveys-office:fields.pageHelp" }, true),
      ],
    },
    ...page.questions.map(
      (question): SheetSection => ({
        id: `question-${question.id}`,
        heading: { key: "surveys-office:translations.question", values: { code: question.code } },
        lines: [
          line(question, "text", question.text, { key: "surveys-office:fields.text" }, true),
          line(question, "help", question.help, { key: "surveys-office:fields.help" }, true),
          ...optionTexts(question.options).map(({ field, original, label }) =>
            line(question, field, original, label),
          ),
        ],
      }),
    ),
  ]);
  return [about, ...pages]
    .map((section) => ({ ...section, lines: linesToTranslate(section.lines) }))
    .filter((section) => section.lines.length > 0);
}

function optionTexts(options: unknown): Pick<SheetLine, "field" | "original" | "label">[] {
  const choices = Choices.safeParse(options);
  if (choices.success) {
    return choices.data.map((option, index) => ({
      field: `option.${option.id}`,
      original: option.label,
      label: { key: "surveys-office:translations.option", values: { number: index + 1 } },
    }));
  }
  const scale = Scale.safeParse(options);
  if (!scale.success) return [];
  const { leastLabel, mostLabel } = scale.data;
  return [
    { field: "leastLabel", original: leastLabel, label: { key: "surveys-office:fields.leastLabel" } },
    { field: "mostLabel", original: mostLabel, label: { key: "surveys-office:fields.mostLabel" } },
  ];
}
