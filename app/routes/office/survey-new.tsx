import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { FormErrors } from "#app/features/consultations/components/form-errors.tsx";
import { findConsultation } from "#app/features/consultations/queries.server.ts";
import { refusedFields, SurveyForm } from "#app/features/surveys/authoring-forms.ts";
import { SurveyFields } from "#app/features/surveys/components/survey-fields.tsx";
import { createSurvey } from "#app/features/surveys/create-survey.server.ts";
import { paths } from "#app/paths.ts";
import { parseForm, refuse } from "#app/platform/http/form.server.ts";
import { pageTitle } from "#app/platform/http/page-title.server.ts";
import { translatorFor } from "#app/platform/i18n/instance.server.ts";
import { BackLink } from "#app/ui/back-link.tsx";
import { Button } from "#app/ui/button.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { requireViewer } from "../require-viewer.server.ts";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  await requireViewer(request, "office/survey-new");
  const consultation = await findConsultation(params.id ?? "");
  if (!consultation) throw new Response(null, { status: 404 });
  const { id, title } = consultation;
  return {
    consultation: { id, title },
    pageTitle: pageTitle(context, "en", translatorFor("en").t("surveys-office:new.title"), title),
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = await requireViewer(request, "office/survey-new");
  const form = await parseForm(request, SurveyForm);
  if (!form.ok) return refuse(context, { typed: form.typed, errors: form.errors });
  const result = await createSurvey(viewer, params.id ?? "", form.value);
  if (!result) throw new Response(null, { status: 404 });
  if (!result.ok) return refuse(context, { typed: form.typed, errors: refusedFields[result.reason] });
  return redirect(paths.office.survey(result.id, "created"), 303);
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.pageTitle }];

export default function NewSurvey() {
  const { consultation } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { t } = useTranslation();
  return (
    <div className="measure">
      <FormErrors errors={refused?.errors ?? {}} />
      <BackLink href={paths.office.consultation(consultation.id)}>{consultation.title}</BackLink>
      <PageHeading caption={consultation.title}>{t("surveys-office:new.title")}</PageHeading>
      <Form method="post" noValidate>
        <SurveyFields stored={{ minutes: "10" }} refused={refused} slugIsFixed={false} />
        <Button>{t("surveys-office:new.button")}</Button>
      </Form>
    </div>
  );
}
