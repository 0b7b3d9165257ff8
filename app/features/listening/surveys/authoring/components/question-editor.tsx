import type { FormState } from "#app/platform/http/form.server.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { Button } from "#app/ui/button.tsx";
import { Details } from "#app/ui/details.tsx";
import { Form } from "#app/ui/form.tsx";
import { formView } from "#app/ui/form-fields.ts";
import { Notice } from "#app/ui/notice.tsx";
import { SummaryList } from "#app/ui/summary-list.tsx";
import { TextArea } from "#app/ui/text-area.tsx";
import type { QuestionToEdit } from "../stored-question.ts";
import { KindChoice } from "./kind-choice.tsx";
import { AboutField, chosenAbout, type PlanItemChoice, QuestionFields } from "./question-fields.tsx";

type QuestionEditorProps = {
  surveyId: string;
  question: QuestionToEdit;
  planItems: PlanItemChoice[];
  refused: FormState | undefined;
  isFrozen: boolean;
  mayWrite: boolean;
};

/** A question to write or change: all of it, or its explanations only once people have begun to answer. */
export function QuestionEditor(props: QuestionEditorProps) {
  const { surveyId, question, planItems, refused, isFrozen, mayWrite } = props;
  const { t } = useTranslation();
  if (question.kind === null)
    return <KindChoice surveyId={surveyId} pageId={question.pageId} kinds={question.kinds} />;
  const save = mayWrite ? <Button>{t("surveys-office:edit.save")}</Button> : null;
  if (isFrozen) return <FrozenQuestion {...props} save={save} />;
  return (
    <>
      <Form method="post" makesRecord noValidate>
        <QuestionFields
          kind={question.kind}
          kinds={question.kinds}
          stored={question.fields}
          storedRequired={question.required}
          storedAbout={question.about}
          pages={question.pages}
          planItems={planItems}
          refused={refused}
        />
        {save}
      </Form>
      {mayWrite && question.code ? (
        <Details summary={t("surveys-office:outline.deleteQuestion", { code: question.code })}>
          <p>{t("surveys-office:outline.deleteQuestionText", { code: question.code })}</p>
          <Form method="post">
            <Button variant="danger" name="intent" value="delete">
              {t("surveys-office:outline.deleteButton", { code: question.code })}
            </Button>
          </Form>
        </Details>
      ) : null}
    </>
  );
}

function FrozenQuestion(props: QuestionEditorProps & { save: React.ReactNode }) {
  const { question, planItems, refused, save } = props;
  const { t } = useTranslation();
  const view = formView(question.fields, refused);
  const helpError = view.error("help");
  const aboutError = view.error("about");
  const rows = question.words.map(({ field, lines }) => ({
    id: field,
    key: t(`surveys-office:fields.${field}`),
    value: lines.map((line) => <div key={line}>{line}</div>),
  }));
  return (
    <>
      <Notice kind="info" title={t("surveys-office:survey.frozenTitle")}>
        <p>{t("surveys-office:survey.frozen")}</p>
      </Notice>
      <SummaryList rows={rows} />
      <Form method="post" noValidate>
        <TextArea
          name="help"
          rows={2}
          label={t("surveys-office:fields.help")}
          hint={t("surveys-office:hints.help")}
          defaultValue={view.value("help")}
          error={helpError ? t(helpError) : undefined}
          optional
        />
        <AboutField
          planItems={planItems}
          chosen={chosenAbout(refused, question.about)}
          error={aboutError ? t(aboutError) : undefined}
        />
        {save}
      </Form>
    </>
  );
}
