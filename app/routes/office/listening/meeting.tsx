import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { MeetingSummary } from "#app/features/listening/meetings/components/meeting-summary.tsx";
import { MeetingWords } from "#app/features/listening/meetings/components/meeting-words.tsx";
import { MeetingDone } from "#app/features/listening/meetings/forms.ts";
import { countWords, findMeeting } from "#app/features/listening/meetings/queries.server.ts";
import { mayWrite } from "#app/features/partnership/accounts/viewer.ts";
import { paths } from "#app/paths.ts";
import { notFound } from "#app/platform/http/replies.server.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { viewerOf } from "#app/routes/viewer-of.server.ts";
import { BackLink } from "#app/ui/back-link.tsx";
import { LinkButton } from "#app/ui/button.tsx";
import type { PageHandle } from "#app/ui/document-title.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = viewerOf(context);
  const meeting = await findMeeting(params.id ?? "");
  if (!meeting) throw notFound();
  return {
    meeting,
    words: await countWords(meeting),
    mayWrite: mayWrite(viewer),
    done: MeetingDone.safeParse(new URL(request.url).searchParams.get("done")).data,
  };
}

export const handle: PageHandle<typeof loader> = { title: (_t, { meeting }) => meeting.title };

export default function Meeting() {
  const { meeting, words, mayWrite, done } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return (
    <>
      <BackLink href={paths.office.meetings(meeting.consultation.id)}>
        {t("meetings-office:list.title")}
      </BackLink>
      {done ? (
        <Notice kind="success" live="polite">
          <p>{t(`meetings-office:done.${done}`)}</p>
        </Notice>
      ) : null}
      <PageHeading
        caption={meeting.consultation.title}
        actions={
          mayWrite ? (
            <LinkButton href={paths.office.editMeeting(meeting.id)} variant="secondary">
              {t("meetings-office:hub.edit")}
            </LinkButton>
          ) : undefined
        }
      >
        {meeting.title}
      </PageHeading>
      <MeetingWords meeting={meeting} words={words} takingsIn={meeting.takingsIn} mayWrite={mayWrite} />
      <h2>{t("meetings-office:hub.facts")}</h2>
      <MeetingSummary meeting={meeting} />
    </>
  );
}
