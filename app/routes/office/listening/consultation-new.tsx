import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { ConsultationFields } from "#app/features/listening/consultations/components/consultation-fields.tsx";
import { createConsultation } from "#app/features/listening/consultations/create-consultation.server.ts";
import { NewConsultationForm, refusedFields } from "#app/features/listening/consultations/forms.ts";
import { listPlansToConsultOn } from "#app/features/listening/consultations/queries.server.ts";
import { mayWrite } from "#app/features/partnership/accounts/viewer.ts";
import { paths } from "#app/paths.ts";
import { parseForm } from "#app/platform/http/form.server.ts";
import { refused } from "#app/platform/http/replies.server.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { viewerOf } from "#app/routes/viewer-of.server.ts";
import { BackLink } from "#app/ui/back-link.tsx";
import { Button, LinkButton } from "#app/ui/button.tsx";
import type { PageHandle } from "#app/ui/document-title.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Form } from "#app/ui/form.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { Select } from "#app/ui/select.tsx";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = viewerOf(context);
  return {
    mayWrite: mayWrite(viewer),
    plans: await listPlansToConsultOn(),
    planId: new URL(request.url).searchParams.get("plan") ?? "",
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const viewer = viewerOf(context);
  const form = await parseForm(request, NewConsultationForm);
  if (!form.ok) return refused(form);
  const result = await createConsultation(viewer, form.value, form.recordId);
  if (!result.ok) return refused({ typed: form.typed, errors: refusedFields[result.reason] });
  return redirect(paths.office.consultation(result.id, "created"), 303);
}

export const handle: PageHandle<typeof loader> = {
  title: (t) => t("consultations-office:new.title"),
};

export default function NewConsultation() {
  const { mayWrite, plans, planId } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { t } = useTranslation();
  const typedPlan = refused?.typed.planId;
  return (
    <div className="measure">
      <FormErrors errors={refused?.errors ?? {}} />
      <BackLink href={paths.office.consultations()}>{t("consultations-office:list.title")}</BackLink>
      <PageHeading>{t("consultations-office:new.title")}</PageHeading>
      {plans.length === 0 ? (
        <EmptyState
          title={t("consultations-office:new.noPlanTitle")}
          action={
            <LinkButton href={paths.office.newPlan()}>{t("consultations-office:new.newPlan")}</LinkButton>
          }
        >
          <p>{t("consultations-office:new.noPlan")}</p>
        </EmptyState>
      ) : (
        <Form method="post" makesRecord noValidate>
          <Select
            name="planId"
            label={t("consultations-office:fields.planId")}
            options={plans.map((plan) => ({ value: plan.id, label: plan.title }))}
            defaultValue={typeof typedPlan === "string" ? typedPlan : planId}
            error={refused?.errors.planId ? t(refused.errors.planId) : undefined}
          />
          <ConsultationFields stored={{}} refused={refused} slugIsFixed={false} />
          {mayWrite ? <Button>{t("consultations-office:new.button")}</Button> : null}
        </Form>
      )}
    </div>
  );
}
