import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { ExceptionWork } from "#app/features/partnership/language-check/forms.ts";
import { listExceptions, listTerms } from "#app/features/partnership/language-check/queries.server.ts";
import {
  removeException,
  saveException,
} from "#app/features/partnership/language-check/save-exception.server.ts";
import { paths } from "#app/paths.ts";
import { parseForm } from "#app/platform/http/form.server.ts";
import { notFound, refused } from "#app/platform/http/replies.server.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { viewerOf } from "#app/routes/viewer-of.server.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { DataTable } from "#app/ui/data-table.tsx";
import type { PageHandle } from "#app/ui/document-title.tsx";
import { Form } from "#app/ui/form.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { useFormFields } from "#app/ui/form-fields.ts";
import { Link } from "#app/ui/link.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { RowAction } from "#app/ui/row-action.tsx";
import { TextField } from "#app/ui/text-field.tsx";

export const handle: PageHandle<typeof loader> = { title: (t) => t("language-check-office:terms.title") };

export async function loader({ request }: LoaderFunctionArgs) {
  const done = new URL(request.url).searchParams.get("done") === "saved";
  return { terms: await listTerms(), exceptions: await listExceptions(), done };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const viewer = viewerOf(context);
  const form = await parseForm(request, ExceptionWork);
  if (!form.ok) return refused(form);
  const result =
    form.value.intent === "addException"
      ? await saveException(viewer, form.value)
      : await removeException(viewer, form.value.id);
  if (!result) throw notFound();
  return redirect(paths.admin.terms("saved"), 303);
}

const columns = ["words", "suggestion", "reason", "source"] as const;

export default function Terms() {
  const { terms, exceptions, done } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { t } = useTranslation();
  const { field } = useFormFields({}, refused);
  return (
    <>
      <FormErrors errors={refused?.errors ?? {}} />
      {done && !refused ? (
        <Notice kind="success" live="polite">
          <p>{t("language-check-office:saved")}</p>
        </Notice>
      ) : null}
      <PageHeading
        actions={
          <LinkButton href={paths.admin.term("new")}>{t("language-check-office:terms.add")}</LinkButton>
        }
      >
        {t("language-check-office:terms.title")}
      </PageHeading>
      <p>{t("language-check-office:terms.text")}</p>
      <DataTable
        caption={t("language-check-office:terms.title")}
        captionHidden
        columns={columns.map((key) => ({ key, label: t(`language-check-office:columns.${key}`) }))}
        rows={terms.map(({ id, words, ...term }) => ({
          id,
          header: "words",
          cells: { ...term, words: <Link href={paths.admin.term(id)}>{words}</Link> },
        }))}
        empty={t("language-check-office:terms.none")}
      />
      <h2>{t("language-check-office:exceptions.title")}</h2>
      <p>{t("language-check-office:exceptions.text")}</p>
      <ul className="plain-list">
        {exceptions.map(({ id, phrase, reason }) => (
          <li key={id} className="row-actions">
            <span>
              <b>{phrase}</b> {reason}
            </span>
            <RowAction
              field="id"
              id={id}
              intent="removeException"
              ariaLabel={t("language-check-office:exceptions.removeNamed", { phrase })}
            >
              {t("language-check-office:exceptions.remove")}
            </RowAction>
          </li>
        ))}
      </ul>
      <Form method="post" noValidate className="measure">
        <TextField {...field("phrase")} label={t("language-check-office:exceptions.phrase")} />
        <TextField {...field("reason")} label={t("language-check-office:columns.reason")} optional />
        <Button name="intent" value="addException" variant="secondary">
          {t("language-check-office:exceptions.add")}
        </Button>
      </Form>
    </>
  );
}
