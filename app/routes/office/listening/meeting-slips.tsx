import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { SlipFields } from "#app/features/listening/meetings/components/slip-fields.tsx";
import { SlipList } from "#app/features/listening/meetings/components/slip-list.tsx";
import { NewSlipId, SlipForm, SlipsPlace } from "#app/features/listening/meetings/forms.ts";
import { keySlip } from "#app/features/listening/meetings/key-slip.server.ts";
import { findMeeting } from "#app/features/listening/meetings/queries.server.ts";
import { listSlips } from "#app/features/listening/meetings/slip-queries.server.ts";
import { mayWrite } from "#app/features/partnership/accounts/viewer.ts";
import { paths } from "#app/paths.ts";
import { newId } from "#app/platform/database/new-id.ts";
import type { FieldErrors } from "#app/platform/http/form.server.ts";
import { parseFields, readFields } from "#app/platform/http/form.server.ts";
import { badRequest, notFound, refused } from "#app/platform/http/replies.server.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { viewerOf } from "#app/routes/viewer-of.server.ts";
import { BackLink } from "#app/ui/back-link.tsx";
import { Button } from "#app/ui/button.tsx";
import type { PageHandle } from "#app/ui/document-title.tsx";
import { Form } from "#app/ui/form.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = viewerOf(context);
  const meeting = await findMeeting(params.id ?? "");
  if (!meeting?.isOnSlips) throw notFound();
  return {
    meeting,
    slips: await listSlips(meeting, viewer.id),
    place: SlipsPlace.parse(Object.fromEntries(new URL(request.url).searchParams)),
    nextId: newId(),
    mayWrite: mayWrite(viewer),
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = viewerOf(context);
  const id = params.id ?? "";
  const fields = await readFields(request);
  const form = parseFields(fields, SlipForm);
  const slip = parseFields(fields, NewSlipId);
  if (!form.ok) return refused(form);
  if (!slip.ok) throw badRequest();
  const result = await keySlip(viewer, id, slip.value.id, form.value, context.now);
  if (!result) throw notFound();
  if (!result.ok) {
    const errors: FieldErrors = { text: `meetings-office:slips.refused.${result.reason}` };
    return refused({ typed: form.typed, errors });
  }
  return redirect(paths.office.slips(id, { keyed: result.number }), 303);
}

export const handle: PageHandle<typeof loader> = {
  title: (t, { meeting }) => `${t("meetings-office:slips.title")} – ${meeting.title}`,
};

export default function MeetingSlips() {
  const { meeting, slips, place, nextId, mayWrite } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { t } = useTranslation();
  return (
    <>
      <FormErrors errors={refused?.errors ?? {}} />
      <BackLink href={paths.office.meeting(meeting.id)}>{meeting.title}</BackLink>
      {place.keyed && !refused ? (
        <Notice kind="success" live="polite">
          <p>{t("meetings-office:slips.keyed", { number: place.keyed })}</p>
          {place.agreed ? (
            <p>
              {place.agreed === "yes"
                ? t("meetings-office:slips.agreed")
                : t("meetings-office:slips.notAgreed")}
            </p>
          ) : null}
        </Notice>
      ) : null}
      <PageHeading caption={meeting.title}>{t("meetings-office:slips.title")}</PageHeading>
      <p className="measure">
        {meeting.keyedTwice ? t("meetings-office:slips.textTwice") : t("meetings-office:slips.text")}
      </p>
      {mayWrite ? (
        <Form method="post" className="measure" noValidate key={nextId}>
          <h2>{t("meetings-office:slips.next")}</h2>
          <input type="hidden" name="id" value={nextId} />
          <SlipFields meeting={meeting} stored={{ language: meeting.language }} refused={refused} />
          <Button>{t("meetings-office:slips.save")}</Button>
        </Form>
      ) : null}
      <SlipList meetingId={meeting.id} slips={slips} mayWrite={mayWrite} />
    </>
  );
}
