import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { freezeVersion } from "#app/features/answering/evidence/freeze-version.server.ts";
import { VersionTable } from "#app/features/listening/panel/components/version-table.tsx";
import { FreezeForm } from "#app/features/listening/panel/forms.ts";
import { StageTable } from "#app/features/listening/panel/involvement/components/stage-table.tsx";
import { findVersions } from "#app/features/listening/panel/version-queries.server.ts";
import { mayWrite } from "#app/features/partnership/accounts/viewer.ts";
import { draftStages, nextStage } from "#app/features/plans/drafts/version.ts";
import { paths } from "#app/paths.ts";
import type { FieldErrors } from "#app/platform/http/form.server.ts";
import { emptyForm, parseForm } from "#app/platform/http/form.server.ts";
import { notFound, refused } from "#app/platform/http/replies.server.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { viewerOf } from "#app/routes/viewer-of.server.ts";
import { Breadcrumbs } from "#app/ui/breadcrumbs.tsx";
import { Button } from "#app/ui/button.tsx";
import type { PageHandle } from "#app/ui/document-title.tsx";
import { Form } from "#app/ui/form.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { Link } from "#app/ui/link.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { Select } from "#app/ui/select.tsx";
import { TextArea } from "#app/ui/text-area.tsx";

export const handle: PageHandle<typeof loader> = { title: (t) => t("panel-office:versions.title") };

export async function loader({ params, context }: LoaderFunctionArgs) {
  const viewer = viewerOf(context);
  const draft = await findVersions(params.id ?? "");
  if (!draft) throw notFound();
  const stage = nextStage(draft.versions.map((version) => version.stage));
  return { draft, stage, mayWrite: mayWrite(viewer), form: emptyForm };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = viewerOf(context);
  const form = await parseForm(request, FreezeForm);
  if (!form.ok) return refused(form);
  const frozen = await freezeVersion(viewer, params.id ?? "", form.value, context.now, form.recordId);
  if (!frozen) throw notFound();
  if (!frozen.ok) {
    const errors: FieldErrors = { stage: `panel-office:errors.freeze.${frozen.reason}` };
    return refused({ typed: form.typed, errors }, 409);
  }
  return redirect(paths.office.version(frozen.id, "frozen"), 303);
}

export default function DraftVersions() {
  const { draft, stage, mayWrite: writes, form } = useLoaderData<typeof loader>();
  const { typed, errors } = useActionData<typeof action>() ?? form;
  const { t } = useTranslation();
  return (
    <>
      <Breadcrumbs
        items={[
          { href: paths.office.drafts(), label: t("drafts-office:list.title") },
          { href: paths.office.draft(draft.id), label: draft.title },
          { label: t("panel-office:versions.title") },
        ]}
      />
      <FormErrors errors={errors} />
      <PageHeading caption={draft.title}>{t("panel-office:versions.title")}</PageHeading>
      <ul>
        <li>
          <Link href={paths.office.draftComments(draft.id)}>
            {t("panel-office:versions.comments", { count: draft.comments })}
          </Link>
        </li>
        <li>
          <Link href={paths.office.draftComments(draft.id, "unanswered")}>
            {t("panel-office:versions.unanswered", { count: draft.unanswered })}
          </Link>
        </li>
        {draft.waiting > 0 ? (
          <li>
            <Link href={paths.office.draftComments(draft.id, "waiting")}>
              {t("panel-office:versions.waiting", { count: draft.waiting })}
            </Link>
          </li>
        ) : null}
        <li>
          <Link href={paths.office.involvement(draft.id)}>{t("panel-office:involvement.title")}</Link>
        </li>
        {draft.versions.length > 1 ? (
          <li>
            <Link href={paths.office.compareVersions(draft.id)}>{t("panel-office:compare.link")}</Link>
          </li>
        ) : null}
      </ul>
      <VersionTable draft={draft} />
      {writes ? (
        <Form method="post" makesRecord noValidate className="draft-form">
          <h2>{t("panel-office:freeze.title")}</h2>
          <p>{t("panel-office:freeze.text")}</p>
          <Select
            name="stage"
            label={t("panel-office:freeze.stage")}
            hint={t("panel-office:freeze.stageHint")}
            options={draftStages.map((one) => ({ value: one, label: t(`panel-office:stage.${one}`) }))}
            defaultValue={typeof typed.stage === "string" ? typed.stage : stage}
            error={errors.stage ? t(errors.stage) : undefined}
          />
          <TextArea
            name="note"
            label={t("panel-office:freeze.note")}
            hint={t("panel-office:freeze.noteHint")}
            rows={3}
            optional
            defaultValue={typeof typed.note === "string" ? typed.note : undefined}
            error={errors.note ? t(errors.note) : undefined}
          />
          <Button>{t("panel-office:freeze.button")}</Button>
        </Form>
      ) : null}
      <h2>{t("panel-office:stages.title")}</h2>
      <p>{t("panel-office:stages.text")}</p>
      <StageTable versions={draft.versions} />
    </>
  );
}
