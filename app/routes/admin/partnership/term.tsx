import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { TermForm } from "#app/features/partnership/language-check/forms.ts";
import { findTerm } from "#app/features/partnership/language-check/queries.server.ts";
import { removeTerm, saveTerm } from "#app/features/partnership/language-check/save-term.server.ts";
import { paths } from "#app/paths.ts";
import type { FieldErrors } from "#app/platform/http/form.server.ts";
import { parseFields, readFields } from "#app/platform/http/form.server.ts";
import { notFound, refused } from "#app/platform/http/replies.server.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { viewerOf } from "#app/routes/viewer-of.server.ts";
import { BackLink } from "#app/ui/back-link.tsx";
import { Button } from "#app/ui/button.tsx";
import type { PageHandle } from "#app/ui/document-title.tsx";
import { Form } from "#app/ui/form.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { useFormFields } from "#app/ui/form-fields.ts";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { TextArea } from "#app/ui/text-area.tsx";
import { TextField } from "#app/ui/text-field.tsx";

export const handle: PageHandle<typeof loader> = {
  title: (t, { term }) => term?.words ?? t("language-check-office:terms.add"),
};

const idOf = (id: string | undefined) => (id === "new" ? null : (id ?? ""));

export async function loader({ params }: LoaderFunctionArgs) {
  const id = idOf(params.id);
  if (id === null) return { term: null };
  const term = await findTerm(id);
  if (!term) throw notFound();
  return { term };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = viewerOf(context);
  const id = idOf(params.id);
  const fields = await readFields(request);
  if (id !== null && fields.get("intent") === "remove") {
    if (!(await removeTerm(viewer, id))) throw notFound();
    return redirect(paths.admin.terms("saved"), 303);
  }
  const form = parseFields(fields, TermForm);
  if (!form.ok) return refused(form);
  const saved = await saveTerm(viewer, id, form.value, form.recordId);
  if (!saved) throw notFound();
  if (saved.ok) return redirect(paths.admin.terms("saved"), 303);
  const errors: FieldErrors = { words: `language-check-office:errors.${saved.reason}` };
  return refused({ typed: form.typed, errors });
}

export default function Term() {
  const { term } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { t } = useTranslation();
  const { words = "", suggestion = "", reason = "", source = "" } = term ?? {};
  const { field } = useFormFields({ words, suggestion, reason, source }, refused);
  return (
    <div className="measure">
      <BackLink href={paths.admin.terms()}>{t("language-check-office:terms.title")}</BackLink>
      <FormErrors errors={refused?.errors ?? {}} />
      <PageHeading>{term?.words ?? t("language-check-office:terms.add")}</PageHeading>
      <Form method="post" makesRecord noValidate>
        <TextField
          {...field("words")}
          label={t("language-check-office:columns.words")}
          hint={t("language-check-office:terms.wordsHint")}
        />
        <TextField {...field("suggestion")} label={t("language-check-office:columns.suggestion")} />
        <TextArea {...field("reason")} label={t("language-check-office:columns.reason")} rows={3} optional />
        <TextField {...field("source")} label={t("language-check-office:columns.source")} optional />
        <div className="button-group">
          <Button>{t("language-check-office:terms.save")}</Button>
          {term ? (
            <Button name="intent" value="remove" variant="danger">
              {t("language-check-office:terms.remove")}
            </Button>
          ) : null}
        </div>
      </Form>
    </div>
  );
}
