import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { mayWrite } from "#app/features/accounts/viewer.ts";
import { FormErrors } from "#app/features/consultations/components/form-errors.tsx";
import { refusedFields, SurveyForm } from "#app/features/surveys/authoring-forms.ts";
import { findAuthoredSurvey } from "#app/features/surveys/authoring-queries.server.ts";
import { SurveyFields } from "#app/features/surveys/components/survey-fields.tsx";
import { editSurvey } from "#app/features/surveys/edit-survey.server.ts";
import { paths } from "#app/paths.ts";
import { parseForm, refuse } from "#app/platform/http/form.server.ts";
import { pageTitle } from "#app/platform/http/page-title.server.ts";
import { translatorFor } from "#app/platform/i18n/instance.server.ts";
import { BackLink } from "#app/ui/back-link.tsx";
import { Button } from "#app/ui/button.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { requireViewer } from "../require-viewer.server.ts";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request, "office/survey-edit");
  const survey = await findAuthoredSurvey(params.id ?? "");
  if (!survey) throw new Response(null, { status: 404 });
  const { id, title, slug, introduction, minutes } = survey;
  return {
    id,
    heading: title,
    stored: { title, slug, introduction, minutes: String(minutes) },
    isPublished: survey.publishedAt !== null,
    mayWrite: mayWrite(viewer),
    pageTitle: pageTitle(context, "en", translatorFor("en").t("surveys-office:edit.title"), title),
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = await requireViewer(request, "office/survey-edit");
  const id = params.id ?? "";
  const form = await parseForm(request, SurveyForm);
  if (!form.ok) return refuse(context, { typed: form.typed, errors: form.errors });
  const result = await editSurvey(viewer, id, form.value);
  if (!result) throw new Response(null, { status: 404 });
  if (!result.ok) return refuse(context, { typed: form.typed, errors: refusedFields[result.reason] });
  return redirect(paths.office.survey(id, "saved"), 303);
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.pageTitle }];

export default function EditSurvey() {
  const { id, heading, stored, isPublished, mayWrite } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { t } = useTranslation();
  return (
    <div className="measure">
      <FormErrors errors={refused?.errors ?? {}} />
      <BackLink href={paths.office.survey(id)}>{heading}</BackLink>
      <PageHeading caption={heading}>{t("surveys-office:edit.title")}</PageHeading>
      <Form method="post" noValidate>
        <SurveyFields stored={stored} refused={refused} slugIsFixed={isPublished} />
        {mayWrite ? <Button>{t("surveys-office:edit.save")}</Button> : null}
      </Form>
    </div>
  );
}
