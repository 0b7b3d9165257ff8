import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { mayWrite } from "#app/features/partnership/accounts/viewer.ts";
import { createDraft } from "#app/features/plans/drafts/create-draft.server.ts";
import { DraftForm } from "#app/features/plans/drafts/forms.ts";
import { listDrafts, listPlansToDraft } from "#app/features/plans/drafts/queries.server.ts";
import { paths } from "#app/paths.ts";
import { emptyForm, parseForm } from "#app/platform/http/form.server.ts";
import { notFound, refused } from "#app/platform/http/replies.server.ts";
import { formatDay } from "#app/platform/i18n/dates.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { dayOf } from "#app/platform/time/day.ts";
import { viewerOf } from "#app/routes/viewer-of.server.ts";
import { Button } from "#app/ui/button.tsx";
import { DataTable } from "#app/ui/data-table.tsx";
import type { PageHandle } from "#app/ui/document-title.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Form } from "#app/ui/form.tsx";
import { Link } from "#app/ui/link.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { Select } from "#app/ui/select.tsx";
import { TextField } from "#app/ui/text-field.tsx";

export async function loader({ context }: LoaderFunctionArgs) {
  const viewer = viewerOf(context);
  return {
    drafts: await listDrafts(),
    plans: await listPlansToDraft(),
    mayWrite: mayWrite(viewer),
    form: emptyForm,
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const viewer = viewerOf(context);
  const form = await parseForm(request, DraftForm);
  if (!form.ok) return refused(form);
  const id = await createDraft(viewer, form.value, form.recordId);
  if (!id) throw notFound();
  return redirect(paths.office.draft(id), { status: 303 });
}

export const handle: PageHandle<typeof loader> = { title: (t) => t("drafts-office:list.title") };

export default function Drafts() {
  const page = useLoaderData<typeof loader>();
  const { typed, errors } = useActionData<typeof action>() ?? page.form;
  const { t } = useTranslation();
  return (
    <>
      <ErrorSummary
        errors={Object.entries(errors).map(([field, key]) => ({ href: `#field-${field}`, text: t(key) }))}
      />
      <PageHeading>{t("drafts-office:list.title")}</PageHeading>
      <DataTable
        caption={t("drafts-office:list.caption")}
        captionHidden
        columns={[
          { key: "title", label: t("drafts-office:list.draft") },
          { key: "plan", label: t("drafts-office:list.plan") },
          { key: "size", label: t("drafts-office:list.size") },
          { key: "changed", label: t("drafts-office:list.changed") },
        ]}
        rows={page.drafts.map((draft) => ({
          id: draft.id,
          header: "title",
          cells: {
            title: <Link href={paths.office.draft(draft.id)}>{draft.title}</Link>,
            plan: draft.planTitle,
            size: t("drafts-office:list.paragraphs", { count: draft.paragraphs }),
            changed: formatDay(dayOf(draft.changedAt), "en"),
          },
        }))}
        empty={
          <EmptyState title={t("drafts-office:list.empty")}>
            <p>{t(page.plans.length > 0 ? "drafts-office:list.emptyText" : "drafts-office:list.noPlan")}</p>
          </EmptyState>
        }
      />
      {page.mayWrite && page.plans.length > 0 ? (
        <Form method="post" makesRecord noValidate>
          <h2>{t("drafts-office:new.title")}</h2>
          <TextField
            name="title"
            label={t("drafts-office:new.name")}
            hint={t("drafts-office:new.nameHint")}
            width="medium"
            defaultValue={typeof typed.title === "string" ? typed.title : undefined}
            error={errors.title ? t(errors.title) : undefined}
          />
          <Select
            name="planId"
            label={t("drafts-office:new.plan")}
            options={page.plans.map((plan) => ({ value: plan.id, label: plan.title }))}
            defaultValue={typeof typed.planId === "string" ? typed.planId : undefined}
            error={errors.planId ? t(errors.planId) : undefined}
          />
          <Button>{t("drafts-office:new.button")}</Button>
        </Form>
      ) : null}
    </>
  );
}
