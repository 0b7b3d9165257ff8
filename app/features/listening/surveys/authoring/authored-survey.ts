import { sheetProgress } from "#app/features/listening/consultations/translation-sheet.ts";
import { paths } from "#app/paths.ts";
import { languages, translatedLanguages } from "#app/platform/i18n/languages.ts";
import { authoredOptions } from "./authored-question.ts";
import { publishingChecklist } from "./authoring.ts";
import { surveySheet, type TranslatableSurvey } from "./survey-sheet.ts";

type StoredSurvey = Omit<TranslatableSurvey, "pages"> & {
  slug: string;
  minutes: number;
  publishedAt: Date | null;
  frozen: boolean;
  sent: number;
  consultation: { id: string; title: string; publishedAt: Date | null };
  pages: (Omit<TranslatableSurvey["pages"][number], "questions"> & {
    questions: (TranslatableSurvey["pages"][number]["questions"][number] & {
      required: boolean;
      about: { planItem: { code: string; name: string } }[];
    })[];
  })[];
};

/** A survey as its office page shows it. */
export function authoredSurvey(survey: StoredSurvey, helpLinesAreVerified: boolean) {
  const { id, slug, title, introduction, minutes, consultation, frozen, sent } = survey;
  const questions = survey.pages.flatMap((page) => page.questions);
  return {
    ...{ id, slug, title, introduction, minutes, frozen, sent },
    consultation: { id: consultation.id, title: consultation.title },
    isPublished: survey.publishedAt !== null,
    pages: survey.pages.map((page) => ({
      id: page.id,
      title: page.title,
      help: page.help,
      questions: page.questions.map((question) => ({
        id: question.id,
        code: question.code,
        kind: question.kind,
        text: question.text,
        required: question.required,
        options: authoredOptions(question).outline,
        about: question.about.map(({ planItem }) => `${planItem.code} ${planItem.name}`).sort(),
      })),
    })),
    required: questions.filter((question) => question.required).map((question) => question.code),
    publishing: publishingChecklist({
      questions,
      helpLinesAreVerified,
      consultationIsPublished: consultation.publishedAt !== null,
    }),
    languages: translatedLanguages.map((code) => ({
      code,
      name: languages[code].ownName,
      href: paths.office.translateSurvey(id, code),
      ...sheetProgress(surveySheet(survey, code)),
    })),
  };
}

export type AuthoredSurvey = ReturnType<typeof authoredSurvey>;
export type AuthoredPage = AuthoredSurvey["pages"][number];
