import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import {
  MemberExpenses,
  MemberNeeds,
  MemberOffers,
  OfferForm,
} from "#app/features/listening/panel/support/components/member-support.tsx";
import { recordOffer } from "#app/features/listening/panel/support/record-offer.server.ts";
import { settleSupport } from "#app/features/listening/panel/support/settle-support.server.ts";
import { MemberForm } from "#app/features/listening/panel/support/support-forms.ts";
import {
  listRates,
  readMemberSupport,
} from "#app/features/listening/panel/support/support-queries.server.ts";
import { paths } from "#app/paths.ts";
import type { FieldErrors } from "#app/platform/http/form.server.ts";
import { emptyForm, parseForm } from "#app/platform/http/form.server.ts";
import { notFound, refused } from "#app/platform/http/replies.server.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { viewerOf } from "#app/routes/viewer-of.server.ts";
import { BackLink } from "#app/ui/back-link.tsx";
import type { PageHandle } from "#app/ui/document-title.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";

export const handle: PageHandle<typeof loader> = { title: (_t, { member }) => member.name };

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = viewerOf(context);
  const member = await readMemberSupport(viewer, params.id ?? "");
  if (!member) throw notFound();
  const done = new URL(request.url).searchParams.get("done");
  return { member, rates: await listRates(), done, form: emptyForm };
}

const refusals = {
  alreadySettled: "panel-member:errors.alreadySettled",
  notChosen: "panel-office:errors.notChosen",
} as const;

export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = viewerOf(context);
  const form = await parseForm(request, MemberForm);
  if (!form.ok) return refused(form);
  const accountId = params.id ?? "";
  const { now } = context;
  const { value } = form;
  const done =
    value.intent === "offer"
      ? await recordOffer(viewer, accountId, value, now, form.recordId)
      : await settleSupport(
          viewer,
          accountId,
          { kind: value.intent === "settleOffer" ? "offer" : "expense", id: value.id },
          now,
        );
  if (!done) throw notFound();
  if (!done.ok) {
    const errors: FieldErrors = { settle: refusals[done.reason] };
    return refused({ typed: form.typed, errors }, 409);
  }
  return redirect(paths.admin.panelMember(accountId, "saved"), 303);
}

export default function PanelMember() {
  const { member, rates, done, form } = useLoaderData<typeof loader>();
  const { typed, errors } = useActionData<typeof action>() ?? form;
  const { t } = useTranslation();
  return (
    <>
      <BackLink href={paths.admin.panel()}>{t("panel-office:admin.title")}</BackLink>
      <FormErrors errors={errors} />
      {done === "saved" ? (
        <Notice kind="success" live="polite">
          <p>{t("panel-office:rates.saved")}</p>
        </Notice>
      ) : null}
      <PageHeading caption={t("panel-office:admin.title")}>{member.name}</PageHeading>
      <MemberNeeds needs={member.support} />
      <MemberOffers offers={member.offers} />
      <MemberExpenses expenses={member.expenses} />
      <OfferForm rates={rates} typed={typed} errors={errors} />
    </>
  );
}
