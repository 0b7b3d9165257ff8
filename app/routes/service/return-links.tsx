import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { ConfirmationList } from "#app/features/listening/returns/confirmations/components/confirmation-list.tsx";
import {
  linkDays,
  makeLink,
  revokeLink,
} from "#app/features/listening/returns/confirmations/make-link.server.ts";
import { LinkWork } from "#app/features/listening/returns/forms.ts";
import { findOwnReturn } from "#app/features/listening/returns/own-queries.server.ts";
import { paths } from "#app/paths.ts";
import type { FieldErrors } from "#app/platform/http/form.server.ts";
import { emptyForm, parseForm } from "#app/platform/http/form.server.ts";
import { notFound } from "#app/platform/http/replies.server.ts";
import { siteOrigin } from "#app/platform/http/site-origin.server.ts";
import { formatDay } from "#app/platform/i18n/dates.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { dayOf } from "#app/platform/time/day.ts";
import { viewerOf } from "#app/routes/viewer-of.server.ts";
import { BackLink } from "#app/ui/back-link.tsx";
import { Button } from "#app/ui/button.tsx";
import type { PageHandle } from "#app/ui/document-title.tsx";
import { Form } from "#app/ui/form.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { useFormFields } from "#app/ui/form-fields.ts";
import { Link } from "#app/ui/link.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { RowAction } from "#app/ui/row-action.tsx";
import { TextField } from "#app/ui/text-field.tsx";

export const handle: PageHandle<typeof loader> = { title: (t) => t("returns-office:links.title") };

export async function loader({ params, context }: LoaderFunctionArgs) {
  const viewer = viewerOf(context);
  const whole = await findOwnReturn(viewer, params.id ?? "");
  if (!whole) throw notFound();
  const { now } = context;
  return {
    id: whole.id,
    name: whole.name,
    days: linkDays,
    confirmations: whole.confirmations,
    links: whole.links.map(({ id, label, expiresAt, revokedAt, _count }) => ({
      ...{ id, label, expiresAt, answers: _count.confirmations },
      works: revokedAt === null && expiresAt > now,
    })),
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = viewerOf(context);
  const id = params.id ?? "";
  if (!(await findOwnReturn(viewer, id))) throw notFound();
  const form = await parseForm(request, LinkWork);
  if (!form.ok) return data({ ...form, address: null }, { status: 400 });
  const { now } = context;
  if (form.value.intent === "revoke") {
    if (!(await revokeLink(viewer, id, form.value.link, now))) throw notFound();
    return redirect(paths.service.links(id), 303);
  }
  const made = await makeLink(viewer, id, form.value.label, now, form.recordId);
  if (!made) throw notFound();
  if (!made.ok) {
    const errors: FieldErrors = { label: `returns-office:errors.${made.reason}` };
    return data({ typed: form.typed, errors, address: null }, { status: 400 });
  }
  // The token is known now and never again, so this one answer shows it.
  const address = `${siteOrigin(request)}${paths.public.confirmEvidence("en", made.token)}`;
  return data({ ...emptyForm, address }, { headers: { "Cache-Control": "no-store" } });
}

export default function ReturnLinks() {
  const { id, name, days, links, confirmations } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation();
  const { field } = useFormFields({}, answer);
  return (
    <div className="measure">
      <FormErrors errors={answer?.errors ?? {}} />
      <BackLink href={paths.service.return(id)}>{name}</BackLink>
      {answer?.address ? (
        <Notice kind="success" live="polite" title={t("returns-office:links.made")}>
          <p>
            <Link className="own-address" href={answer.address}>
              {answer.address}
            </Link>
          </p>
          <p>{t("returns-office:links.once")}</p>
        </Notice>
      ) : null}
      <PageHeading caption={name}>{t("returns-office:links.title")}</PageHeading>
      <p>{t("returns-office:links.text", { days })}</p>
      <h2>{t("returns-office:links.said")}</h2>
      <ConfirmationList confirmations={confirmations} />
      <h2>{t("returns-office:links.new")}</h2>
      <Form method="post" makesRecord noValidate>
        <TextField
          {...field("label")}
          label={t("returns-office:links.label")}
          hint={t("returns-office:links.labelHint")}
        />
        <Button name="intent" value="make">
          {t("returns-office:links.make")}
        </Button>
      </Form>
      {links.length > 0 ? <h2>{t("returns-office:links.all")}</h2> : null}
      <ul className="plain-list">
        {links.map((link) => (
          <li key={link.id}>
            <p>
              {t("returns-office:links.answers", { label: link.label, count: link.answers })}{" "}
              {link.works
                ? t("returns-office:links.until", { day: formatDay(dayOf(link.expiresAt), "en") })
                : t("returns-office:links.ended")}
            </p>
            {link.works ? (
              <RowAction
                field="link"
                id={link.id}
                intent="revoke"
                ariaLabel={t("returns-office:links.endNamed", { label: link.label })}
              >
                {t("returns-office:links.end")}
              </RowAction>
            ) : null}
          </li>
        ))}
      </ul>
    </div>
  );
}
