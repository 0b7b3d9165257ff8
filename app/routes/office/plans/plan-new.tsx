import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { PlanFields } from "#app/features/plans/plan/components/plan-fields.tsx";
import { createPlan } from "#app/features/plans/plan/create-plan.server.ts";
import { PlanForm } from "#app/features/plans/plan/forms.ts";
import { paths } from "#app/paths.ts";
import { parseForm } from "#app/platform/http/form.server.ts";
import { refused } from "#app/platform/http/replies.server.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { viewerOf } from "#app/routes/viewer-of.server.ts";
import { BackLink } from "#app/ui/back-link.tsx";
import { Button } from "#app/ui/button.tsx";
import type { PageHandle } from "#app/ui/document-title.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Form } from "#app/ui/form.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";

export const handle: PageHandle<typeof loader> = { title: (t) => t("plans-office:new.title") };

export function loader() {
  return null;
}

export async function action({ request, context }: ActionFunctionArgs) {
  const viewer = viewerOf(context);
  const form = await parseForm(request, PlanForm);
  if (!form.ok) return refused(form);
  const plan = await createPlan(viewer, form.recordId, form.value);
  return redirect(paths.office.plan(plan.id, { done: "created" }), 303);
}

export default function NewPlan() {
  const form = useActionData<typeof action>() ?? { typed: {}, errors: {} };
  const { t } = useTranslation();
  return (
    <>
      <BackLink href={paths.office.plans()} />
      <ErrorSummary
        errors={Object.entries(form.errors).map(([name, key]) => ({ href: `#field-${name}`, text: t(key) }))}
      />
      <PageHeading>{t("plans-office:new.title")}</PageHeading>
      <p className="measure">{t("plans-office:new.text")}</p>
      <Form method="post" makesRecord noValidate className="measure">
        <PlanFields form={form} />
        <Button>{t("plans-office:new.save")}</Button>
      </Form>
    </>
  );
}
