import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { addSurveyPage } from "#app/features/listening/surveys/authoring/add-survey-page.server.ts";
import { DeletionIntent, SurveyPageForm } from "#app/features/listening/surveys/authoring/authoring-forms.ts";
import { findAuthoredSurvey } from "#app/features/listening/surveys/authoring/authoring-queries.server.ts";
import { PageFields } from "#app/features/listening/surveys/authoring/components/page-fields.tsx";
import { deleteSurveyPage } from "#app/features/listening/surveys/authoring/delete-survey-page.server.ts";
import { editSurveyPage } from "#app/features/listening/surveys/authoring/edit-survey-page.server.ts";
import { mayWrite, type Viewer } from "#app/features/partnership/accounts/viewer.ts";
import { paths } from "#app/paths.ts";
import { parseFields, readFields } from "#app/platform/http/form.server.ts";
import { notFound, refused } from "#app/platform/http/replies.server.ts";
import { translatorFor } from "#app/platform/i18n/instance.server.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { viewerOf } from "#app/routes/viewer-of.server.ts";
import { BackLink } from "#app/ui/back-link.tsx";
import { Button } from "#app/ui/button.tsx";
import type { PageHandle } from "#app/ui/document-title.tsx";
import { Form } from "#app/ui/form.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";

export async function loader({ params, context }: LoaderFunctionArgs) {
  const viewer = viewerOf(context);
  const survey = await findAuthoredSurvey(params.id ?? "");
  const index = survey?.pages.findIndex((page) => page.id === params.pageId) ?? -1;
  const page = survey?.pages[index];
  const isNew = params.pageId === "new";
  if (!survey || !(page || isNew)) throw notFound();
  const heading = page
    ? translatorFor("en").t("surveys-office:outline.page", { number: index + 1 })
    : translatorFor("en").t("surveys-office:outline.addPage");
  return {
    survey: { id: survey.id, title: survey.title },
    heading,
    stored: { title: page?.title ?? "", help: page?.help ?? "" },
    mayWrite: mayWrite(viewer),
    mayDelete: page !== undefined && !survey.frozen && page.questions.length === 0 && survey.pages.length > 1,
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = viewerOf(context);
  const { id = "", pageId = "" } = params;
  const fields = await readFields(request);
  if (parseFields(fields, DeletionIntent).ok) {
    const deleted = await deleteSurveyPage(viewer, id, pageId);
    if (!deleted) throw notFound();
    if (!deleted.ok) return refused({ typed: {}, errors: { title: messages[deleted.reason] } });
    return redirect(paths.office.survey(id, "pageDeleted"), 303);
  }
  const form = parseFields(fields, SurveyPageForm);
  if (!form.ok) return refused(form);
  const result = await save(viewer, id, pageId, form.value, form.recordId);
  if (!result) throw notFound();
  if (!result.ok) return refused({ typed: form.typed, errors: { title: messages[result.reason] } });
  return redirect(paths.office.survey(id, "saved"), 303);
}

const messages = {
  frozen: "surveys-office:refused.frozen",
  hasQuestions: "surveys-office:errors.hasQuestions",
  lastPage: "surveys-office:errors.lastPage",
} as const;

function save(viewer: Viewer, id: string, pageId: string, form: SurveyPageForm, recordId: string) {
  return pageId === "new"
    ? addSurveyPage(viewer, id, form, recordId)
    : editSurveyPage(viewer, id, pageId, form);
}

export const handle: PageHandle<typeof loader> = {
  title: (_t, { heading, survey }) => `${heading} – ${survey.title}`,
};

export default function SurveyPage() {
  const { survey, heading, stored, mayWrite, mayDelete } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { t } = useTranslation();
  return (
    <div className="measure">
      <FormErrors errors={refused?.errors ?? {}} />
      <BackLink href={paths.office.survey(survey.id)}>{survey.title}</BackLink>
      <PageHeading caption={survey.title}>{heading}</PageHeading>
      <Form method="post" makesRecord noValidate>
        <PageFields stored={stored} refused={refused} />
        {mayWrite ? <Button>{t("surveys-office:edit.save")}</Button> : null}
      </Form>
      {mayWrite && mayDelete ? (
        <Form method="post">
          <Button variant="danger" name="intent" value="delete">
            {t("surveys-office:outline.deletePage")}
          </Button>
        </Form>
      ) : null}
    </div>
  );
}
