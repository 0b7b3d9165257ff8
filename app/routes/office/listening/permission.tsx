import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { DraftsUsingExcerpt } from "#app/features/answering/evidence/components/drafts-using-excerpt.tsx";
import { LowerPermissionForm } from "#app/features/answering/evidence/forms.ts";
import { findRespondentPermission } from "#app/features/answering/evidence/use-queries.server.ts";
import { lowerPermission } from "#app/features/listening/contributions/lower-permission.server.ts";
import { lowerPermissions } from "#app/features/listening/contributions/permission.ts";
import { mayWrite } from "#app/features/partnership/accounts/viewer.ts";
import { paths } from "#app/paths.ts";
import type { FieldErrors } from "#app/platform/http/form.server.ts";
import { emptyForm, parseForm } from "#app/platform/http/form.server.ts";
import { notFound, refused } from "#app/platform/http/replies.server.ts";
import { formatMoment } from "#app/platform/i18n/dates.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { viewerOf } from "#app/routes/viewer-of.server.ts";
import { Button } from "#app/ui/button.tsx";
import type { PageHandle } from "#app/ui/document-title.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Form } from "#app/ui/form.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { Radios } from "#app/ui/radios.tsx";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = viewerOf(context);
  const respondent = await findRespondentPermission(params.id ?? "");
  if (!respondent) throw notFound();
  return {
    respondent,
    choices: mayWrite(viewer) ? lowerPermissions(respondent) : [],
    saved: new URL(request.url).searchParams.get("done") === "saved",
    form: emptyForm,
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = viewerOf(context);
  const form = await parseForm(request, LowerPermissionForm);
  if (!form.ok) return refused(form);
  const id = params.id ?? "";
  const result = await lowerPermission(viewer, id, form.value.to, context.now);
  if (!result) throw notFound();
  if (!result.ok) {
    const errors: FieldErrors = { to: `evidence-office:errors.${result.reason}` };
    return refused({ typed: form.typed, errors });
  }
  return redirect(`${paths.office.permission(id)}?done=saved`, { status: 303 });
}

export const handle: PageHandle<typeof loader> = { title: (_t, { respondent }) => respondent.reference };

export default function RespondentPermission() {
  const { respondent, choices, saved, form } = useLoaderData<typeof loader>();
  const { errors } = useActionData<typeof action>() ?? form;
  const { t } = useTranslation();
  const now = respondent.withdrawnAt ? "withdrawn" : respondent.permission;
  const at = respondent.withdrawnAt ?? respondent.permissionAt;
  return (
    <>
      <ErrorSummary
        errors={Object.entries(errors).map(([field, key]) => ({ href: `#field-${field}`, text: t(key) }))}
      />
      {saved ? (
        <Notice kind="success" live="polite">
          <p>
            {respondent.uses.length === 0
              ? t("evidence-office:permission.savedUnused")
              : t("evidence-office:permission.saved", { count: respondent.uses.length })}
          </p>
        </Notice>
      ) : null}
      <PageHeading caption={respondent.reference}>{t("evidence-office:permission.title")}</PageHeading>
      <p>
        {t(`evidence-office:permission.now.${now}`)}{" "}
        {at ? <span className="meta-line">{formatMoment(at, "en")}</span> : null}
      </p>
      <section aria-labelledby="uses">
        <h2 id="uses">{t("evidence-office:uses.title")}</h2>
        <DraftsUsingExcerpt uses={respondent.uses} />
      </section>
      {choices.length > 0 ? (
        <Form method="post" noValidate>
          <Radios
            name="to"
            legend={t("evidence-office:permission.legend")}
            hint={t("evidence-office:permission.hint")}
            options={choices.map((choice) => ({
              value: choice,
              label: t(`evidence-office:permission.to.${choice}`),
            }))}
            error={errors.to ? t(errors.to) : undefined}
          />
          <Button variant="danger">{t("evidence-office:permission.button")}</Button>
        </Form>
      ) : null}
    </>
  );
}
