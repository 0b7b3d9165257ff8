import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import {
  NameAndRoleFields,
  PasswordToGiveField,
} from "#app/features/partnership/accounts/components/person-fields.tsx";
import { createAccount } from "#app/features/partnership/accounts/create-account.server.ts";
import { NewAccountForm } from "#app/features/partnership/accounts/forms.ts";
import { paths } from "#app/paths.ts";
import type { FieldErrors } from "#app/platform/http/form.server.ts";
import { emptyForm, parseForm } from "#app/platform/http/form.server.ts";
import { refused } from "#app/platform/http/replies.server.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { viewerOf } from "#app/routes/viewer-of.server.ts";
import { BackLink } from "#app/ui/back-link.tsx";
import { Button } from "#app/ui/button.tsx";
import type { PageHandle } from "#app/ui/document-title.tsx";
import { Form } from "#app/ui/form.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { TextField } from "#app/ui/text-field.tsx";

export const handle: PageHandle<typeof loader> = { title: (t) => t("accounts-office:person.newTitle") };

export async function loader() {
  return emptyForm;
}

const refusals = {
  emailInUse: { email: "accounts-office:errors.emailInUse" },
  passwordTooShort: { password: "accounts-office:errors.passwordTooShort" },
} satisfies Record<string, FieldErrors>;

export async function action({ request, context }: ActionFunctionArgs) {
  const viewer = viewerOf(context);
  const form = await parseForm(request, NewAccountForm);
  const { password: _, ...typed } = form.typed;
  if (!form.ok) return refused({ typed, errors: form.errors });
  const result = await createAccount(viewer, form.value, form.recordId);
  if (!result.ok) return refused({ typed, errors: refusals[result.reason] });
  return redirect(paths.admin.account(result.id, "created"), 303);
}

export default function NewAccount() {
  const refused = useActionData<typeof action>();
  const { t } = useTranslation();
  const values: Record<string, string | string[] | undefined> = refused?.typed ?? {};
  const errors: Partial<FieldErrors> = refused?.errors ?? {};
  return (
    <>
      <BackLink href={paths.admin.accounts()}>{t("accounts-office:people.title")}</BackLink>
      <FormErrors errors={errors} />
      <PageHeading>{t("accounts-office:person.newTitle")}</PageHeading>
      <p>{t("accounts-office:person.newText")}</p>
      <Form method="post" makesRecord noValidate>
        <TextField
          name="email"
          type="email"
          autoComplete="off"
          width="medium"
          label={t("accounts-office:person.email")}
          hint={t("accounts-office:person.emailHint")}
          defaultValue={typeof values.email === "string" ? values.email : undefined}
          error={errors.email ? t(errors.email) : undefined}
        />
        <NameAndRoleFields values={values} errors={errors} />
        <PasswordToGiveField label={t("accounts-office:person.password")} errors={errors} />
        <Button>{t("accounts-office:person.create")}</Button>
      </Form>
    </>
  );
}
