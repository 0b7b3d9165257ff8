import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { TakingInPlan } from "#app/features/listening/meetings/components/taking-in-plan.tsx";
import { TakingInSlips } from "#app/features/listening/meetings/components/taking-in-slips.tsx";
import { describeSpeakers } from "#app/features/listening/meetings/describe-speakers.server.ts";
import { finishNotes } from "#app/features/listening/meetings/finish-notes.server.ts";
import { finishSlips } from "#app/features/listening/meetings/finish-slips.server.ts";
import { FinishForm } from "#app/features/listening/meetings/forms.ts";
import { quotingOf } from "#app/features/listening/meetings/meeting.ts";
import { findMeeting, findTakingIn } from "#app/features/listening/meetings/queries.server.ts";
import { findSlipsToTakeIn } from "#app/features/listening/meetings/slip-queries.server.ts";
import { severalField } from "#app/features/listening/meetings/taking-in.ts";
import { mayWrite } from "#app/features/partnership/accounts/viewer.ts";
import { paths } from "#app/paths.ts";
import { parseFields, readFields } from "#app/platform/http/form.server.ts";
import { badRequest, notFound } from "#app/platform/http/replies.server.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { viewerOf } from "#app/routes/viewer-of.server.ts";
import { BackLink } from "#app/ui/back-link.tsx";
import { Button } from "#app/ui/button.tsx";
import type { PageHandle } from "#app/ui/document-title.tsx";
import { Form } from "#app/ui/form.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";

async function findOr404(id: string | undefined) {
  const meeting = await findMeeting(id ?? "");
  if (!meeting) throw notFound();
  return meeting;
}

export async function loader({ params, context }: LoaderFunctionArgs) {
  const viewer = viewerOf(context);
  const meeting = await findOr404(params.id);
  return {
    meeting,
    ...(await findTakingIn(meeting.id)),
    slips: await findSlipsToTakeIn(meeting.id),
    mayWrite: mayWrite(viewer),
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = viewerOf(context);
  const { id, groups, isOnSlips } = await findOr404(params.id);
  const fields = await readFields(request);
  const form = parseFields(fields, FinishForm);
  if (!form.ok) throw badRequest();
  const { intent, version } = form.value;
  if (!isOnSlips) await describeSpeakers(viewer, id, fields);
  if (intent === "describe") return redirect(paths.office.finishNotes(id), 303);
  const several = groups.find((group) => group.id === fields.get(severalField));
  const { now } = context;
  const result = isOnSlips
    ? await finishSlips(viewer, id, version, now)
    : await finishNotes(viewer, id, { version, severalGroupId: several?.id ?? null }, now);
  if (!result) throw notFound();
  if (!result.ok) return data({ reason: result.reason }, { status: 409 });
  return redirect(paths.office.meeting(id, { done: "finished" }), 303);
}

export const handle: PageHandle<typeof loader> = { title: (t) => t("meetings-office:finish.title") };

export default function FinishMeeting() {
  const { meeting, plan, speakers, slips, mayWrite } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { t } = useTranslation();
  const isNothing = meeting.isOnSlips ? slips.settled === 0 : plan.voices.length === 0;
  return (
    <>
      <BackLink href={paths.office.meeting(meeting.id)}>{meeting.title}</BackLink>
      {refused ? (
        <Notice kind="warning" live="assertive" title={t("meetings-office:finish.refused")}>
          <p>{t(`meetings-office:finish.${refused.reason}`)}</p>
        </Notice>
      ) : null}
      <PageHeading caption={meeting.title}>{t("meetings-office:finish.title")}</PageHeading>
      <p className="measure">{t("meetings-office:finish.text")}</p>
      <p className="measure">{t(`meetings-office:finish.quoting.${quotingOf(meeting.permission)}`)}</p>
      <Form method="post">
        <input type="hidden" name="version" value={meeting.version} />
        {meeting.isOnSlips ? (
          <TakingInSlips slips={slips} keyedTwice={meeting.keyedTwice} />
        ) : (
          <TakingInPlan plan={plan} speakers={speakers} groups={meeting.groups} mayWrite={mayWrite} />
        )}
        {mayWrite && !isNothing ? (
          <div className="button-group">
            <Button name="intent" value="finish">
              {t("meetings-office:finish.button")}
            </Button>
            {meeting.isOnSlips ? null : (
              <Button name="intent" value="describe" variant="secondary">
                {t("meetings-office:finish.describe")}
              </Button>
            )}
          </div>
        ) : null}
      </Form>
    </>
  );
}
