import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { addActionFromFinding } from "#app/features/answering/evidence/add-action-from-finding.server.ts";
import { ActionFromFindingForm } from "#app/features/answering/evidence/refinement-forms.ts";
import { findPlaceForAction } from "#app/features/answering/evidence/refinements.server.ts";
import { shareInWords } from "#app/features/listening/contributions/head-count.ts";
import { useKindName } from "#app/features/plans/plan/components/kind-name.ts";
import { promises } from "#app/features/plans/plan/plan.ts";
import { listKinds } from "#app/features/plans/plan/work-queries.server.ts";
import { paths } from "#app/paths.ts";
import type { FieldErrors } from "#app/platform/http/form.server.ts";
import { emptyForm, parseForm } from "#app/platform/http/form.server.ts";
import { notFound, refused } from "#app/platform/http/replies.server.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { viewerOf } from "#app/routes/viewer-of.server.ts";
import { BackLink } from "#app/ui/back-link.tsx";
import { Button } from "#app/ui/button.tsx";
import type { PageHandle } from "#app/ui/document-title.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Form } from "#app/ui/form.tsx";
import { InsetText } from "#app/ui/inset-text.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { Select } from "#app/ui/select.tsx";
import { TextArea } from "#app/ui/text-area.tsx";

export const handle: PageHandle<typeof loader> = { title: (t) => t("progress-office:fromFinding.title") };

export async function loader({ params }: LoaderFunctionArgs) {
  const found = await findPlaceForAction(params.id ?? "");
  if (!found) throw notFound();
  return { ...found, kinds: await listKinds(found.plan.id, found.plan.layout), form: emptyForm };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = viewerOf(context);
  const form = await parseForm(request, ActionFromFindingForm);
  if (!form.ok) return refused(form);
  const result = await addActionFromFinding(viewer, params.id ?? "", form.value, form.recordId);
  if (!result) throw notFound();
  if (result.ok) return redirect(paths.office.editPlanItem(result.planId, result.id, "saved"), 303);
  const errors: FieldErrors = { name: `plans-office:errors.${result.reason}` };
  return refused({ typed: form.typed, errors });
}

export default function FindingAction() {
  const { finding, plan, headings, suggested, kinds, form } = useLoaderData<typeof loader>();
  const { typed, errors } = useActionData<typeof action>() ?? form;
  const { t } = useTranslation();
  const kindName = useKindName(kinds);
  const field = (name: string, otherwise = "") => ({
    name,
    defaultValue: String(typed[name] ?? otherwise),
    error: errors[name] ? t(errors[name]) : undefined,
  });
  return (
    <>
      <BackLink href={paths.office.finding(finding.id)} />
      <ErrorSummary
        errors={Object.entries(errors).map(([name, key]) => ({ href: `#field-${name}`, text: t(key) }))}
      />
      <PageHeading caption={plan.title}>{t("progress-office:fromFinding.title")}</PageHeading>
      <InsetText>
        {finding.text} {t("evidence-office:count.of", shareInWords(t, finding))}
      </InsetText>
      <Form method="post" makesRecord noValidate className="measure">
        <TextArea {...field("name")} label={t("plans-office:item.nameKeyAction")} rows={3} />
        <Select
          {...field("kind", "additionalAction")}
          label={t("progress-office:field.kind")}
          options={promises.map((kind) => ({ value: kind, label: kindName(kind) }))}
        />
        <Select
          {...field("parent", suggested)}
          label={t("progress-office:field.parentId")}
          options={headings.map((row) => ({ value: row.id, label: `${row.code} ${row.name}` }))}
        />
        <TextArea {...field("reason")} label={t("progress-office:refine.reason")} rows={3} />
        <Button>{t("progress-office:fromFinding.save")}</Button>
      </Form>
    </>
  );
}
