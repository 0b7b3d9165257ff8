import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { findConsultation } from "#app/features/listening/consultations/queries.server.ts";
import { InfluenceGrid } from "#app/features/listening/programme/components/influence-grid.tsx";
import { ProgrammeHeading } from "#app/features/listening/programme/components/programme-heading.tsx";
import { StakeholderFields } from "#app/features/listening/programme/components/stakeholder-fields.tsx";
import { StakeholdersForm } from "#app/features/listening/programme/programme-forms.ts";
import { listLocalities } from "#app/features/listening/programme/reach-queries.server.ts";
import { saveStakeholders } from "#app/features/listening/programme/save-stakeholders.server.ts";
import { placedGroups } from "#app/features/listening/programme/stakeholders.ts";
import { mayWrite } from "#app/features/partnership/accounts/viewer.ts";
import { paths } from "#app/paths.ts";
import { parseForm } from "#app/platform/http/form.server.ts";
import { notFound, refused } from "#app/platform/http/replies.server.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { viewerOf } from "#app/routes/viewer-of.server.ts";
import { Button } from "#app/ui/button.tsx";
import type { PageHandle } from "#app/ui/document-title.tsx";
import { Form } from "#app/ui/form.tsx";
import { Link } from "#app/ui/link.tsx";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = viewerOf(context);
  const consultation = await findConsultation(params.id ?? "");
  if (!consultation) throw notFound();
  return {
    id: consultation.id,
    heading: consultation.title,
    groups: placedGroups(consultation.groups),
    localities: await listLocalities(consultation.id),
    mayWrite: mayWrite(viewer),
    saved: new URL(request.url).searchParams.has("done"),
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = viewerOf(context);
  const id = params.id ?? "";
  const form = await parseForm(request, StakeholdersForm);
  const { typed } = form;
  if (!form.ok) return refused({ typed, errors: form.errors });
  const result = await saveStakeholders(viewer, id, form.value, context.now);
  if (!result) throw notFound();
  if (!result.ok) {
    return refused({ typed, errors: { more: "programme-office:errors.localityTaken" } });
  }
  return redirect(paths.office.stakeholders(id, "saved"), 303);
}

export const handle: PageHandle<typeof loader> = {
  title: (t, { heading }) => `${t("programme-office:tabs.stakeholders")} – ${heading}`,
};

export default function Stakeholders() {
  const { id, heading, groups, localities, mayWrite, saved } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { t } = useTranslation();
  return (
    <>
      <ProgrammeHeading {...{ id, heading, refused }} page="stakeholders" saved={saved} />
      <InfluenceGrid groups={groups} />
      <p className="measure">{t("programme-office:stakeholders.text")}</p>
      <p>
        <Link href={paths.office.consultationGroups(id)}>{t("programme-office:stakeholders.names")}</Link>
      </p>
      <Form method="post" noValidate>
        <fieldset disabled={!mayWrite}>
          <legend className="visually-hidden">{t("programme-office:tabs.stakeholders")}</legend>
          <StakeholderFields
            // Localities that were taken in leave the field for more of them empty.
            key={localities.length}
            {...{ groups, localities, refused }}
          />
        </fieldset>
        {mayWrite ? <Button>{t("programme-office:stakeholders.save")}</Button> : null}
      </Form>
    </>
  );
}
