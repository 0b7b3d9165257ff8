import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { addPlanItem } from "#app/features/plans/plan/add-plan-item.server.ts";
import { useKindName } from "#app/features/plans/plan/components/kind-name.ts";
import { PlanItemFields } from "#app/features/plans/plan/components/plan-item-fields.tsx";
import { NewPlanItemForm } from "#app/features/plans/plan/forms.ts";
import { headings } from "#app/features/plans/plan/plan.ts";
import { findPlan, findPlanItem } from "#app/features/plans/plan/queries.server.ts";
import { listKinds } from "#app/features/plans/plan/work-queries.server.ts";
import { paths } from "#app/paths.ts";
import type { FieldErrors } from "#app/platform/http/form.server.ts";
import { parseForm } from "#app/platform/http/form.server.ts";
import { notFound, refused } from "#app/platform/http/replies.server.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { viewerOf } from "#app/routes/viewer-of.server.ts";
import { BackLink } from "#app/ui/back-link.tsx";
import { Button } from "#app/ui/button.tsx";
import type { PageHandle } from "#app/ui/document-title.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Form } from "#app/ui/form.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { Select } from "#app/ui/select.tsx";

export const handle: PageHandle<typeof loader> = {
  title: (t, { priority, kinds }) =>
    kinds
      ? t("progress-office:rows.add")
      : priority
        ? t("plans-office:item.newKeyAction")
        : t("plans-office:item.newPriority"),
};

export async function loader({ request, params }: LoaderFunctionArgs) {
  const plan = await findPlan(params.planId ?? "");
  if (!plan) throw notFound();
  const under = priorityOf(request);
  const priority = under === null ? null : await findPlanItem(plan.id, under);
  const isAny = new URL(request.url).searchParams.has("kind");
  if (under !== null && !(priority && (isAny || headings.includes(priority.kind)))) throw notFound();
  return {
    plan: { id: plan.id, title: plan.title },
    priority: priority && { name: priority.name },
    kinds: isAny ? await listKinds(plan.id, plan.layout) : null,
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = viewerOf(context);
  const planId = params.planId ?? "";
  const under = priorityOf(request);
  const form = await parseForm(request, NewPlanItemForm);
  if (!form.ok) return refused(form);
  const result = await addPlanItem(viewer, planId, under, form.value, form.value.kind, form.recordId);
  if (!result) throw notFound();
  if (result.ok && form.value.kind)
    return redirect(paths.office.editPlanItem(planId, result.id, "saved"), 303);
  if (result.ok) return redirect(`${paths.office.plan(planId, { done: "added" })}#item-${result.id}`, 303);
  const field = result.reason === "codeInUse" ? "code" : "name";
  const errors: FieldErrors = { [field]: `plans-office:errors.${result.reason}` };
  return refused({ typed: form.typed, errors });
}

/** The priority that the address names: there the new thing is a key action of it. */
function priorityOf(request: Request): string | null {
  return new URL(request.url).searchParams.get("under");
}

export default function NewPlanItem() {
  const { plan, priority, kinds } = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>() ?? { typed: {}, errors: {} };
  const { t } = useTranslation();
  const kindName = useKindName(kinds ?? []);
  return (
    <>
      <BackLink href={paths.office.plan(plan.id)} />
      <ErrorSummary
        errors={Object.entries(form.errors).map(([name, key]) => ({ href: `#field-${name}`, text: t(key) }))}
      />
      <PageHeading caption={priority?.name ?? plan.title}>
        {kinds
          ? t("progress-office:rows.add")
          : priority
            ? t("plans-office:item.newKeyAction")
            : t("plans-office:item.newPriority")}
      </PageHeading>
      <Form method="post" makesRecord noValidate className="measure">
        {kinds ? (
          <Select
            name="kind"
            label={t("progress-office:field.kind")}
            options={kinds.map(({ kind }) => ({ value: kind, label: kindName(kind) }))}
            defaultValue={String(form.typed.kind ?? "")}
          />
        ) : null}
        <PlanItemFields kind={priority ? "keyAction" : "priority"} isNew form={form} />
        <Button>{t("plans-office:item.add")}</Button>
      </Form>
    </>
  );
}
