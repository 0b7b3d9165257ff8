import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { chooseName } from "#app/features/panel/choose-name.server.ts";
import { NameForm } from "#app/features/panel/forms.ts";
import { findMember } from "#app/features/panel/member-queries.server.ts";
import { localPath, paths } from "#app/paths.ts";
import { emptyForm, parseForm } from "#app/platform/http/form.server.ts";
import { Button } from "#app/ui/button.tsx";
import type { PageHandle } from "#app/ui/document-title.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import { requireViewer } from "../require-viewer.server.ts";

export const handle: PageHandle<typeof loader> = { title: (t) => t("panel-office:member.name.title") };

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request, "panel/name");
  const member = await findMember(viewer.id);
  return { displayName: member?.displayName ?? "", form: emptyForm };
}

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireViewer(request, "panel/name");
  const form = await parseForm(request, NameForm);
  if (!form.ok) return data({ typed: form.typed, errors: form.errors }, { status: 400 });
  const chosen = await chooseName(viewer, form.value.displayName, new Date());
  if (!chosen.ok) {
    const errors = { displayName: `panel-office:errors.${chosen.reason}` };
    return data({ typed: form.typed, errors }, { status: 400 });
  }
  const next = localPath(new URL(request.url).searchParams.get("next"));
  return redirect(next ?? paths.panel.home(), 303);
}

export default function Name() {
  const { displayName, form } = useLoaderData<typeof loader>();
  const { typed, errors } = useActionData<typeof action>() ?? form;
  const { t } = useTranslation();
  return (
    <>
      <FormErrors errors={errors} />
      <PageHeading>{t("panel-office:member.name.title")}</PageHeading>
      <p>{t("panel-office:member.name.text")}</p>
      <p>{t("panel-office:member.name.apart")}</p>
      <Form method="post" noValidate>
        <TextField
          name="displayName"
          label={t("panel-office:member.name.label")}
          hint={t("panel-office:member.name.hint")}
          width="medium"
          autoComplete="off"
          defaultValue={typeof typed.displayName === "string" ? typed.displayName : displayName}
          error={errors.displayName ? t(errors.displayName) : undefined}
        />
        <Button>{t("panel-office:member.name.button")}</Button>
      </Form>
    </>
  );
}
