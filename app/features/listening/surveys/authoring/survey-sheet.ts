import { translatedText } from "#app/features/listening/consultations/translated-text.ts";
import {
  linesToTranslate,
  type SheetLine,
  type SheetSection,
} from "#app/features/listening/consultations/translation-sheet.ts";
import type { QuestionKind } from "#app/platform/database/client/enums.ts";
import type { Language } from "#app/platform/i18n/languages.ts";
import { authoredOptions } from "./authored-question.ts";

type Record = { id: string; translations: unknown };

export type TranslatableSurvey = Record & {
  title: string;
  introduction: string;
  pages: (Record & {
    title: string;
    help: string;
    questions: (Record & {
      code: string;
      kind: QuestionKind;
      text: string;
      help: string;
      options: unknown;
    })[];
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
          ...authoredOptions(question).texts.map(({ field, original, formField, line: number }) =>
            line(
              question,
              field,
              original,
              number === undefined
                ? { key: `surveys-office:fields.${formField}` }
                : { key: "surveys-office:translations.option", values: { number } },
            ),
          ),
        ],
      }),
    ),
  ]);
  return [about, ...pages]
    .map((section) => ({ ...section, lines: linesToTranslate(section.lines) }))
    .filter((section) => section.lines.length > 0);
}
