import type { Localised as LocalisedText } from "#app/platform/i18n/translations.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { Localised } from "#app/ui/localised.tsx";
import { QuestionField } from "../../components/question-field.tsx";
import type { QuestionView } from "../../question-view.ts";

type SurveyPreviewProps = {
  title: LocalisedText;
  introduction: LocalisedText;
  pages: { id: string; title: LocalisedText; help: LocalisedText; questions: QuestionView[] }[];
};

/** Every page of a survey as people will see it in one language, in fields that send nothing. */
export function SurveyPreview({ title, introduction, pages }: SurveyPreviewProps) {
  const { t } = useTranslation();
  return (
    <>
      <h2>
        <Localised {...title} />
      </h2>
      <Localised {...introduction} as="p" />
      {pages.map((page, index) => (
        <section key={page.id} aria-label={t("surveys-office:outline.page", { number: index + 1 })}>
          <h3>
            {t("surveys-office:outline.page", { number: index + 1 })} <Localised {...page.title} />
          </h3>
          <Localised {...page.help} as="p" />
          {page.questions.map((question) => (
            <QuestionField key={question.code} question={question} pageLanguage="en" isHeading={false} />
          ))}
        </section>
      ))}
    </>
  );
}
