import type { FieldErrors } from "#app/platform/http/form.server.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { Localised } from "#app/ui/localised.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { QuestionField } from "../../components/question-field.tsx";
import type { QuestionsView } from "../step-view.ts";

type QuestionPageProps = {
  page: QuestionsView;
  typed: Record<string, string | string[]>;
  errors: FieldErrors;
};

/** A page of questions. A question that has the page to itself is the page's heading. */
export function QuestionPage({ page, typed, errors }: QuestionPageProps) {
  const { t } = useTranslation();
  const errorOf = (field: string) => (errors[field] ? t(errors[field]) : undefined);
  const isAlone = page.questions.length === 1;
  return (
    <>
      <p className="step-position">
        {isAlone && page.heading.text ? (
          <>
            <Localised {...page.heading} />
            {" · "}
          </>
        ) : null}
        {t("surveys:step.position", page.position)}
      </p>
      {isAlone ? null : (
        <PageHeading>
          <Localised {...page.heading} />
        </PageHeading>
      )}
      <Localised {...page.help} as="p" />
      {page.questions.map((question) => (
        <QuestionField
          key={question.code}
          question={question}
          pageLanguage={page.language}
          typed={typed}
          error={errorOf(question.code)}
          isHeading={isAlone}
        />
      ))}
    </>
  );
}
