import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { z } from "zod";
import { changeAccount } from "#app/features/partnership/accounts/change-account.server.ts";
import {
  NameAndRoleFields,
  PasswordToGiveField,
} from "#app/features/partnership/accounts/components/person-fields.tsx";
import { disableAccount } from "#app/features/partnership/accounts/disable-account.server.ts";
import { enableAccount } from "#app/features/partnership/accounts/enable-account.server.ts";
import { AccountForm } from "#app/features/partnership/accounts/forms.ts";
import { findAccount } from "#app/features/partnership/accounts/queries.server.ts";
import { setPassword } from "#app/features/partnership/accounts/set-password.server.ts";
import type { Viewer } from "#app/features/partnership/accounts/viewer.ts";
import { paths } from "#app/paths.ts";
import type { FieldErrors } from "#app/platform/http/form.server.ts";
import { parseForm } from "#app/platform/http/form.server.ts";
import { notFound, refused } from "#app/platform/http/replies.server.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { viewerOf } from "#app/routes/viewer-of.server.ts";
import { BackLink } from "#app/ui/back-link.tsx";
import { Button } from "#app/ui/button.tsx";
import type { PageHandle } from "#app/ui/document-title.tsx";
import { Form } from "#app/ui/form.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { Link } from "#app/ui/link.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";

export const handle: PageHandle<typeof loader> = { title: (_t, { account }) => account.name };

const outcomes = ["created", "changed", "passwordSet", "disabled", "enabled"] as const;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const account = await findAccount(params.id ?? "");
  if (!account) throw notFound();
  const asked = new URL(request.url).searchParams.get("done");
  return { account, done: outcomes.find((outcome) => outcome === asked) };
}

const refusals = {
  lastAdministrator: { role: "accounts-office:errors.lastAdministrator" },
  passwordTooShort: { password: "accounts-office:errors.passwordTooShort" },
} satisfies Record<string, FieldErrors>;

export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = viewerOf(context);
  const id = params.id ?? "";
  const form = await parseForm(request, AccountForm);
  const { password: _, ...typed } = form.typed;
  if (!form.ok) return refused({ typed, errors: form.errors });
  const { done, result } = await carryOut(viewer, id, form.value, context.now);
  if (!result) throw notFound();
  if (!result.ok) return refused({ typed, errors: refusals[result.reason] });
  return redirect(paths.admin.account(id, done), 303);
}

async function carryOut(viewer: Viewer, id: string, asked: z.output<typeof AccountForm>, now: Date) {
  if (asked.intent === "change") return { done: "changed", result: await changeAccount(viewer, id, asked) };
  if (asked.intent === "disable") {
    return { done: "disabled", result: await disableAccount(viewer, id, now) };
  }
  if (asked.intent === "enable") return { done: "enabled", result: await enableAccount(viewer, id) };
  return { done: "passwordSet", result: await setPassword(viewer, id, asked.password) };
}

export default function AccountPage() {
  const { account, done } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { t } = useTranslation();
  const values: Record<string, string | string[] | undefined> = {
    name: account.name,
    role: account.role,
    ...refused?.typed,
  };
  const errors: Partial<FieldErrors> = refused?.errors ?? {};
  return (
    <>
      <BackLink href={paths.admin.accounts()}>{t("accounts-office:people.title")}</BackLink>
      <FormErrors errors={errors} />
      {done && !refused ? (
        <Notice kind="success" live="polite">
          <p>{t(`accounts-office:person.done.${done}`)}</p>
        </Notice>
      ) : null}
      <PageHeading caption={t("accounts-office:person.caption")}>{account.name}</PageHeading>
      <p>
        {account.email} ·{" "}
        <Link href={paths.office.audit({ person: account.name })}>
          {t("accounts-office:person.record", { name: account.name })}
        </Link>
      </p>
      <h2>{t("accounts-office:person.details")}</h2>
      <Form method="post" noValidate>
        <NameAndRoleFields values={values} errors={errors} />
        <Button name="intent" value="change">
          {t("accounts-office:person.save")}
        </Button>
      </Form>
      <h2>{t("accounts-office:person.newPassword")}</h2>
      <p>{t("accounts-office:person.newPasswordText")}</p>
      <Form method="post" noValidate>
        <PasswordToGiveField label={t("accounts-office:person.newPassword")} errors={errors} />
        <Button name="intent" value="setPassword" variant="secondary">
          {t("accounts-office:person.setPassword")}
        </Button>
      </Form>
      <SignInSwitch disabled={account.disabledAt !== null} />
    </>
  );
}

function SignInSwitch({ disabled }: { disabled: boolean }) {
  const { t } = useTranslation();
  const kind = disabled ? "enable" : "disable";
  return (
    <>
      <h2>{t(`accounts-office:person.${kind}`)}</h2>
      <p>{t(`accounts-office:person.${kind}Text`)}</p>
      <Form method="post">
        <Button name="intent" value={kind} variant={disabled ? "secondary" : "danger"}>
          {t(`accounts-office:person.${kind}Button`)}
        </Button>
      </Form>
    </>
  );
}
