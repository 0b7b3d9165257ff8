import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { MeetingList } from "#app/features/listening/meetings/components/meeting-list.tsx";
import { findMeetingsOf } from "#app/features/listening/meetings/queries.server.ts";
import { mayWrite } from "#app/features/partnership/accounts/viewer.ts";
import { paths } from "#app/paths.ts";
import { notFound } from "#app/platform/http/replies.server.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { viewerOf } from "#app/routes/viewer-of.server.ts";
import { BackLink } from "#app/ui/back-link.tsx";
import { LinkButton } from "#app/ui/button.tsx";
import type { PageHandle } from "#app/ui/document-title.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";

export async function loader({ params, context }: LoaderFunctionArgs) {
  const viewer = viewerOf(context);
  const found = await findMeetingsOf(params.id ?? "");
  if (!found) throw notFound();
  return { ...found, mayWrite: mayWrite(viewer) };
}

export const handle: PageHandle<typeof loader> = { title: (t) => t("meetings-office:list.title") };

export default function Meetings() {
  const { consultation, meetings, mayWrite } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const begin = mayWrite ? (
    <LinkButton href={paths.office.newMeeting(consultation.id)}>{t("meetings-office:list.new")}</LinkButton>
  ) : undefined;
  return (
    <>
      <BackLink href={paths.office.consultation(consultation.id)}>{consultation.title}</BackLink>
      <PageHeading caption={consultation.title} actions={meetings.length > 0 ? begin : undefined}>
        {t("meetings-office:list.title")}
      </PageHeading>
      {meetings.length === 0 ? (
        <EmptyState title={t("meetings-office:list.emptyTitle")} action={begin}>
          <p>{t("meetings-office:list.empty")}</p>
        </EmptyState>
      ) : (
        <>
          <p className="measure">{t("meetings-office:list.text")}</p>
          <MeetingList meetings={meetings} />
        </>
      )}
    </>
  );
}
