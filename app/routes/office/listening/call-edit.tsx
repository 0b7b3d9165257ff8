import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { writeQuestions } from "#app/features/listening/returns/calls/call.ts";
import { CallFields } from "#app/features/listening/returns/calls/components/call-fields.tsx";
import { fieldValues } from "#app/features/listening/returns/calls/components/call-values.ts";
import { editCall } from "#app/features/listening/returns/calls/save-call.server.ts";
import { CallForm } from "#app/features/listening/returns/forms.ts";
import { findCall, listTakingPlaces } from "#app/features/listening/returns/queries.server.ts";
import { mayWrite } from "#app/features/partnership/accounts/viewer.ts";
import { TermWarnings } from "#app/features/partnership/language-check/components/term-warnings.tsx";
import { checkTexts } from "#app/features/partnership/language-check/queries.server.ts";
import { paths } from "#app/paths.ts";
import type { FieldErrors } from "#app/platform/http/form.server.ts";
import { parseForm } from "#app/platform/http/form.server.ts";
import { notFound, refused } from "#app/platform/http/replies.server.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { viewerOf } from "#app/routes/viewer-of.server.ts";
import { BackLink } from "#app/ui/back-link.tsx";
import { Button } from "#app/ui/button.tsx";
import type { PageHandle } from "#app/ui/document-title.tsx";
import { Form } from "#app/ui/form.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";

export const handle: PageHandle<typeof loader> = { title: (_t, { call }) => call.title };

export async function loader({ params, context }: LoaderFunctionArgs) {
  const viewer = viewerOf(context);
  const call = await findCall(params.id ?? "");
  if (!call) throw notFound();
  const questions = writeQuestions(call.questions);
  return {
    call: { id: call.id, title: call.title, isOpen: call.openedAt !== null },
    values: {
      ...{ title: call.title, guidance: call.guidance, dueOn: call.dueOn, questions },
      takenInto: [call.consultationId, call.groupId].filter(Boolean).join("/"),
      ...{ asksActions: call.asksActions, asksEvidence: call.asksEvidence, asksReview: call.asksReview },
      perOrganisation: call.perOrganisation,
    },
    places: await listTakingPlaces(),
    warnings: await checkTexts([{ text: call.guidance }, { text: questions }]),
    mayWrite: mayWrite(viewer),
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = viewerOf(context);
  const id = params.id ?? "";
  const form = await parseForm(request, CallForm);
  if (!form.ok) return refused(form);
  const result = await editCall(viewer, id, form.value);
  if (!result) throw notFound();
  if (result.ok) return redirect(paths.office.call(id, "saved"), 303);
  const field = result.reason === "consultationUnknown" ? "takenInto" : "questions";
  const errors: FieldErrors = { [field]: `returns-office:errors.${result.reason}` };
  return refused({ typed: form.typed, errors });
}

export default function EditCall() {
  const { call, values, places, warnings, mayWrite: writes } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { t } = useTranslation();
  const errors: FieldErrors = refused?.errors ?? {};
  return (
    <div className="measure">
      <FormErrors errors={errors} />
      <BackLink href={paths.office.call(call.id)}>{call.title}</BackLink>
      <PageHeading caption={call.title}>{t("returns-office:calls.edit")}</PageHeading>
      {call.isOpen ? <p>{t("returns-office:calls.isOpen")}</p> : null}
      <TermWarnings warnings={warnings} />
      <Form method="post" noValidate>
        <CallFields
          values={fieldValues(refused, values)}
          errors={errors}
          places={places}
          isOpen={call.isOpen}
          isNew={false}
        />
        {writes ? <Button>{t("returns-office:save")}</Button> : null}
      </Form>
    </div>
  );
}
