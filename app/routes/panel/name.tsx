import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { chooseName } from "#app/features/listening/panel/choose-name.server.ts";
import { NameForm } from "#app/features/listening/panel/forms.ts";
import { findMember } from "#app/features/listening/panel/member-queries.server.ts";
import { localPath, paths } from "#app/paths.ts";
import type { FieldErrors } from "#app/platform/http/form.server.ts";
import { emptyForm, parseForm } from "#app/platform/http/form.server.ts";
import { refused } from "#app/platform/http/replies.server.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { languageOf } from "#app/routes/language-of.server.ts";
import { viewerOf } from "#app/routes/viewer-of.server.ts";
import { Button } from "#app/ui/button.tsx";
import type { PageHandle } from "#app/ui/document-title.tsx";
import { Form } from "#app/ui/form.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { TextField } from "#app/ui/text-field.tsx";

export const handle: PageHandle<typeof loader> = { title: (t) => t("panel-member:name.title") };

export async function loader({ context }: LoaderFunctionArgs) {
  const viewer = viewerOf(context);
  const member = await findMember(viewer.id);
  return { displayName: member?.displayName ?? "", form: emptyForm };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = viewerOf(context);
  const language = languageOf(params);
  const form = await parseForm(request, NameForm);
  if (!form.ok) return refused(form);
  const chosen = await chooseName(viewer, form.value.displayName, context.now);
  if (!chosen.ok) {
    const errors: FieldErrors = { displayName: `panel-member:errors.${chosen.reason}` };
    return refused({ typed: form.typed, errors });
  }
  const next = localPath(new URL(request.url).searchParams.get("next"));
  return redirect(next ?? paths.panel.home(language), 303);
}

export default function Name() {
  const { displayName, form } = useLoaderData<typeof loader>();
  const { typed, errors } = useActionData<typeof action>() ?? form;
  const { t } = useTranslation();
  return (
    <>
      <FormErrors errors={errors} />
      <PageHeading>{t("panel-member:name.title")}</PageHeading>
      <p>{t("panel-member:name.text")}</p>
      <p>{t("panel-member:name.apart")}</p>
      <Form method="post" noValidate>
        <TextField
          name="displayName"
          label={t("panel-member:name.label")}
          hint={t("panel-member:name.hint")}
          width="medium"
          autoComplete="off"
          defaultValue={typeof typed.displayName === "string" ? typed.displayName : displayName}
          error={errors.displayName ? t(errors.displayName) : undefined}
        />
        <Button>{t("panel-member:name.button")}</Button>
      </Form>
    </>
  );
}
