import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { refusedFields, SurveyForm } from "#app/features/listening/surveys/authoring/authoring-forms.ts";
import { findAuthoredSurvey } from "#app/features/listening/surveys/authoring/authoring-queries.server.ts";
import { SurveyFields } from "#app/features/listening/surveys/authoring/components/survey-fields.tsx";
import { editSurvey } from "#app/features/listening/surveys/authoring/edit-survey.server.ts";
import { mayWrite } from "#app/features/partnership/accounts/viewer.ts";
import { TermWarnings } from "#app/features/partnership/language-check/components/term-warnings.tsx";
import { checkTexts } from "#app/features/partnership/language-check/queries.server.ts";
import { paths } from "#app/paths.ts";
import { parseForm } from "#app/platform/http/form.server.ts";
import { notFound, refused } from "#app/platform/http/replies.server.ts";
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
  if (!survey) throw notFound();
  const { id, title, slug, introduction, minutes, keyedTwice } = survey;
  return {
    id,
    heading: title,
    warnings: await checkTexts([{ text: introduction }]),
    stored: { title, slug, introduction, minutes: String(minutes), keyedTwice: keyedTwice ? "yes" : "" },
    isPublished: survey.publishedAt !== null,
    mayWrite: mayWrite(viewer),
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = viewerOf(context);
  const id = params.id ?? "";
  const form = await parseForm(request, SurveyForm);
  if (!form.ok) return refused(form);
  const result = await editSurvey(viewer, id, form.value);
  if (!result) throw notFound();
  if (!result.ok) return refused({ typed: form.typed, errors: refusedFields[result.reason] });
  return redirect(paths.office.survey(id, "saved"), 303);
}

export const handle: PageHandle<typeof loader> = {
  title: (t, { heading }) => `${t("surveys-office:edit.title")} – ${heading}`,
};

export default function EditSurvey() {
  const { id, heading, warnings, stored, isPublished, mayWrite } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { t } = useTranslation();
  return (
    <div className="measure">
      <FormErrors errors={refused?.errors ?? {}} />
      <BackLink href={paths.office.survey(id)}>{heading}</BackLink>
      <PageHeading caption={heading}>{t("surveys-office:edit.title")}</PageHeading>
      <TermWarnings warnings={warnings} />
      <Form method="post" noValidate>
        <SurveyFields stored={stored} refused={refused} slugIsFixed={isPublished} />
        {mayWrite ? <Button>{t("surveys-office:edit.save")}</Button> : null}
      </Form>
    </div>
  );
}
