import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { findConsultation } from "#app/features/listening/consultations/queries.server.ts";
import { MeetingFields } from "#app/features/listening/meetings/components/meeting-fields.tsx";
import { createMeeting } from "#app/features/listening/meetings/create-meeting.server.ts";
import { MeetingForm } from "#app/features/listening/meetings/forms.ts";
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

async function findOffered(id: string | undefined) {
  const consultation = await findConsultation(id ?? "");
  if (!consultation) throw notFound();
  const groups = consultation.groups.filter((group) => group.retiredAt === null);
  return {
    id: consultation.id,
    title: consultation.title,
    groups: groups.map(({ id, name }) => ({ id, name })),
  };
}

export async function loader({ params, context }: LoaderFunctionArgs) {
  const viewer = viewerOf(context);
  return { consultation: await findOffered(params.id), mayWrite: mayWrite(viewer) };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = viewerOf(context);
  const consultation = await findOffered(params.id);
  const fields = await readFields(request);
  const form = parseFields(fields, MeetingForm);
  const room = readAttendance(fields, consultation.groups);
  if (!form.ok || Object.keys(room.errors).length > 0) {
    const errors: FieldErrors = { ...(form.ok ? {} : form.errors), ...room.errors };
    return refused({ typed: form.typed, errors });
  }
  const created = await createMeeting(viewer, consultation.id, form.value, room.people, form.recordId);
  if (!created) throw notFound();
  return redirect(paths.office.meeting(created.id, { done: "created" }), 303);
}

export const handle: PageHandle<typeof loader> = { title: (t) => t("meetings-office:new.title") };

export default function NewMeeting() {
  const { consultation, mayWrite } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { t } = useTranslation();
  return (
    <div className="measure">
      <FormErrors errors={refused?.errors ?? {}} />
      <BackLink href={paths.office.meetings(consultation.id)}>{t("meetings-office:list.title")}</BackLink>
      <PageHeading caption={consultation.title}>{t("meetings-office:new.title")}</PageHeading>
      <Form method="post" makesRecord noValidate>
        <MeetingFields
          stored={{ kind: "focusGroup", permission: "notRecorded" }}
          refused={refused}
          groups={consultation.groups}
        />
        {mayWrite ? <Button>{t("meetings-office:new.button")}</Button> : null}
      </Form>
    </div>
  );
}
