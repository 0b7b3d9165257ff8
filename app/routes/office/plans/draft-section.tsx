import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { mayWrite } from "#app/features/partnership/accounts/viewer.ts";
import { addParagraph } from "#app/features/plans/drafts/add-paragraph.server.ts";
import { SectionWorkForm } from "#app/features/plans/drafts/forms.ts";
import { findSection } from "#app/features/plans/drafts/queries.server.ts";
import { removeSection } from "#app/features/plans/drafts/remove-section.server.ts";
import { renameSection } from "#app/features/plans/drafts/rename-section.server.ts";
import { paths } from "#app/paths.ts";
import { emptyForm, parseForm } from "#app/platform/http/form.server.ts";
import { notFound, refused } from "#app/platform/http/replies.server.ts";
import type { LocaleKey } from "#app/platform/i18n/texts.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { viewerOf } from "#app/routes/viewer-of.server.ts";
import { Breadcrumbs } from "#app/ui/breadcrumbs.tsx";
import { Button } from "#app/ui/button.tsx";
import type { PageHandle } from "#app/ui/document-title.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Form } from "#app/ui/form.tsx";
import { Link } from "#app/ui/link.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { TextArea } from "#app/ui/text-area.tsx";
import { TextField } from "#app/ui/text-field.tsx";

export async function loader({ params, context }: LoaderFunctionArgs) {
  const viewer = viewerOf(context);
  const section = await findSection(params.id ?? "");
  if (!section) throw notFound();
  return { section, mayWrite: mayWrite(viewer), form: emptyForm };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = viewerOf(context);
  const form = await parseForm(request, SectionWorkForm);
  if (!form.ok) return refused(form);
  const section = await findSection(params.id ?? "");
  if (!section) throw notFound();
  const draft = paths.office.draft(section.draft.id);
  const refuse = (field: string, key: LocaleKey) => refused({ typed: form.typed, errors: { [field]: key } });
  switch (form.value.intent) {
    case "rename": {
      const renamed = await renameSection(viewer, section.draft.id, section.id, form.value.heading);
      if (!renamed) throw notFound();
      return redirect(`${draft}?done=saved#section-${section.id}`, { status: 303 });
    }
    case "remove": {
      const removed = await removeSection(viewer, section.draft.id, section.id, context.now);
      if (!removed) throw notFound();
      if (!removed.ok) return refuse("heading", `drafts-office:errors.${removed.reason}`);
      return redirect(`${draft}?removed=${section.id}`, { status: 303 });
    }
    case "addParagraph": {
      const added = await addParagraph(
        viewer,
        section.draft.id,
        section.id,
        form.value.text,
        context.now,
        form.recordId,
      );
      if (!added) throw notFound();
      if (!added.ok) return refuse("text", `drafts-office:errors.${added.reason}`);
      return redirect(`${paths.office.paragraph(added.id)}?done=saved`, { status: 303 });
    }
  }
}

export const handle: PageHandle<typeof loader> = { title: (_t, { section }) => section.heading };

export default function DraftSection() {
  const { section, mayWrite, form } = useLoaderData<typeof loader>();
  const { typed, errors } = useActionData<typeof action>() ?? form;
  const { t } = useTranslation();
  return (
    <>
      <Breadcrumbs
        items={[
          { href: paths.office.drafts(), label: t("drafts-office:list.title") },
          { href: paths.office.draft(section.draft.id), label: section.draft.title },
          { label: section.heading },
        ]}
      />
      <ErrorSummary
        errors={Object.entries(errors).map(([field, key]) => ({ href: `#field-${field}`, text: t(key) }))}
      />
      <PageHeading caption={section.draft.title}>{section.heading}</PageHeading>
      {mayWrite ? (
        <>
          <Form method="post" makesRecord noValidate id="add" className="draft-form">
            <h2>{t("drafts-office:paragraph.new")}</h2>
            <TextArea
              name="text"
              label={t("drafts-office:paragraph.text")}
              hint={t("drafts-office:paragraph.newHint")}
              rows={6}
              defaultValue={typeof typed.text === "string" ? typed.text : undefined}
              error={errors.text ? t(errors.text) : undefined}
            />
            <Button name="intent" value="addParagraph">
              {t("drafts-office:paragraph.add")}
            </Button>
          </Form>
          <Form method="post" noValidate className="draft-form">
            <h2>{t("drafts-office:section.change")}</h2>
            <TextField
              name="heading"
              label={t("drafts-office:section.heading")}
              width="medium"
              defaultValue={typeof typed.heading === "string" ? typed.heading : section.heading}
              error={errors.heading ? t(errors.heading) : undefined}
            />
            <div className="button-group">
              <Button name="intent" value="rename" variant="secondary">
                {t("drafts-office:save")}
              </Button>
              {section.isEmpty ? (
                <Button name="intent" value="remove" variant="secondary">
                  {t("drafts-office:section.remove")}
                </Button>
              ) : null}
            </div>
            {section.isEmpty ? null : (
              <p className="ds_hint-text">{t("drafts-office:section.notEmptyHint")}</p>
            )}
          </Form>
        </>
      ) : (
        <p>
          <Link href={paths.office.draft(section.draft.id)}>{t("drafts-office:section.read")}</Link>
        </p>
      )}
    </>
  );
}
