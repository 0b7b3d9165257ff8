import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { findContribution } from "#app/features/listening/contributions/contribution-queries.server.ts";
import { IdentityForm } from "#app/features/listening/contributions/forms.ts";
import { readIdentity } from "#app/features/listening/contributions/read-identity.server.ts";
import { paths } from "#app/paths.ts";
import { emptyForm, parseForm } from "#app/platform/http/form.server.ts";
import { notFound } from "#app/platform/http/replies.server.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { viewerOf } from "#app/routes/viewer-of.server.ts";
import { BackLink } from "#app/ui/back-link.tsx";
import { Button } from "#app/ui/button.tsx";
import type { PageHandle } from "#app/ui/document-title.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Form } from "#app/ui/form.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { TextField } from "#app/ui/text-field.tsx";

export const handle: PageHandle<typeof loader> = { title: (t) => t("contributions-office:identity.title") };

export async function loader({ params }: LoaderFunctionArgs) {
  const found = await findContribution(params.id ?? "");
  if (!found) throw notFound();
  const { id, reference, hasName } = found.contribution;
  return { id, reference, hasName };
}

/** Tells the name in the answer to the post itself, so that no address leads to it. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = viewerOf(context);
  const form = await parseForm(request, IdentityForm);
  if (!form.ok) return data({ name: null, typed: form.typed, errors: form.errors }, { status: 400 });
  const read = await readIdentity(viewer, params.id ?? "", form.value.why);
  if (!read) throw notFound();
  return { ...emptyForm, name: read.ok ? read.name : null };
}

export default function Identity() {
  const { id, reference, hasName } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const { t } = useTranslation();
  const error = result?.errors.why === undefined ? undefined : t(result.errors.why);
  return (
    <>
      <BackLink href={paths.office.contribution(id)}>{t("contributions-office:identity.back")}</BackLink>
      {error ? <ErrorSummary errors={[{ href: "#field-why", text: error }]} /> : null}
      <PageHeading caption={t("contributions-office:identity.caption", { reference })}>
        {t("contributions-office:identity.title")}
      </PageHeading>
      {result?.name ? (
        <Notice kind="info" title={t("contributions-office:identity.result")} live="polite">
          <p>
            <b dir="auto">{result.name}</b>
          </p>
          <p>{t("contributions-office:identity.recorded")}</p>
        </Notice>
      ) : null}
      <div className="measure">
        <p>{hasName ? t("contributions-office:identity.text") : t("contributions-office:identity.noName")}</p>
        {hasName && !result?.name ? (
          <Form method="post">
            <TextField
              name="why"
              label={t("contributions-office:identity.why")}
              hint={t("contributions-office:identity.whyHint")}
              error={error}
              defaultValue={typeof result?.typed.why === "string" ? result.typed.why : undefined}
              maxLength={300}
            />
            <Button>{t("contributions-office:identity.read")}</Button>
          </Form>
        ) : null}
      </div>
    </>
  );
}
