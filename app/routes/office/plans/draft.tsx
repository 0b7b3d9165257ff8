import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { isUnsettled } from "#app/features/answering/evidence/citation-status.ts";
import { Alarms } from "#app/features/answering/evidence/components/alarms.tsx";
import { FootnoteList } from "#app/features/answering/evidence/components/footnote-list.tsx";
import { ParagraphText } from "#app/features/answering/evidence/components/paragraph-text.tsx";
import { findDraftForExport } from "#app/features/answering/evidence/draft-queries.server.ts";
import { mayWrite, type Viewer } from "#app/features/partnership/accounts/viewer.ts";
import { addSection } from "#app/features/plans/drafts/add-section.server.ts";
import {
  RemovedFromDraft,
  UndoForm,
  WorkButtons,
} from "#app/features/plans/drafts/components/draft-work.tsx";
import { DraftWorkForm } from "#app/features/plans/drafts/forms.ts";
import { withoutMarkers } from "#app/features/plans/drafts/marker.ts";
import { moveParagraph } from "#app/features/plans/drafts/move-paragraph.server.ts";
import { moveSection } from "#app/features/plans/drafts/move-section.server.ts";
import { listRemovedFromDraft } from "#app/features/plans/drafts/queries.server.ts";
import { removeParagraph } from "#app/features/plans/drafts/remove-paragraph.server.ts";
import { renameDraft } from "#app/features/plans/drafts/rename-draft.server.ts";
import { restoreParagraph } from "#app/features/plans/drafts/restore-paragraph.server.ts";
import { restoreSection } from "#app/features/plans/drafts/restore-section.server.ts";
import { paths } from "#app/paths.ts";
import { emptyForm, parseForm } from "#app/platform/http/form.server.ts";
import { notFound, refused } from "#app/platform/http/replies.server.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { viewerOf } from "#app/routes/viewer-of.server.ts";
import { Breadcrumbs } from "#app/ui/breadcrumbs.tsx";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { Details } from "#app/ui/details.tsx";
import type { PageHandle } from "#app/ui/document-title.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Form } from "#app/ui/form.tsx";
import { Link } from "#app/ui/link.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { TextField } from "#app/ui/text-field.tsx";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = viewerOf(context);
  const whole = await findDraftForExport(params.id ?? "");
  if (!whole) throw notFound();
  const removed = await listRemovedFromDraft(whole.draft.id);
  const search = new URL(request.url).searchParams;
  return {
    ...whole,
    removed: {
      sections: removed.sections,
      paragraphs: removed.paragraphs.map(({ id, text, heading }) => ({
        id,
        heading,
        words: shortened(withoutMarkers(text)),
      })),
    },
    mayWrite: mayWrite(viewer),
    saved: search.get("done") === "saved",
    justRemoved: removed.paragraphs.find((one) => one.id === search.get("removed"))?.id ?? null,
    justRemovedSection: removed.sections.find((one) => one.id === search.get("removed"))?.id ?? null,
    form: emptyForm,
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = viewerOf(context);
  const form = await parseForm(request, DraftWorkForm);
  if (!form.ok) return refused(form);
  const draftId = params.id ?? "";
  const done = await work(viewer, draftId, form.value, form.recordId, context.now);
  if (!done) throw notFound();
  const removed = form.value.intent === "removeParagraph" ? form.value.paragraphId : undefined;
  const query = new URLSearchParams(removed ? { removed } : { done: "saved" });
  return redirect(`${paths.office.draft(draftId)}?${query}`, { status: 303 });
}

async function work(
  viewer: Viewer,
  draftId: string,
  form: ReturnType<typeof DraftWorkForm.parse>,
  recordId: string,
  now: Date,
) {
  switch (form.intent) {
    case "renameDraft":
      return await renameDraft(viewer, draftId, form.title);
    case "addSection":
      return await addSection(viewer, draftId, form.heading, recordId);
    case "sectionUp":
    case "sectionDown":
      return await moveSection(viewer, draftId, form.sectionId, form.intent === "sectionUp" ? "up" : "down");
    case "restoreSection":
      return await restoreSection(viewer, draftId, form.sectionId);
    case "paragraphUp":
    case "paragraphDown":
      return await moveParagraph(viewer, draftId, form.paragraphId, {
        direction: form.intent === "paragraphUp" ? "up" : "down",
      });
    case "removeParagraph":
      return await removeParagraph(viewer, draftId, form.paragraphId, now);
    case "restoreParagraph":
      return await restoreParagraph(viewer, draftId, form.paragraphId);
  }
}

function shortened(words: string): string {
  return words.length > 120 ? `${words.slice(0, 120).trimEnd()}…` : words;
}

export const handle: PageHandle<typeof loader> = { title: (_t, { draft }) => draft.title };

