import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { GroupForm } from "#app/features/listening/consultations/forms.ts";
import { findConsultation } from "#app/features/listening/consultations/queries.server.ts";
import { addGroup } from "#app/features/listening/programme/add-group.server.ts";
import { GroupList } from "#app/features/listening/programme/components/group-list.tsx";
import { RetiredGroups } from "#app/features/listening/programme/components/retired-groups.tsx";
import { moveGroup } from "#app/features/listening/programme/move-group.server.ts";
import { renameGroup } from "#app/features/listening/programme/rename-group.server.ts";
import { retireGroup } from "#app/features/listening/programme/retire-group.server.ts";
import { mayWrite } from "#app/features/partnership/accounts/viewer.ts";
import { paths } from "#app/paths.ts";
import { parseForm } from "#app/platform/http/form.server.ts";
import { notFound } from "#app/platform/http/replies.server.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { viewerOf } from "#app/routes/viewer-of.server.ts";
import { BackLink } from "#app/ui/back-link.tsx";
import { Button } from "#app/ui/button.tsx";
import type { PageHandle } from "#app/ui/document-title.tsx";
import { Form } from "#app/ui/form.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { TextField } from "#app/ui/text-field.tsx";

export async function loader({ params, context }: LoaderFunctionArgs) {
  const viewer = viewerOf(context);
  const consultation = await findConsultation(params.id ?? "");
  if (!consultation) throw notFound();
  const groups = consultation.groups.map(({ id, name, retiredAt, _count }) => ({
    ...{ id, name, people: _count.respondents },
    isRetired: retiredAt !== null,
  }));
  return {
    id: consultation.id,
    heading: consultation.title,
    mayWrite: mayWrite(viewer),
    offered: groups.filter((group) => !group.isRetired),
    retired: groups.filter((group) => group.isRetired),
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = viewerOf(context);
  const id = params.id ?? "";
  const form = await parseForm(request, GroupForm);
  const { typed } = form;
  const groupId = typeof typed.groupId === "string" ? typed.groupId : null;
  if (!form.ok) return data({ typed, errors: form.errors, groupId }, { status: 400 });
  const result = await change(viewer, id, form.value, form.recordId, context.now);
  if (!result) throw notFound();
  if (!result.ok) {
    return data({ typed, groupId, errors: { name: messages[result.reason] } }, { status: 400 });
  }
  return redirect(paths.office.consultationGroups(id), 303);
}

const messages = {
  nameTaken: "consultations-office:errors.groupTaken",
  lastGroup: "consultations-office:errors.lastGroup",
} as const;

function change(
  viewer: Parameters<typeof addGroup>[0],
  id: string,
  form: GroupForm,
  recordId: string,
  now: Date,
) {
  if (form.intent === "add") return addGroup(viewer, id, form.name, recordId);
  if (form.intent === "rename") return renameGroup(viewer, id, form.groupId, form.name);
  if (form.intent === "retire") return retireGroup(viewer, id, form.groupId, now);
  if (form.intent === "restore") return retireGroup(viewer, id, form.groupId, null);
  return moveGroup(viewer, id, form.groupId, form.intent);
}

export const handle: PageHandle<typeof loader> = {
  title: (t, { heading }) => `${t("consultations-office:groups.title")} – ${heading}`,
};

export default function Groups() {
  const { id, heading, offered, retired, mayWrite } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { t } = useTranslation();
  const added = refused && refused.groupId === null ? refused : undefined;
  const field = added || !refused ? "name" : `group-${refused.groupId}`;
  const key = refused?.errors.name;
  const typed = added?.typed.name;
  return (
    <>
      <FormErrors errors={key ? { [field]: key } : {}} />
      <BackLink href={paths.office.consultation(id)}>{heading}</BackLink>
      <PageHeading caption={heading}>{t("consultations-office:groups.title")}</PageHeading>
      <p>{t("consultations-office:groups.text")}</p>
      <GroupList groups={offered} refused={refused} mayWrite={mayWrite} />
      {mayWrite ? (
        <Form method="post" makesRecord noValidate>
          <input type="hidden" name="intent" value="add" />
          <TextField
            // A name that was taken in leaves the field empty for the next one.
            key={offered.length}
            name="name"
            width="medium"
            label={t("consultations-office:groups.new")}
            defaultValue={typeof typed === "string" ? typed : ""}
            error={added && key ? t(key) : undefined}
          />
          <Button variant="secondary">{t("consultations-office:groups.add")}</Button>
        </Form>
      ) : null}
      <RetiredGroups groups={retired} mayWrite={mayWrite} />
    </>
  );
}
