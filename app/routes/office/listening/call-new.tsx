import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { callKinds, usualParts } from "#app/features/listening/returns/calls/call.ts";
import { CallFields } from "#app/features/listening/returns/calls/components/call-fields.tsx";
import { fieldValues } from "#app/features/listening/returns/calls/components/call-values.ts";
import { createCall } from "#app/features/listening/returns/calls/save-call.server.ts";
import { NewCallForm } from "#app/features/listening/returns/forms.ts";
import { listServices, listTakingPlaces } from "#app/features/listening/returns/queries.server.ts";
import { mayWrite } from "#app/features/partnership/accounts/viewer.ts";
import { paths } from "#app/paths.ts";
import type { FieldErrors } from "#app/platform/http/form.server.ts";
import { parseForm } from "#app/platform/http/form.server.ts";
import { refused } from "#app/platform/http/replies.server.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { viewerOf } from "#app/routes/viewer-of.server.ts";
import { BackLink } from "#app/ui/back-link.tsx";
import { Button } from "#app/ui/button.tsx";
import { Checkboxes } from "#app/ui/checkboxes.tsx";
import type { PageHandle } from "#app/ui/document-title.tsx";
import { Form } from "#app/ui/form.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { Link } from "#app/ui/link.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";

export const handle: PageHandle<typeof loader> = { title: (t) => t("returns-office:calls.add") };

export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = viewerOf(context);
  const asked = new URL(request.url).searchParams.get("kind");
  const services = await listServices();
  return {
    kind: callKinds.find((kind) => kind === asked) ?? null,
    places: await listTakingPlaces(),
    services: services
      .filter(({ retiredAt }) => retiredAt === null)
      .map(({ id, name, provider, funding }) => ({ id, name, provider, funding })),
    mayWrite: mayWrite(viewer),
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const viewer = viewerOf(context);
  const form = await parseForm(request, NewCallForm);
  if (!form.ok) return refused(form);
  const made = await createCall(viewer, form.value, form.recordId);
  if (made.ok) return redirect(paths.office.call(made.id, "saved"), 303);
  const errors: FieldErrors = { [refusedFields[made.reason]]: `returns-office:errors.${made.reason}` };
  return refused({ typed: form.typed, errors });
}

const refusedFields = { consultationUnknown: "takenInto", asksNothing: "questions", nobodyAsked: "services" };

export default function NewCall() {
  const { kind, places, services, mayWrite: writes } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { t } = useTranslation();
  const errors: FieldErrors = refused?.errors ?? {};
  const chosen = refused?.typed.services;
  return (
    <div className="measure">
      <FormErrors errors={errors} />
      <BackLink href={paths.office.calls()}>{t("site-office:nav.stigmaPlans")}</BackLink>
      <PageHeading>{t("returns-office:calls.add")}</PageHeading>
      {kind === null ? (
        <>
          <p>{t("returns-office:calls.choose")}</p>
          <ul className="plain-list">
            {callKinds.map((each) => (
              <li key={each}>
                <h2>
                  <Link href={paths.office.newCall(each)}>{t(`returns-office:kinds.${each}`)}</Link>
                </h2>
                <p>{t(`returns-office:kindHints.${each}`)}</p>
              </li>
            ))}
          </ul>
        </>
      ) : writes ? (
        <Form method="post" makesRecord noValidate>
          <input type="hidden" name="kind" value={kind} />
          <CallFields
            values={fieldValues(refused, {
              ...{ title: t(`returns-office:kinds.${kind}`), guidance: "", dueOn: "", takenInto: "" },
              questions: t(`returns-office:usualQuestions.${kind}`),
              ...usualParts(kind),
            })}
            errors={errors}
            places={places}
            isOpen={false}
            isNew
          />
          <Checkboxes
            name="services"
            legend={t("returns-office:call.services")}
            hint={t("returns-office:call.servicesHint")}
            options={services.map(({ id, name, provider, funding }) => ({
              value: id,
              label: name,
              hint: t(`returns-office:call.serviceHint.${funding}`, { provider }),
            }))}
            defaultValue={
              chosen === undefined ? (refused ? [] : services.map(({ id }) => id)) : [chosen].flat()
            }
            error={errors.services ? t(errors.services) : undefined}
          />
          <Button>{t("returns-office:calls.make")}</Button>
        </Form>
      ) : null}
    </div>
  );
}
