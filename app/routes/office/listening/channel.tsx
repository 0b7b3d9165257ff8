import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { findConsultation } from "#app/features/listening/consultations/queries.server.ts";
import { findChannel } from "#app/features/listening/programme/channel-queries.server.ts";
import { ChannelFields } from "#app/features/listening/programme/components/channel-fields.tsx";
import { ChannelForm } from "#app/features/listening/programme/programme-forms.ts";
import { saveChannel } from "#app/features/listening/programme/save-channel.server.ts";
import { mayWrite } from "#app/features/partnership/accounts/viewer.ts";
import { paths } from "#app/paths.ts";
import { parseForm } from "#app/platform/http/form.server.ts";
import { notFound, refused } from "#app/platform/http/replies.server.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { viewerOf } from "#app/routes/viewer-of.server.ts";
import { BackLink } from "#app/ui/back-link.tsx";
import { Button } from "#app/ui/button.tsx";
import type { PageHandle } from "#app/ui/document-title.tsx";
import { Form } from "#app/ui/form.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { storedFields } from "#app/ui/form-fields.ts";
import { PageHeading } from "#app/ui/page-heading.tsx";

export async function loader({ params, context }: LoaderFunctionArgs) {
  const viewer = viewerOf(context);
  const consultation = await findConsultation(params.id ?? "");
  if (!consultation) throw notFound();
  const isNew = params.channelId === "new";
  const channel = isNew ? null : await findChannel(consultation.id, params.channelId ?? "");
  if (!isNew && !channel) throw notFound();
  return { id: consultation.id, heading: consultation.title, channel, mayWrite: mayWrite(viewer) };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = viewerOf(context);
  const id = params.id ?? "";
  const form = await parseForm(request, ChannelForm);
  if (!form.ok) return refused(form);
  const channelId = params.channelId === "new" ? null : (params.channelId ?? "");
  if (!(await saveChannel(viewer, id, channelId, form.value, form.recordId))) throw notFound();
  return redirect(paths.office.programme(id, "saved"), 303);
}

export const handle: PageHandle<typeof loader> = {
  title: (t, { channel }) => channel?.title ?? t("programme-office:channels.new"),
};

export default function Channel() {
  const { id, heading, channel, mayWrite } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { t } = useTranslation();
  return (
    <>
      <FormErrors errors={refused?.errors ?? {}} />
      <BackLink href={paths.office.programme(id)}>{t("programme-office:tabs.programme")}</BackLink>
      <PageHeading caption={heading}>{channel?.title ?? t("programme-office:channels.new")}</PageHeading>
      <Form method="post" makesRecord noValidate className="measure">
        <fieldset disabled={!mayWrite}>
          <legend className="visually-hidden">{t("programme-office:channels.title")}</legend>
          <ChannelFields stored={storedFields(channel ?? {})} refused={refused} />
        </fieldset>
        {mayWrite ? <Button>{t("programme-office:channels.save")}</Button> : null}
      </Form>
    </>
  );
}
