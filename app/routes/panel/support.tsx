import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { chooseReward } from "#app/features/listening/panel/support/choose-reward.server.ts";
import { claimExpense } from "#app/features/listening/panel/support/claim-expense.server.ts";
import {
  BenefitsNotice,
  ExpenseForm,
  NeedsForm,
  OwnExpenses,
  OwnOffers,
} from "#app/features/listening/panel/support/components/own-support.tsx";
import { saveNeeds } from "#app/features/listening/panel/support/save-needs.server.ts";
import { SupportForm } from "#app/features/listening/panel/support/support-forms.ts";
import { findOwnSupport, listRates } from "#app/features/listening/panel/support/support-queries.server.ts";
import type { Viewer } from "#app/features/partnership/accounts/viewer.ts";
import { paths } from "#app/paths.ts";
import type { FieldErrors } from "#app/platform/http/form.server.ts";
import { emptyForm, parseForm } from "#app/platform/http/form.server.ts";
import { notFound, refused } from "#app/platform/http/replies.server.ts";
import { usePageLanguage } from "#app/platform/i18n/page-language.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { languageOf } from "#app/routes/language-of.server.ts";
import { viewerOf } from "#app/routes/viewer-of.server.ts";
import { LinkButton } from "#app/ui/button.tsx";
import type { PageHandle } from "#app/ui/document-title.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";

export const handle: PageHandle<typeof loader> = { title: (t) => t("panel-member:support.title") };

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = viewerOf(context);
  const language = languageOf(params);
  const support = await findOwnSupport(viewer.id);
  if (!support) throw redirect(paths.panel.name(language, paths.panel.support(language)));
  const done = new URL(request.url).searchParams.get("done");
  return { ...support, rates: await listRates(), done, form: emptyForm };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = viewerOf(context);
  const language = languageOf(params);
  const form = await parseForm(request, SupportForm);
  if (!form.ok) return refused(form);
  const done = await work(viewer, form.value, form.recordId, context.now);
  if (!done) throw notFound();
  if (!done.ok) {
    const errors: FieldErrors = { form: `panel-member:errors.${done.reason}` };
    return refused({ typed: form.typed, errors }, 409);
  }
  return redirect(paths.panel.support(language, form.value.intent), 303);
}

async function work(
  viewer: Viewer,
  form: ReturnType<typeof SupportForm.parse>,
  recordId: string,
  now: Date,
) {
  switch (form.intent) {
    case "needs":
      return await saveNeeds(viewer, form, now);
    case "choose":
      return await chooseReward(viewer, form.offerId, form.form, now);
    case "claim": {
      const { kind, amount: pence, onDay, note } = form;
      return await claimExpense(viewer, { kind, pence, onDay, note }, now, recordId);
    }
  }
}

export default function Support() {
  const page = useLoaderData<typeof loader>();
  const { typed, errors } = useActionData<typeof action>() ?? page.form;
  const { t } = useTranslation();
  const language = usePageLanguage();
  const { done } = page;
  return (
    <>
      <FormErrors errors={errors} />
      {done === "needs" || done === "choose" || done === "claim" ? (
        <Notice kind="success" live="polite">
          <p>{t(`panel-member:support.done.${done}`)}</p>
        </Notice>
      ) : null}
      <PageHeading>{t("panel-member:support.title")}</PageHeading>
      <p>{t("panel-member:support.who")}</p>
      <BenefitsNotice />
      <p>
        <LinkButton href={paths.panel.letter(language)} variant="secondary">
          {t("panel-member:support.letter")}
        </LinkButton>
      </p>
      <OwnOffers offers={page.offers} rates={page.rates} error={errors.form ? t(errors.form) : undefined} />
      <OwnExpenses expenses={page.expenses} />
      <ExpenseForm typed={typed} errors={errors} />
      <NeedsForm needs={page.support} typed={typed} errors={errors} />
    </>
  );
}
