import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { findConsultation } from "#app/features/listening/consultations/queries.server.ts";
import { refusedFields, SurveyForm } from "#app/features/listening/surveys/authoring/authoring-forms.ts";
import { SurveyFields } from "#app/features/listening/surveys/authoring/components/survey-fields.tsx";
import { createSurvey } from "#app/features/listening/surveys/authoring/create-survey.server.ts";
import { mayWrite } from "#app/features/partnership/accounts/viewer.ts";
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
  const consultation = await findConsultation(params.id ?? "");
  if (!consultation) throw notFound();
  const { id, title } = consultation;
  return {
    mayWrite: mayWrite(viewer),
    consultation: { id, title },
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = viewerOf(context);
  const form = await parseForm(request, SurveyForm);
  if (!form.ok) return refused(form);
  const result = await createSurvey(viewer, params.id ?? "", form.value, form.recordId);
  if (!result) throw notFound();
  if (!result.ok) return refused({ typed: form.typed, errors: refusedFields[result.reason] });
  return redirect(paths.office.survey(result.id, "created"), 303);
}

export const handle: PageHandle<typeof loader> = {
  title: (t, { consultation }) => `${t("surveys-office:new.title")} – ${consultation.title}`,
};

export default function NewSurvey() {
  const { mayWrite, consultation } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { t } = useTranslation();
  return (
    <div className="measure">
      <FormErrors errors={refused?.errors ?? {}} />
      <BackLink href={paths.office.consultation(consultation.id)}>{consultation.title}</BackLink>
      <PageHeading caption={consultation.title}>{t("surveys-office:new.title")}</PageHeading>
      <Form method="post" makesRecord noValidate>
        <SurveyFields stored={{ minutes: "10" }} refused={refused} slugIsFixed={false} />
        {mayWrite ? <Button>{t("surveys-office:new.button")}</Button> : null}
      </Form>
    </div>
  );
}
