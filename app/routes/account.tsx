import {
  type ActionFunctionArgs,
  data,
  type LinksFunction,
  type LoaderFunctionArgs,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { changeOwnPassword } from "#app/features/partnership/accounts/change-own-password.server.ts";
import { OwnPasswordForm } from "#app/features/partnership/accounts/forms.ts";
import { findAccount, findPartnership } from "#app/features/partnership/accounts/queries.server.ts";
import { homeOf, paths } from "#app/paths.ts";
import type { FieldErrors } from "#app/platform/http/form.server.ts";
import { parseForm } from "#app/platform/http/form.server.ts";
import { preferredLanguage } from "#app/platform/i18n/languages.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { viewerOf } from "#app/routes/viewer-of.server.ts";
import { Button } from "#app/ui/button.tsx";
import type { PageHandle } from "#app/ui/document-title.tsx";
import { Form } from "#app/ui/form.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { OfficeLayout } from "#app/ui/office-layout.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import officeStyles from "#app/ui/styles/office.scss?url";
import { SummaryList } from "#app/ui/summary-list.tsx";
import { TextField } from "#app/ui/text-field.tsx";

export const handle: PageHandle<typeof loader> = {
  scripts: true,
  title: (t) => t("accounts-office:own.title"),
};

export const links: LinksFunction = () => [{ rel: "stylesheet", href: officeStyles }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = viewerOf(context);
  const [account, partnership] = await Promise.all([findAccount(viewer.id), findPartnership()]);
  const changed = new URL(request.url).searchParams.get("done") === "changed";
  const home = homeOf(viewer.role, preferredLanguage(request.headers.get("Accept-Language")));
  return { viewer, home, email: account?.email ?? "", partnership, changed };
}

const refusals = {
  wrong: { current: "accounts-office:errors.currentWrong" },
  tooMany: { current: "accounts-office:errors.tooManyPasswords" },
  passwordTooShort: { password: "accounts-office:errors.passwordTooShort" },
} satisfies Record<string, FieldErrors>;

export async function action({ request, context }: ActionFunctionArgs) {
  const viewer = viewerOf(context);
  const form = await parseForm(request, OwnPasswordForm);
  if (!form.ok) return data<{ errors: FieldErrors }>({ errors: form.errors }, { status: 400 });
  const result = await changeOwnPassword(viewer, form.value);
  if (!result.ok) {
    const status = result.reason === "tooMany" ? 429 : 400;
    return data<{ errors: FieldErrors }>({ errors: refusals[result.reason] }, { status });
  }
  return redirect(paths.account("changed"), { status: 303, headers: { "Set-Cookie": result.cookie } });
}

export default function OwnAccount() {
  const { viewer, home, email, partnership, changed } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { t } = useTranslation();
  const errors: Partial<FieldErrors> = refused?.errors ?? {};
  const roleName = t(`accounts-office:roles.${viewer.role}`);
  return (
    <OfficeLayout
      partnershipName={partnership.name}
      viewerName={viewer.name}
      roleName={roleName}
      homeHref={home}
      accountHref={paths.account()}
      signOutAction={paths.signOut()}
      exampleNotice={partnership.isExample ? t("site:example") : undefined}
      navigation={[{ href: home, label: t("site-office:nav.home") }]}
    >
      <FormErrors errors={errors} />
      {changed && !refused ? (
        <Notice kind="success" live="polite">
          <p>{t("accounts-office:own.done")}</p>
        </Notice>
      ) : null}
      <PageHeading>{t("accounts-office:own.title")}</PageHeading>
      <SummaryList
        rows={[
          { key: t("accounts-office:own.name"), value: viewer.name },
          { key: t("accounts-office:own.email"), value: email },
          { key: t("accounts-office:own.role"), value: roleName },
        ]}
      />
      <p>{t("accounts-office:own.change")}</p>
      <h2>{t("accounts-office:own.passwordTitle")}</h2>
      <Form method="post" noValidate>
        <TextField
          name="current"
          type="password"
          autoComplete="current-password"
          width="medium"
          label={t("accounts-office:own.current")}
          error={errors.current ? t(errors.current) : undefined}
        />
        <TextField
          name="password"
          type="password"
          autoComplete="new-password"
          width="medium"
          label={t("accounts-office:own.password")}
          hint={t("accounts-office:person.passwordHint")}
          error={errors.password ? t(errors.password) : undefined}
        />
        <Button>{t("accounts-office:own.button")}</Button>
      </Form>
    </OfficeLayout>
  );
}
