import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { MeetingFields } from "#app/features/listening/meetings/components/meeting-fields.tsx";
import { editMeeting } from "#app/features/listening/meetings/edit-meeting.server.ts";
import { MeetingForm } from "#app/features/listening/meetings/forms.ts";
import { meetingFields } from "#app/features/listening/meetings/meeting-view.ts";
import { findMeeting } from "#app/features/listening/meetings/queries.server.ts";
import { readAttendance } from "#app/features/listening/meetings/read-attendance.ts";
import { mayWrite } from "#app/features/partnership/accounts/viewer.ts";
import { paths } from "#app/paths.ts";
import type { FieldErrors } from "#app/platform/http/form.server.ts";
import { parseFields, readFields } from "#app/platform/http/form.server.ts";
import { notFound, refused } from "#app/platform/http/replies.server.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { viewerOf } from "#app/routes/viewer-of.server.ts";
import { BackLink } from "#app/ui/back-link.tsx";
import { Button } from "#app/ui/button.tsx";
import type { PageHandle } from "#app/ui/document-title.tsx";
import { Form } from "#app/ui/form.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";

async function findOr404(id: string | undefined) {
  const meeting = await findMeeting(id ?? "");
  if (!meeting) throw notFound();
  return meeting;
}

export async function loader({ params, context }: LoaderFunctionArgs) {
  const viewer = viewerOf(context);
  return { meeting: await findOr404(params.id), mayWrite: mayWrite(viewer) };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = viewerOf(context);
  const { id, groups } = await findOr404(params.id);
  const fields = await readFields(request);
  const form = parseFields(fields, MeetingForm);
  const room = readAttendance(fields, groups);
  if (!form.ok || Object.keys(room.errors).length > 0) {
    const errors: FieldErrors = { ...(form.ok ? {} : form.errors), ...room.errors };
    return refused({ typed: form.typed, errors });
  }
  const result = await editMeeting(viewer, id, form.value, room.people);
  if (!result) throw notFound();
  if (!result.ok) {
    const field = result.reason === "kindFixed" ? "kind" : "consentBasis";
    const errors: FieldErrors = { [field]: `meetings-office:errors.${result.reason}` };
    return refused({ typed: form.typed, errors });
  }
  return redirect(paths.office.meeting(id, { done: "saved" }), 303);
}

export const handle: PageHandle<typeof loader> = { title: (t) => t("meetings-office:edit.title") };

export default function EditMeeting() {
  const { meeting, mayWrite } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { t } = useTranslation();
  return (
    <div className="measure">
      <FormErrors errors={refused?.errors ?? {}} />
      <BackLink href={paths.office.meeting(meeting.id)}>{meeting.title}</BackLink>
      <PageHeading caption={meeting.title}>{t("meetings-office:edit.title")}</PageHeading>
      {meeting.takingsIn.length > 0 ? <p>{t("meetings-office:edit.fixed")}</p> : null}
      <Form method="post" noValidate>
        <MeetingFields stored={meetingFields(meeting)} refused={refused} groups={meeting.groups} />
        {mayWrite ? <Button>{t("meetings-office:edit.button")}</Button> : null}
      </Form>
    </div>
  );
}
