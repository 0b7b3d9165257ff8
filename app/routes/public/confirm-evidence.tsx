import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { EvidenceToConfirm } from "#app/features/listening/returns/confirmations/components/evidence-to-confirm.tsx";
import {
  confirmEvidence,
  findEvidenceToConfirm,
} from "#app/features/listening/returns/confirmations/confirm-evidence.server.ts";
import { ConfirmationForm } from "#app/features/listening/returns/forms.ts";
import { paths } from "#app/paths.ts";
import type { FieldErrors } from "#app/platform/http/form.server.ts";
import { parseForm } from "#app/platform/http/form.server.ts";
import { notFound, refused } from "#app/platform/http/replies.server.ts";
import { formatDay } from "#app/platform/i18n/dates.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { dayOf } from "#app/platform/time/day.ts";
import { languageOf } from "#app/routes/language-of.server.ts";
import { ConfirmationPanel } from "#app/ui/confirmation-panel.tsx";
import type { PageHandle } from "#app/ui/document-title.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";

export const handle: PageHandle<typeof loader> = { title: (t) => t("returns:title") };

async function evidenceOf(params: LoaderFunctionArgs["params"], now: Date) {
  const language = languageOf(params);
  const { token = "" } = params;
  const found = await findEvidenceToConfirm(token, now);
  if (!found) throw notFound();
  return { found, language, token };
}

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { found, language } = await evidenceOf(params, context.now);
  return {
    service: found.service,
    title: found.title,
    evidence: found.evidence,
    until: formatDay(dayOf(found.expiresAt), language),
    isSaid: new URL(request.url).searchParams.get("done") === "said",
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { language, token } = await evidenceOf(params, context.now);
  const form = await parseForm(request, ConfirmationForm);
  if (!form.ok) return refused(form);
  const said = await confirmEvidence(token, form.value, language, context.now, form.recordId);
  if (!said) throw notFound();
  if (said.ok) return redirect(paths.public.confirmEvidence(language, token, "said"), 303);
  const errors: FieldErrors = { view: `returns:errors.${said.reason}` };
  return refused({ typed: form.typed, errors }, 409);
}

export default function ConfirmEvidence() {
  const { isSaid, ...shown } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { t } = useTranslation();
  if (isSaid)
    return (
      <>
        <ConfirmationPanel title={t("returns:said.title")}>{t("returns:said.text")}</ConfirmationPanel>
        <p>{t("returns:said.next")}</p>
      </>
    );
  return (
    <>
      <FormErrors errors={refused?.errors ?? {}} />
      <PageHeading>{t("returns:title")}</PageHeading>
      <EvidenceToConfirm {...shown} refused={refused} />
    </>
  );
}
