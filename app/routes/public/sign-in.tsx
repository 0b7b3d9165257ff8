import {
  type ActionFunctionArgs,
  data,
  type LinksFunction,
  type LoaderFunctionArgs,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { SignInForm } from "#app/features/accounts/forms.ts";
import { findPartnership } from "#app/features/accounts/queries.server.ts";
import { signIn } from "#app/features/accounts/sign-in.server.ts";
import { homeOf, localPath, paths } from "#app/paths.ts";
import { parseForm } from "#app/platform/http/form.server.ts";
import { preferredLanguage } from "#app/platform/i18n/languages.ts";
import { Button } from "#app/ui/button.tsx";
import type { PageHandle } from "#app/ui/document-title.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { PublicLayout } from "#app/ui/public-layout.tsx";
import publicStyles from "#app/ui/styles/public.scss?url";
import { TextField } from "#app/ui/text-field.tsx";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: publicStyles }];

export async function loader({ request }: LoaderFunctionArgs) {
  const next = localPath(new URL(request.url).searchParams.get("next"));
  return { next, partnership: await findPartnership() };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await parseForm(request, SignInForm);
  if (!form.ok) return data({ email: form.typed.email, errors: form.errors, minutes: 0 }, { status: 400 });
  const result = await signIn(request, context.clientAddress, form.value);
  if (result.ok) {
    return redirect(
      localPath(form.value.next) ??
        homeOf(result.viewer.role, preferredLanguage(request.headers.get("Accept-Language"))),
      {
        headers: { "Set-Cookie": result.cookie },
      },
    );
  }
  const minutes = result.reason === "tooMany" ? result.minutes : 0;
  const message =
    result.reason === "tooMany" ? "accounts-office:errors.tooMany" : "accounts-office:errors.wrong";
  return data(
    { email: form.value.email, errors: { email: message }, minutes },
    { status: minutes > 0 ? 429 : 400 },
  );
}

export const handle: PageHandle<typeof loader> = { title: (t) => t("accounts-office:signIn.title") };

export default function SignIn() {
  const { next, partnership } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { t } = useTranslation();
  const errors: Record<string, string | undefined> = refused?.errors ?? {};
  const text = (key: string | undefined) => (key ? t(key, { count: refused?.minutes ?? 0 }) : undefined);
  return (
    <PublicLayout
      partnershipName={partnership.name}
      homeHref={paths.frontDoor()}
      languages={[]}
      currentLanguage="en"
      exampleNotice={partnership.isExample ? t("site:example") : undefined}
      footer={<p>{partnership.name}</p>}
    >
      <ErrorSummary
        errors={Object.entries(errors).map(([field, key]) => ({
          href: `#field-${field}`,
          text: text(key) ?? "",
        }))}
      />
      <PageHeading>{t("accounts-office:signIn.title")}</PageHeading>
      <form method="post" noValidate>
        {next ? <input type="hidden" name="next" value={next} /> : null}
        <TextField
          name="email"
          type="email"
          autoComplete="username"
          label={t("accounts-office:signIn.email")}
          defaultValue={typeof refused?.email === "string" ? refused.email : undefined}
          error={text(errors.email)}
        />
        <TextField
          name="password"
          type="password"
          autoComplete="current-password"
          label={t("accounts-office:signIn.password")}
          error={text(errors.password)}
        />
        <Button>{t("accounts-office:signIn.button")}</Button>
      </form>
    </PublicLayout>
  );
}
