import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { addQuestion } from "#app/features/listening/surveys/authoring/add-question.server.ts";
import { DeletionIntent, refusedFields } from "#app/features/listening/surveys/authoring/authoring-forms.ts";
import {
  findAuthoredSurvey,
  listAboutChoices,
} from "#app/features/listening/surveys/authoring/authoring-queries.server.ts";
import { QuestionEditor } from "#app/features/listening/surveys/authoring/components/question-editor.tsx";
import { deleteQuestion } from "#app/features/listening/surveys/authoring/delete-question.server.ts";
import { editQuestion } from "#app/features/listening/surveys/authoring/edit-question.server.ts";
import { explainQuestion } from "#app/features/listening/surveys/authoring/explain-question.server.ts";
import {
  QuestionForm,
  QuestionHelpForm,
  QuestionKindParam,
} from "#app/features/listening/surveys/authoring/question-form.ts";
import { questionToEdit } from "#app/features/listening/surveys/authoring/stored-question.ts";
import { mayWrite } from "#app/features/partnership/accounts/viewer.ts";
import { TermWarnings } from "#app/features/partnership/language-check/components/term-warnings.tsx";
import { checkTexts } from "#app/features/partnership/language-check/queries.server.ts";
import { paths } from "#app/paths.ts";
import type { FieldErrors } from "#app/platform/http/form.server.ts";
import { parseFields, readFields } from "#app/platform/http/form.server.ts";
import { notFound, refused } from "#app/platform/http/replies.server.ts";
import { translatorFor } from "#app/platform/i18n/instance.server.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { viewerOf } from "#app/routes/viewer-of.server.ts";
import { BackLink } from "#app/ui/back-link.tsx";
import type { PageHandle } from "#app/ui/document-title.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = viewerOf(context);
  const survey = await findAuthoredSurvey(params.id ?? "");
  const { searchParams } = new URL(request.url);
  const kind = QuestionKindParam.safeParse(searchParams.get("kind")).data;
  const question = survey && questionToEdit(survey, params.questionId, searchParams.get("page"), kind);
  if (!survey || !question) throw notFound();
  const heading = question.code || translatorFor("en").t("surveys-office:outline.addQuestion");
  return {
    survey: { id: survey.id, title: survey.title },
    question,
    heading,
    // The survey asks in the partnership's own voice; what people answer is never checked.
    warnings: await checkTexts(Object.values(question.fields).map((text) => ({ text }))),
    planItems: await listAboutChoices(survey.consultation.planId, question.about),
    isFrozen: survey.frozen,
    mayWrite: mayWrite(viewer),
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = viewerOf(context);
  const { id = "", questionId = "" } = params;
  const fields = await readFields(request);
  if (parseFields(fields, DeletionIntent).ok) {
    const deleted = await deleteQuestion(viewer, id, questionId);
    if (!deleted) throw notFound();
    if (!deleted.ok) return refused({ typed: {}, errors: frozen });
    return redirect(paths.office.survey(id, "questionDeleted"), 303);
  }
  // A question whose survey is frozen sends only what may still change.
  const isHelpOnly = questionId !== "new" && !fields.has("text");
  const form = isHelpOnly ? parseFields(fields, QuestionHelpForm) : parseFields(fields, QuestionForm);
  if (!form.ok) return refused(form);
  const result =
    form.value.kind === null
      ? await explainQuestion(viewer, id, questionId, form.value)
      : await (questionId === "new"
          ? addQuestion(viewer, id, form.value, form.recordId)
          : editQuestion(viewer, id, questionId, form.value));
  if (!result) throw notFound();
  if (!result.ok) {
    const errors = result.reason === "frozen" ? frozen : refusedFields[result.reason];
    return refused({ typed: form.typed, errors });
  }
  return redirect(paths.office.survey(id, "saved"), 303);
}

const frozen: FieldErrors = { help: "surveys-office:refused.frozen" };

export const handle: PageHandle<typeof loader> = {
  title: (_t, { heading, survey }) => `${heading} – ${survey.title}`,
};

export default function SurveyQuestion() {
  const { survey, heading, warnings, ...page } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { t } = useTranslation();
  return (
    <div className="measure">
      <FormErrors errors={refused?.errors ?? {}} />
      <BackLink href={paths.office.survey(survey.id)}>{survey.title}</BackLink>
      <PageHeading caption={survey.title}>{heading}</PageHeading>
      <TermWarnings warnings={warnings} />
      {page.question.kind === null ? <p>{t("surveys-office:kindHints.title")}</p> : null}
      <QuestionEditor surveyId={survey.id} refused={refused} {...page} />
    </div>
  );
}
