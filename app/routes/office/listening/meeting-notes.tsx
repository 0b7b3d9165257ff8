import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { changeNotes } from "#app/features/listening/meetings/change-notes.server.ts";
import type { RefusedNote } from "#app/features/listening/meetings/components/note-fields.tsx";
import { NotesDesk } from "#app/features/listening/meetings/components/notes-desk.tsx";
import { NoteForm, NotesPlace } from "#app/features/listening/meetings/forms.ts";
import { findMeeting, listLines, listSpeakers } from "#app/features/listening/meetings/queries.server.ts";
import { mayWrite } from "#app/features/partnership/accounts/viewer.ts";
import { paths } from "#app/paths.ts";
import { newId } from "#app/platform/database/new-id.ts";
import { parseForm } from "#app/platform/http/form.server.ts";
import { notFound } from "#app/platform/http/replies.server.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { viewerOf } from "#app/routes/viewer-of.server.ts";
import { BackLink } from "#app/ui/back-link.tsx";
import { LinkButton } from "#app/ui/button.tsx";
import type { PageHandle } from "#app/ui/document-title.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { Link } from "#app/ui/link.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { Pagination } from "#app/ui/pagination.tsx";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = viewerOf(context);
  const meeting = await findMeeting(params.id ?? "");
  if (!meeting || meeting.isOnSlips) throw notFound();
  const { page: wanted, ...place } = NotesPlace.parse(Object.fromEntries(new URL(request.url).searchParams));
  const speakers = await listSpeakers(meeting.id);
  return {
    meeting,
    place,
    ...(await listLines(meeting.id, wanted)),
    labels: speakers.map((speaker) => speaker.label),
    nextId: newId(),
    viewerId: viewer.id,
    mayWrite: mayWrite(viewer),
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = viewerOf(context);
  const id = params.id ?? "";
  const form = await parseForm(request, NoteForm);
  const refuse = (refused: Omit<RefusedNote, "typed">, status: number) =>
    data<RefusedNote>({ typed: form.typed, ...refused }, { status });
  if (!form.ok) return refuse({ errors: form.errors }, 400);
  const { value } = form;
  const result = await changeNotes(viewer, id, value, context.now);
  if (!result) throw notFound();
  if (!result.ok && result.reason === "conflict") {
    return refuse({ errors: { text: "meetings-office:refused.conflict" }, theirs: result.theirs }, 409);
  }
  if (!result.ok) return refuse({ errors: { text: `meetings-office:refused.${result.reason}` } }, 400);
  const shown = {
    ...("speaker" in value ? { speaker: value.speaker, topic: value.topic ?? "" } : {}),
    ...(value.intent === "delete" ? { deleted: value.lineId } : {}),
  };
  const place = value.intent === "add" ? "next-line" : `line-${result.lineId}`;
  return redirect(`${paths.office.meetingNotes(id, shown)}#${place}`, 303);
}

export const handle: PageHandle<typeof loader> = {
  title: (t, { meeting }) => `${t("meetings-office:notes.title")} – ${meeting.title}`,
};

export default function MeetingNotes() {
  const page = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { meeting, pages, page: number } = page;
  const { t } = useTranslation();
  const refusedLine = typeof refused?.typed.lineId === "string" ? refused.typed.lineId : undefined;
  return (
    <>
      <FormErrors errors={refused?.errors ?? {}} />
      <BackLink href={paths.office.meeting(meeting.id)}>{meeting.title}</BackLink>
      <PageHeading
        caption={meeting.title}
        actions={
          page.mayWrite ? (
            <>
              <Link href="#next-line">{t("meetings-office:notes.toNext")}</Link>
              <LinkButton href={paths.office.finishNotes(meeting.id)} variant="secondary">
                {t("meetings-office:hub.notesFinish")}
              </LinkButton>
            </>
          ) : undefined
        }
      >
        {t("meetings-office:notes.title")}
      </PageHeading>
      {meeting.takingsIn.length > 0 ? <p className="measure">{t("meetings-office:notes.further")}</p> : null}
      <p className="measure">{t("meetings-office:notes.text")}</p>
      <Pagination
        page={number}
        pages={pages}
        hrefFor={(wanted) => paths.office.meetingNotes(meeting.id, { page: wanted })}
      />
      <NotesDesk
        key={`${meeting.id} ${number} ${refusedLine ?? ""}`}
        meeting={meeting}
        viewerId={page.viewerId}
        lines={page.lines}
        version={meeting.version}
        labels={page.labels}
        isLastPage={number === pages}
        mayWrite={page.mayWrite}
        place={{ ...page.place, line: refusedLine ?? page.place.line }}
        nextId={page.nextId}
        refused={refused}
      />
    </>
  );
}
