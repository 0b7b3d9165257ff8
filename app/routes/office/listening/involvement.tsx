import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { InvolvementForm } from "#app/features/listening/panel/forms.ts";
import { findUnprovenClaims } from "#app/features/listening/panel/involvement/claims.server.ts";
import { InvolvementFields } from "#app/features/listening/panel/involvement/components/involvement-fields.tsx";
import { InvolvementSummary } from "#app/features/listening/panel/involvement/components/involvement-summary.tsx";
import { UnprovenClaims } from "#app/features/listening/panel/involvement/components/unproven-claims.tsx";
import {
  findDraftSections,
  listInvolvements,
} from "#app/features/listening/panel/involvement/involvement-queries.server.ts";
import { recordInvolvement } from "#app/features/listening/panel/involvement/record-involvement.server.ts";
import { mayWrite } from "#app/features/partnership/accounts/viewer.ts";
import { paths } from "#app/paths.ts";
import { emptyForm, parseForm } from "#app/platform/http/form.server.ts";
import { notFound, refused } from "#app/platform/http/replies.server.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { viewerOf } from "#app/routes/viewer-of.server.ts";
import { Breadcrumbs } from "#app/ui/breadcrumbs.tsx";
import { Button } from "#app/ui/button.tsx";
import type { PageHandle } from "#app/ui/document-title.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Form } from "#app/ui/form.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";

export const handle: PageHandle<typeof loader> = { title: (t) => t("panel-office:involvement.title") };

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = viewerOf(context);
  const draft = await findDraftSections(params.id ?? "");
  if (!draft) throw notFound();
  return {
    draft,
    records: await listInvolvements(draft.id),
    claims: await findUnprovenClaims({ draftId: draft.id }),
    mayWrite: mayWrite(viewer),
    recorded: new URL(request.url).searchParams.get("done") === "recorded",
    form: emptyForm,
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = viewerOf(context);
  const form = await parseForm(request, InvolvementForm);
  if (!form.ok) return refused(form);
  const draftId = params.id ?? "";
  const recorded = await recordInvolvement(viewer, draftId, form.value, context.now, form.recordId);
  if (!recorded) throw notFound();
  return redirect(paths.office.involvement(draftId, "recorded"), 303);
}

export default function Involvement() {
  const { draft, records, claims, mayWrite: writes, recorded, form } = useLoaderData<typeof loader>();
  const { typed, errors } = useActionData<typeof action>() ?? form;
  const { t } = useTranslation();
  return (
    <>
      <Breadcrumbs
        items={[
          { href: paths.office.drafts(), label: t("drafts-office:list.title") },
          { href: paths.office.draft(draft.id), label: draft.title },
          { label: t("panel-office:involvement.title") },
        ]}
      />
      <FormErrors errors={errors} />
      {recorded ? (
        <Notice kind="success" live="polite">
          <p>{t("panel-office:involvement.done")}</p>
        </Notice>
      ) : null}
      <PageHeading caption={draft.title}>{t("panel-office:involvement.title")}</PageHeading>
      <p>{t("panel-office:involvement.text")}</p>
      <UnprovenClaims claims={claims} />
      {records.length === 0 ? <EmptyState title={t("panel-office:involvement.none")} /> : null}
      {records.map((record) => (
        <InvolvementSummary key={record.id} record={record} />
      ))}
      {writes ? (
        <Form method="post" makesRecord noValidate className="draft-form">
          <h2>{t("panel-office:involvement.record")}</h2>
          <InvolvementFields sections={draft.sections} typed={typed} errors={errors} />
          <Button>{t("panel-office:involvement.button")}</Button>
        </Form>
      ) : null}
    </>
  );
}
