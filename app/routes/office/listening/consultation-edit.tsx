import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { ConsultationFields } from "#app/features/listening/consultations/components/consultation-fields.tsx";
import { editConsultation } from "#app/features/listening/consultations/edit-consultation.server.ts";
import { ConsultationForm, refusedFields } from "#app/features/listening/consultations/forms.ts";
import { findConsultation } from "#app/features/listening/consultations/queries.server.ts";
import { mayWrite } from "#app/features/partnership/accounts/viewer.ts";
import { TermWarnings } from "#app/features/partnership/language-check/components/term-warnings.tsx";
import { checkTexts } from "#app/features/partnership/language-check/queries.server.ts";
import { paths } from "#app/paths.ts";
import { parseForm } from "#app/platform/http/form.server.ts";
import { notFound, refused } from "#app/platform/http/replies.server.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { localDateTimeOf } from "#app/platform/time/local-time.ts";
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
  const { id, timeZone } = consultation;
  const { title, slug, purpose, canChange, cannotChange, whoReads, whatNext } = consultation;
  return {
    id,
    heading: title,
    warnings: await checkTexts(
      [purpose, canChange, cannotChange, whoReads, whatNext].map((text) => ({ text })),
    ),
    mayWrite: mayWrite(viewer),
    isPublished: consultation.publishedAt !== null,
    stored: {
      ...{ title, slug, purpose, canChange, cannotChange, whoReads, whatNext, timeZone },
      opensAt: localDateTimeOf(consultation.opensAt, timeZone),
      closesAt: localDateTimeOf(consultation.closesAt, timeZone),
    },
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = viewerOf(context);
  const id = params.id ?? "";
  const form = await parseForm(request, ConsultationForm);
  if (!form.ok) return refused(form);
  const result = await editConsultation(viewer, id, form.value);
  if (!result) throw notFound();
  if (!result.ok) return refused({ typed: form.typed, errors: refusedFields[result.reason] });
  return redirect(paths.office.consultation(id, "saved"), 303);
}

export const handle: PageHandle<typeof loader> = {
  title: (t, { heading }) => `${t("consultations-office:edit.title")} – ${heading}`,
};

export default function EditConsultation() {
  const { id, heading, warnings, stored, isPublished, mayWrite } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { t } = useTranslation();
  return (
    <div className="measure">
      <FormErrors errors={refused?.errors ?? {}} />
      <BackLink href={paths.office.consultation(id)}>{heading}</BackLink>
      <PageHeading caption={heading}>{t("consultations-office:edit.title")}</PageHeading>
      <TermWarnings warnings={warnings} />
      <Form method="post" noValidate>
        <ConsultationFields stored={stored} refused={refused} slugIsFixed={isPublished} />
        {mayWrite ? <Button>{t("consultations-office:edit.save")}</Button> : null}
      </Form>
    </div>
  );
}
