import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { LeaveOutForm } from "#app/features/listening/contributions/components/leave-out-form.tsx";
import { KeyingDecisionForm } from "#app/features/listening/contributions/forms.ts";
import { standingKeying } from "#app/features/listening/contributions/keying.ts";
import { SlipComparison } from "#app/features/listening/meetings/components/slip-comparison.tsx";
import { SlipFields, slipFields } from "#app/features/listening/meetings/components/slip-fields.tsx";
import { SlipForm } from "#app/features/listening/meetings/forms.ts";
import { keySlip } from "#app/features/listening/meetings/key-slip.server.ts";
import { findMeeting } from "#app/features/listening/meetings/queries.server.ts";
import { settleSlip } from "#app/features/listening/meetings/settle-slip.server.ts";
import { findSlip } from "#app/features/listening/meetings/slip-queries.server.ts";
import { mayWrite } from "#app/features/partnership/accounts/viewer.ts";
import { paths } from "#app/paths.ts";
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
import { InsetText } from "#app/ui/inset-text.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";

export async function loader({ params, context }: LoaderFunctionArgs) {
  const viewer = viewerOf(context);
  const meeting = await findMeeting(params.id ?? "");
  const slip = meeting && (await findSlip(meeting, params.slipId ?? "", viewer.id));
  if (!meeting || !slip) throw notFound();
  return { meeting, slip, mayWrite: mayWrite(viewer) };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = viewerOf(context);
  const { id = "", slipId = "" } = params;
  const fields = await readFields(request);
  if (fields.has("decision")) {
    const form = parseFields(fields, KeyingDecisionForm);
    if (!form.ok) throw badRequest();
    const result = await settleSlip(viewer, id, slipId, form.value.decision);
    if (!result) throw notFound();
    if (!result.ok) throw new Response(null, { status: 409 });
    return redirect(paths.office.slips(id), 303);
  }
  const meeting = await findMeeting(id);
  const slip = meeting && (await findSlip(meeting, slipId, viewer.id));
  if (!slip) throw notFound();
  const form = parseFields(fields, SlipForm);
  if (!form.ok) return refused(form);
  const result = await keySlip(viewer, id, slipId, form.value, context.now);
  if (!result) throw notFound();
  if (!result.ok) {
    const errors: FieldErrors = { text: `meetings-office:slips.refused.${result.reason}` };
    return refused({ typed: form.typed, errors });
  }
  const agreed = form.value.isSecond ? (result.agreed ? "yes" : "no") : undefined;
  return redirect(paths.office.slips(id, { keyed: result.number, agreed }), 303);
}

export const handle: PageHandle<typeof loader> = {
  title: (t, { slip }) => t("meetings-office:slips.one", { number: slip.number }),
};

export default function MeetingSlip() {
  const { meeting, slip, mayWrite } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { t } = useTranslation();
  const [first, second] = slip.keyings;
  const standing = standingKeying(slip);
  const mayKey = mayWrite && slip.state !== "takenIn" && slip.keyings.length < 2;
  return (
    <>
      <FormErrors errors={refused?.errors ?? {}} />
      <BackLink href={paths.office.slips(meeting.id)}>{t("meetings-office:slips.title")}</BackLink>
      <PageHeading caption={meeting.title}>
        {t("meetings-office:slips.one", { number: slip.number })}
      </PageHeading>
      {slip.isBlind && mayWrite ? <p className="measure">{t("contributions-office:keying.blind")}</p> : null}
      {slip.isBlind && !mayWrite ? <p>{t("contributions-office:keying.hidden")}</p> : null}
      {first && second ? (
        <SlipComparison
          first={first}
          second={second}
          meeting={meeting}
          mayChoose={mayWrite && slip.state !== "takenIn"}
        />
      ) : null}
      {standing && slip.state !== "differs" && !mayKey ? (
        <InsetText lang={standing.language} dir="auto">
          {standing.text}
        </InsetText>
      ) : null}
      {mayKey ? (
        <Form method="post" className="measure" noValidate>
          {slip.isBlind ? <input type="hidden" name="isSecond" value="yes" /> : null}
          <SlipFields
            meeting={meeting}
            stored={first ? slipFields(first) : { language: meeting.language }}
            refused={refused}
          />
          <Button>{t(slip.isBlind ? "meetings-office:slips.save" : "meetings-office:slips.correct")}</Button>
        </Form>
      ) : null}
      {mayWrite && slip.state !== "takenIn" && !slip.isBlind ? (
        <LeaveOutForm isLeftOut={slip.state === "leftOut"} />
      ) : null}
    </>
  );
}
