import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { countPeopleHeard, findConsultation } from "#app/features/listening/consultations/queries.server.ts";
import { listChannels } from "#app/features/listening/programme/channel-queries.server.ts";
import {
  ChannelTable,
  RetiredChannels,
} from "#app/features/listening/programme/components/channel-table.tsx";
import { InfluenceGrid } from "#app/features/listening/programme/components/influence-grid.tsx";
import { OfferedAndDone } from "#app/features/listening/programme/components/offered-and-done.tsx";
import { ProgrammeHeading } from "#app/features/listening/programme/components/programme-heading.tsx";
import { moveChannel } from "#app/features/listening/programme/move-channel.server.ts";
import { offerParticipation } from "#app/features/listening/programme/offer-participation.server.ts";
import { participationLevels } from "#app/features/listening/programme/participation.ts";
import { findParticipation } from "#app/features/listening/programme/participation-queries.server.ts";
import { ProgrammeForm } from "#app/features/listening/programme/programme-forms.ts";
import { retireChannel } from "#app/features/listening/programme/retire-channel.server.ts";
import { placedGroups } from "#app/features/listening/programme/stakeholders.ts";
import { mayWrite } from "#app/features/partnership/accounts/viewer.ts";
import { paths } from "#app/paths.ts";
import { parseForm } from "#app/platform/http/form.server.ts";
import { notFound, refused } from "#app/platform/http/replies.server.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { viewerOf } from "#app/routes/viewer-of.server.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import type { PageHandle } from "#app/ui/document-title.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Form } from "#app/ui/form.tsx";
import { Link } from "#app/ui/link.tsx";
import { Select } from "#app/ui/select.tsx";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = viewerOf(context);
  const consultation = await findConsultation(params.id ?? "");
  if (!consultation) throw notFound();
  const { id } = consultation;
  const channels = await listChannels(id);
  return {
    id,
    heading: consultation.title,
    groups: placedGroups(consultation.groups),
    channels: channels.filter((channel) => !channel.isRetired),
    retired: channels.filter((channel) => channel.isRetired),
    participation: await findParticipation({ consultationId: id }, context.now),
    heard: (await countPeopleHeard(id)).byChannel,
    mayWrite: mayWrite(viewer),
    saved: new URL(request.url).searchParams.has("done"),
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = viewerOf(context);
  const id = params.id ?? "";
  const form = await parseForm(request, ProgrammeForm);
  if (!form.ok) return refused(form);
  const { value } = form;
  const result =
    value.intent === "offer"
      ? await offerParticipation(viewer, id, value.offered)
      : value.intent === "retire" || value.intent === "restore"
        ? await retireChannel(viewer, id, value.channelId, value.intent === "retire" ? context.now : null)
        : await moveChannel(viewer, id, value.channelId, value.intent);
  if (!result) throw notFound();
  return redirect(paths.office.programme(id, value.intent === "offer" ? "saved" : undefined), 303);
}

export const handle: PageHandle<typeof loader> = {
  title: (t, { heading }) => `${t("programme-office:tabs.programme")} – ${heading}`,
};

export default function Programme() {
  const { id, heading, channels, participation, mayWrite, ...page } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { t } = useTranslation();
  const add = mayWrite ? (
    <LinkButton href={paths.office.newChannel(id)} variant="secondary">
      {t("programme-office:channels.add")}
    </LinkButton>
  ) : undefined;
  const error = refused?.errors.offered;
  return (
    <>
      <ProgrammeHeading {...{ id, heading, refused }} page="programme" saved={page.saved} />
      <h2>{t("programme-office:participation.title")}</h2>
      <OfferedAndDone {...participation} />
      {mayWrite ? (
        <Form method="post" noValidate className="measure">
          <input type="hidden" name="intent" value="offer" />
          <Select
            key={participation.offered}
            name="offered"
            label={t("programme-office:participation.offer")}
            hint={t("programme-office:participation.offerHint")}
            defaultValue={participation.offered ?? ""}
            error={error ? t(error) : undefined}
            options={[
              { value: "", label: t("programme-office:participation.undecided") },
              ...participationLevels.map((level) => ({
                value: level,
                label: t(`programme-office:levelWithOffer.${level}`),
              })),
            ]}
          />
          <Button variant="secondary">{t("programme-office:participation.save")}</Button>
        </Form>
      ) : null}
      <h2>{t("programme-office:channels.heading")}</h2>
      <p className="measure">{t("programme-office:channels.text")}</p>
      <ChannelTable
        consultationId={id}
        channels={channels}
        heard={page.heard}
        metIn={participation.metIn}
        mayWrite={mayWrite}
        empty={
          <EmptyState title={t("programme-office:channels.emptyTitle")} action={add}>
            <p>{t("programme-office:channels.empty")}</p>
          </EmptyState>
        }
      />
      {channels.length > 0 && add ? <p>{add}</p> : null}
      <RetiredChannels channels={page.retired} mayWrite={mayWrite} />
      <h2>{t("programme-office:grid.title")}</h2>
      <InfluenceGrid groups={page.groups} />
      <p>
        <Link href={paths.office.stakeholders(id)}>{t("programme-office:grid.edit")}</Link>
      </p>
    </>
  );
}
