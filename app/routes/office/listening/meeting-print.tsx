import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { MeetingSummary } from "#app/features/listening/meetings/components/meeting-summary.tsx";
import { NotesTable } from "#app/features/listening/meetings/components/notes-table.tsx";
import { findMeeting, listAllLines } from "#app/features/listening/meetings/queries.server.ts";
import { paths } from "#app/paths.ts";
import { notFound } from "#app/platform/http/replies.server.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { BackLink } from "#app/ui/back-link.tsx";
import type { PageHandle } from "#app/ui/document-title.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";

export async function loader({ params }: LoaderFunctionArgs) {
  const meeting = await findMeeting(params.id ?? "");
  if (!meeting) throw notFound();
  return { meeting, lines: await listAllLines(meeting.id) };
}

export const handle: PageHandle<typeof loader> = {
  title: (t, { meeting }) => `${t("meetings-office:print.title")} – ${meeting.title}`,
};

export default function PrintMeeting() {
  const { meeting, lines } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return (
    <>
      <BackLink href={paths.office.meeting(meeting.id)}>{meeting.title}</BackLink>
      <PageHeading caption={meeting.consultation.title}>{meeting.title}</PageHeading>
      <p className="print-hint">{t("meetings-office:print.hint")}</p>
      <MeetingSummary meeting={meeting} />
      <NotesTable lines={lines} topics={meeting.topics} />
    </>
  );
}
