import type { Language } from "#app/platform/i18n/languages.ts";
import type { LocaleKey } from "#app/platform/i18n/texts.ts";
import { type Localised, localised } from "#app/platform/i18n/translations.ts";
import { answerInWords, viewQuestion } from "../question-view.ts";
import type { AnswerableSurvey, Step } from "../survey.ts";
import { readAboutYou, readPermission } from "./respondent.ts";

/** A row of "Check your answers". `words` is empty when nothing was given; `labelKey` names a text of our own. */
export type CheckRow = {
  field: string;
  step: Step;
  question: Localised | { key: LocaleKey };
  words: (Localised | { key: LocaleKey })[];
};

/** Everything that somebody typed, in words, row by row. */
export function viewCheck(
  survey: AnswerableSurvey,
  typed: Record<string, string | string[]>,
  language: Language,
): CheckRow[] {
  const answers: CheckRow[] = survey.pages.flatMap((page, index) =>
    page.questions.map((question) => {
      const view = viewQuestion(question, language);
      return {
        field: view.code,
        step: index + 1,
        question: view.text,
        words: answerInWords(view, typed),
      };
    }),
  );
  const { groupId, localityId, organisationName } = readAboutYou(survey, typed);
  const { groups, localities } = survey.consultation;
  const group = groups.find((one) => one.id === groupId);
  const locality = localities.find((one) => one.id === localityId);
  const { permission, name } = readPermission(typed);
  const own = (text: string | undefined): Localised[] => (text ? [{ text, language: "" }] : []);
  return [
    ...answers,
    {
      field: "group",
      step: "about-you",
      question: { key: "surveys:aboutYou.group" },
      words: group ? [localised(group.name, group.translations, "name", language)] : [],
    },
    ...(localities.length > 0
      ? [
          {
            field: "locality",
            step: "about-you" as const,
            question: { key: "surveys:aboutYou.locality" as const },
            words: locality ? [localised(locality.name, locality.translations, "name", language)] : [],
          },
        ]
      : []),
    {
      field: "organisation",
      step: "about-you",
      question: { key: "surveys:aboutYou.organisation" },
      words: own(organisationName),
    },
    {
      field: "permission",
      step: "permission",
      question: { key: "surveys:permission.question" },
      words: permission === "notRecorded" ? [] : [{ key: `surveys:permission.choices.${permission}` }],
    },
    { field: "name", step: "permission", question: { key: "surveys:permission.name" }, words: own(name) },
  ];
}
