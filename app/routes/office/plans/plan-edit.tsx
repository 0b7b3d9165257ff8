import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { ConflictNotice } from "#app/features/plans/plan/components/conflict-notice.tsx";
import { PlanFields } from "#app/features/plans/plan/components/plan-fields.tsx";
import { editPlan, fingerprintOfPlan } from "#app/features/plans/plan/edit-plan.server.ts";
import { EditPlanForm } from "#app/features/plans/plan/forms.ts";
import { findPlan } from "#app/features/plans/plan/queries.server.ts";
import { paths } from "#app/paths.ts";
import type { FieldErrors } from "#app/platform/http/form.server.ts";
import { parseForm } from "#app/platform/http/form.server.ts";
import { notFound } from "#app/platform/http/replies.server.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { viewerOf } from "#app/routes/viewer-of.server.ts";
import { BackLink } from "#app/ui/back-link.tsx";
import { Button } from "#app/ui/button.tsx";
import type { PageHandle } from "#app/ui/document-title.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Form } from "#app/ui/form.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";

export const handle: PageHandle<typeof loader> = { title: (t) => t("plans-office:edit.title") };

export async function loader({ params }: LoaderFunctionArgs) {
  const plan = await findPlan(params.planId ?? "");
  if (!plan) throw notFound();
  const { id, title, period, vision, body, localities } = plan;
  return { id, texts: { title, period, vision, body, localities }, seen: fingerprintOfPlan(plan) };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = viewerOf(context);
  const planId = params.planId ?? "";
  const form = await parseForm(request, EditPlanForm);
  if (!form.ok) {
    const { typed, errors } = form;
    return data({ typed, errors, seen: String(typed.seen ?? ""), isConflict: false }, { status: 400 });
  }
  const { seen, ...texts } = form.value;
  const result = await editPlan(viewer, planId, texts, seen);
  if (!result) throw notFound();
  if (result.ok) return redirect(paths.office.plan(planId, { done: "saved" }), 303);
  return data({ typed: form.typed, errors: {}, seen: null, isConflict: true }, { status: 409 });
}

export default function EditPlan() {
  const { id, texts, seen } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { t } = useTranslation();
  const errors: FieldErrors = refused?.errors ?? {};
  const form = { typed: refused?.typed ?? texts, errors };
  return (
    <>
      <BackLink href={paths.office.plan(id)} />
      <ErrorSummary
        errors={Object.entries(form.errors).map(([name, key]) => ({
          href: `#field-${name}`,
          text: t(key),
        }))}
      />
      <PageHeading caption={texts.title}>{t("plans-office:edit.title")}</PageHeading>
      {refused?.isConflict ? (
        <ConflictNotice
          now={(["title", "period", "vision", "localities", "body"] as const).map((name) => ({
            key: t(`plans-office:fields.${name}`),
            value: texts[name],
          }))}
        />
      ) : null}
      <Form method="post" noValidate className="measure">
        <input type="hidden" name="seen" value={refused?.seen ?? seen} />
        <PlanFields form={form} />
        <Button>{t("plans-office:edit.save")}</Button>
      </Form>
    </>
  );
}
