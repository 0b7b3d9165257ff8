import {
  type ActionFunctionArgs,
  data,
  type LinksFunction,
  type LoaderFunctionArgs,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { SiteFooter } from "#app/features/partnership/accounts/components/site-footer.tsx";
import { SignInForm } from "#app/features/partnership/accounts/forms.ts";
import { findPartnership } from "#app/features/partnership/accounts/queries.server.ts";
import { signIn } from "#app/features/partnership/accounts/sign-in.server.ts";
import { homeOf, localPath, paths } from "#app/paths.ts";
import type { FieldErrors } from "#app/platform/http/form.server.ts";
import { parseForm } from "#app/platform/http/form.server.ts";
import {
  type Language,
  languageLinks,
  originalLanguage,
  preferredLanguage,
} from "#app/platform/i18n/languages.ts";
import type { LocaleKey } from "#app/platform/i18n/texts.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { languageOf } from "#app/routes/language-of.server.ts";
import { Button } from "#app/ui/button.tsx";
import type { PageHandle } from "#app/ui/document-title.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { PublicLayout } from "#app/ui/public-layout.tsx";
import publicStyles from "#app/ui/styles/public.scss?url";
import { TextField } from "#app/ui/text-field.tsx";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: publicStyles }];

/** The language that the address names, if it names one. Throws a 404 for one that no page is in. */
function namedLanguage(params: { language?: string }): Language | null {
  return params.language === undefined ? null : languageOf(params);
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  const language = namedLanguage(params) ?? originalLanguage;
  const next = localPath(new URL(request.url).searchParams.get("next"));
  return { next, language, partnership: await findPartnership() };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const named = namedLanguage(params);
  const form = await parseForm(request, SignInForm);
  if (!form.ok) return data({ email: form.typed.email, errors: form.errors, minutes: 0 }, { status: 400 });
  const result = await signIn(request, context.clientAddress, form.value);
  if (result.ok) {
    return redirect(
      localPath(form.value.next) ??
        homeOf(result.viewer.role, named ?? preferredLanguage(request.headers.get("Accept-Language"))),
      {
        headers: { "Set-Cookie": result.cookie },
      },
    );
  }
  const minutes = result.reason === "tooMany" ? result.minutes : 0;
  const message: LocaleKey =
    result.reason === "tooMany" ? "accounts:errors.tooMany" : "accounts:errors.wrong";
  return data(
    { email: form.value.email, errors: { email: message }, minutes },
    minutes > 0 ? { status: 429, headers: { "Retry-After": String(minutes * 60) } } : { status: 400 },
  );
}

export const handle: PageHandle<typeof loader> = { title: (t) => t("accounts:signIn.title") };

export default function SignIn() {
  const { next, language, partnership } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { t } = useTranslation();
  const errors: Partial<FieldErrors> = refused?.errors ?? {};
  const text = (key: LocaleKey | undefined) => (key ? t(key, { count: refused?.minutes ?? 0 }) : undefined);
  return (
    <PublicLayout
      partnershipName={partnership.name}
      homeHref={paths.public.home(language)}
      languages={languageLinks((code) => paths.signIn(next ?? undefined, code))}
      currentLanguage={language}
      exampleNotice={partnership.isExample ? t("site:example") : undefined}
      footer={<SiteFooter partnership={partnership} language={language} />}
    >
      <ErrorSummary
        errors={Object.entries(errors).map(([field, key]) => ({
          href: `#field-${field}`,
          text: text(key) ?? "",
        }))}
      />
      <PageHeading>{t("accounts:signIn.title")}</PageHeading>
      <form method="post" noValidate>
        {next ? <input type="hidden" name="next" value={next} /> : null}
        <TextField
          name="email"
          type="email"
          autoComplete="username"
          label={t("accounts:signIn.email")}
          defaultValue={typeof refused?.email === "string" ? refused.email : undefined}
          error={text(errors.email)}
        />
        <TextField
          name="password"
          type="password"
          autoComplete="current-password"
          label={t("accounts:signIn.password")}
          error={text(errors.password)}
        />
        <Button>{t("accounts:signIn.button")}</Button>
      </form>
    </PublicLayout>
  );
}