export default function Draft() {
  const page = useLoaderData<typeof loader>();
  const { draft, footnotes, unsettled } = page;
  const { typed, errors } = useActionData<typeof action>() ?? page.form;
  const { t } = useTranslation();
  const citations = footnotes.map((footnote) => ({ ...footnote, isUnsettled: isUnsettled(footnote.status) }));
  const changed = footnotes.filter((footnote) => footnote.status === "countChanged");
  return (
    <>
      <Breadcrumbs
        items={[
          { href: paths.office.drafts(), label: t("drafts-office:list.title") },
          { label: draft.title },
        ]}
      />
      <ErrorSummary
        errors={Object.entries(errors).map(([field, key]) => ({ href: `#field-${field}`, text: t(key) }))}
      />
      {page.saved ? (
        <Notice kind="success" live="polite">
          <p>{t("drafts-office:saved")}</p>
        </Notice>
      ) : null}
      {page.justRemoved && page.mayWrite ? (
        <Notice kind="success" live="polite">
          <p>{t("drafts-office:work.removed")}</p>
          <UndoForm intent="restoreParagraph" field="paragraphId" id={page.justRemoved} />
        </Notice>
      ) : null}
      {page.justRemovedSection && page.mayWrite ? (
        <Notice kind="success" live="polite">
          <p>{t("drafts-office:work.removedSection")}</p>
          <UndoForm intent="restoreSection" field="sectionId" id={page.justRemovedSection} />
        </Notice>
      ) : null}
      <PageHeading
        caption={draft.planTitle}
        actions={
          <>
            <LinkButton href={paths.office.draftVersions(draft.id)} variant="secondary" small>
              {t("panel-office:versions.title")}
            </LinkButton>{" "}
            <LinkButton href={paths.office.draftExport(draft.id)} variant="secondary" small>
              {t("reports-office:draft.link")}
            </LinkButton>
          </>
        }
      >
        {draft.title}
      </PageHeading>
      <Alarms lines={unsettled} />
      {changed.length > 0 ? (
        <Notice kind="info" title={t("evidence-office:changed.title", { count: changed.length })}>
          <p>{t("evidence-office:changed.text")}</p>
          <ul>
            {changed.map((footnote) => (
              <li key={footnote.citationId}>
                <Link href={paths.office.citation(footnote.citationId)}>
                  {t("evidence-office:changed.line", { number: footnote.number, words: footnote.quotedText })}
                </Link>
              </li>
            ))}
          </ul>
        </Notice>
      ) : null}
      {draft.sections.length === 0 ? (
        <EmptyState title={t("drafts-office:draft.empty")}>
          <p>{t("drafts-office:draft.emptyText")}</p>
        </EmptyState>
      ) : null}
      {draft.sections.map((section, index) => (
        <section key={section.id} className="draft-section" aria-labelledby={`section-${section.id}`}>
          <div className="draft-section__head">
            <h2 id={`section-${section.id}`}>{section.heading}</h2>
            {page.mayWrite ? (
              <div className="work-line">
                <Link href={paths.office.draftSection(section.id)}>
                  {t("drafts-office:draft.sectionLink")}
                  <span className="visually-hidden"> {section.heading}</span>
                </Link>
                <WorkButtons
                  kind="section"
                  id={section.id}
                  name={section.heading}
                  isFirst={index === 0}
                  isLast={index === draft.sections.length - 1}
                />
              </div>
            ) : null}
          </div>
          {section.paragraphs.length === 0 ? <p>{t("drafts-office:draft.sectionEmpty")}</p> : null}
          {section.paragraphs.map((paragraph, place) => {
            const name = t("drafts-office:draft.paragraphName", {
              number: place + 1,
              heading: section.heading,
            });
            return (
              <div key={paragraph.id} className="draft-paragraph" id={`paragraph-${paragraph.id}`}>
                <ParagraphText text={paragraph.text} citations={citations} />
                {page.mayWrite ? (
                  <div className="work-line">
                    <Link href={paths.office.paragraph(paragraph.id)}>
                      {t("drafts-office:draft.edit")}
                      <span className="visually-hidden"> {name}</span>
                    </Link>
                    <WorkButtons
                      kind="paragraph"
                      id={paragraph.id}
                      name={name}
                      isFirst={place === 0}
                      isLast={place === section.paragraphs.length - 1}
                    />
                  </div>
                ) : null}
              </div>
            );
          })}
          {page.mayWrite ? (
            <LinkButton href={`${paths.office.draftSection(section.id)}#add`} variant="secondary" small>
              {t("drafts-office:draft.addParagraph")}
              <span className="visually-hidden"> {section.heading}</span>
            </LinkButton>
          ) : null}
        </section>
      ))}
      {footnotes.length > 0 ? (
        <section aria-labelledby="footnotes">
          <h2 id="footnotes">{t("evidence-office:footnote.title")}</h2>
          <FootnoteList footnotes={footnotes} />
        </section>
      ) : null}
      {page.mayWrite ? (
        <>
          <Form method="post" makesRecord noValidate className="draft-form">
            <h2>{t("drafts-office:section.new")}</h2>
            <TextField
              name="heading"
              label={t("drafts-office:section.heading")}
              width="medium"
              defaultValue={typeof typed.heading === "string" ? typed.heading : undefined}
              error={errors.heading ? t(errors.heading) : undefined}
            />
            <Button name="intent" value="addSection">
              {t("drafts-office:section.add")}
            </Button>
          </Form>
          <Details summary={t("drafts-office:draft.rename")} open={errors.title !== undefined}>
            <Form method="post" noValidate>
              <TextField
                name="title"
                label={t("drafts-office:new.name")}
                width="medium"
                defaultValue={typeof typed.title === "string" ? typed.title : draft.title}
                error={errors.title ? t(errors.title) : undefined}
              />
              <Button name="intent" value="renameDraft" variant="secondary">
                {t("drafts-office:save")}
              </Button>
            </Form>
          </Details>
          <RemovedFromDraft {...page.removed} />
        </>
      ) : null}
    </>
  );
}
