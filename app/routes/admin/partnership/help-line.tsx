import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { HelpLineFields } from "#app/features/partnership/help-lines/components/help-line-fields.tsx";
import { HelpLineForm } from "#app/features/partnership/help-lines/help-line-forms.ts";
import { findHelpLine } from "#app/features/partnership/help-lines/help-line-queries.server.ts";
import { removeHelpLine } from "#app/features/partnership/help-lines/remove-help-line.server.ts";
import { saveHelpLine } from "#app/features/partnership/help-lines/save-help-line.server.ts";
import { paths } from "#app/paths.ts";
import type { FieldErrors } from "#app/platform/http/form.server.ts";
import { parseFields, readFields } from "#app/platform/http/form.server.ts";
import { notFound, refused } from "#app/platform/http/replies.server.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { viewerOf } from "#app/routes/viewer-of.server.ts";
import { BackLink } from "#app/ui/back-link.tsx";
import { Button } from "#app/ui/button.tsx";
import { Details } from "#app/ui/details.tsx";
import type { PageHandle } from "#app/ui/document-title.tsx";
import { Form } from "#app/ui/form.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { InsetText } from "#app/ui/inset-text.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";

export const handle: PageHandle<typeof loader> = {
  title: (t, { line }) => line?.name ?? t("help-lines-office:form.newTitle"),
};

/** The line's id, or null on the page that adds one. */
const idOf = (id: string | undefined) => (id === "new" ? null : (id ?? ""));

export async function loader({ params }: LoaderFunctionArgs) {
  const id = idOf(params.id);
  if (id === null) return { line: null };
  const line = await findHelpLine(id);
  if (!line) throw notFound();
  return { line };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = viewerOf(context);
  const id = idOf(params.id);
  const fields = await readFields(request);
  if (id !== null && fields.get("intent") === "remove") {
    if (!(await removeHelpLine(viewer, id))) throw notFound();
    return redirect(paths.admin.helpLines("removed"), 303);
  }
  const form = parseFields(fields, HelpLineForm);
  if (!form.ok) return refused(form);
  if (!(await saveHelpLine(viewer, id, form.value, context.now, form.recordId))) throw notFound();
  return redirect(paths.admin.helpLines("saved"), 303);
}

export default function HelpLine() {
  const { line } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { t } = useTranslation();
  const errors: Partial<FieldErrors> = refused?.errors ?? {};
  return (
    <>
      <BackLink href={paths.admin.helpLines()}>{t("help-lines-office:title")}</BackLink>
      <FormErrors errors={errors} />
      <PageHeading>
        {line ? t("help-lines-office:form.title") : t("help-lines-office:form.newTitle")}
      </PageHeading>
      <InsetText>{t("help-lines-office:form.check")}</InsetText>
      <Form method="post" makesRecord noValidate>
        <HelpLineFields values={refused?.typed ?? line ?? {}} errors={errors} />
        <Button>{t("help-lines-office:form.save")}</Button>
      </Form>
      {line ? (
        <Details summary={t("help-lines-office:form.remove")}>
          <Form method="post">
            <p>{t("help-lines-office:form.removeText")}</p>
            <Button name="intent" value="remove" variant="danger">
              {t("help-lines-office:form.removeButton")}
            </Button>
          </Form>
        </Details>
      ) : null}
    </>
  );
}
