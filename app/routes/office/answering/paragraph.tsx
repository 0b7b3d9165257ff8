import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData, useLocation } from "@remix-run/react";
import { isUnsettled } from "#app/features/answering/evidence/citation-status.ts";
import { type CitationPlace, cite } from "#app/features/answering/evidence/cite.server.ts";
import { Alarms } from "#app/features/answering/evidence/components/alarms.tsx";
import { Citable } from "#app/features/answering/evidence/components/citable.tsx";
import { CitationRemoved } from "#app/features/answering/evidence/components/citation-removed.tsx";
import { FootnoteList } from "#app/features/answering/evidence/components/footnote-list.tsx";
import { ParagraphForm as ParagraphFormView } from "#app/features/answering/evidence/components/paragraph-form.tsx";
import { ParagraphText } from "#app/features/answering/evidence/components/paragraph-text.tsx";
import { QuantifierWarnings } from "#app/features/answering/evidence/components/quantifier-warnings.tsx";
import { editParagraph } from "#app/features/answering/evidence/edit-paragraph.server.ts";
import { ParagraphForm, ParagraphWorkForm, PickerFilter } from "#app/features/answering/evidence/forms.ts";
import { findParagraph } from "#app/features/answering/evidence/paragraph-queries.server.ts";
import { findCitable } from "#app/features/answering/evidence/picker.server.ts";
import { restoreCitation } from "#app/features/answering/evidence/restore-citation.server.ts";
import { mayWrite, type Viewer } from "#app/features/partnership/accounts/viewer.ts";
import { TermWarnings } from "#app/features/partnership/language-check/components/term-warnings.tsx";
import { checkTexts } from "#app/features/partnership/language-check/queries.server.ts";
import { MoveParagraph } from "#app/features/plans/drafts/components/move-paragraph.tsx";
import { moveParagraph } from "#app/features/plans/drafts/move-paragraph.server.ts";
import { removeParagraph } from "#app/features/plans/drafts/remove-paragraph.server.ts";
import { sentencesOf } from "#app/features/plans/drafts/sentence.ts";
import { stances } from "#app/features/tagging/tags/stance.ts";
import { paths } from "#app/paths.ts";
import type { FieldErrors } from "#app/platform/http/form.server.ts";
import { parseFields, readFields } from "#app/platform/http/form.server.ts";
import { badRequest, notFound } from "#app/platform/http/replies.server.ts";
import { formatMoment } from "#app/platform/i18n/dates.ts";
import type { LocaleKey } from "#app/platform/i18n/texts.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { viewerOf } from "#app/routes/viewer-of.server.ts";
import { Breadcrumbs } from "#app/ui/breadcrumbs.tsx";
import type { PageHandle } from "#app/ui/document-title.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { InsetText } from "#app/ui/inset-text.tsx";
import { Link } from "#app/ui/link.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = viewerOf(context);
  const paragraph = await findParagraph(params.id ?? "");
  if (!paragraph) throw notFound();
  const search = new URL(request.url).searchParams;
  const filter = PickerFilter.parse(
    Object.fromEntries([...search].filter(([, value]) => value.trim() !== "")),
  );
  const writes = mayWrite(viewer) && paragraph.removedAt === null;
  return {
    paragraph,
    sentences: sentencesOf(paragraph.text).map(({ words }) =>
      words.length > 60 ? `${words.slice(0, 60).trimEnd()}…` : words,
    ),
    warnings: await checkTexts([paragraph]),
    filter,
    citable: writes ? await findCitable(paragraph.planId, filter) : null,
    mayWrite: mayWrite(viewer),
    done: search.get("done"),
    removedCitation: removedCitation(search),
  };
}

function removedCitation(search: URLSearchParams) {
  const id = search.get("removed");
  const offset = Number(search.get("at"));
  return id && Number.isSafeInteger(offset) && offset >= 0 ? { id, offset } : null;
}

type Refused = {
  typed: string | null;
  errors: FieldErrors;
  conflict: { text: string; revision: number } | null;
};

export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = viewerOf(context);
  const fields = await readFields(request);
  const id = params.id ?? "";
  if (fields.has("intent")) return await doOtherWork(viewer, id, fields, context.now);
  const form = parseFields(fields, ParagraphForm);
  const typed = fields.get("text");
  const refused: Refused = { typed: typeof typed === "string" ? typed : "", errors: {}, conflict: null };
  if (!form.ok) return data({ ...refused, errors: form.errors }, { status: 400 });
  const { text, revision } = form.value;
  const [kind, sourceId] = form.value.cite?.split(":") ?? [];
  const { now } = context;
  const result =
    sourceId && (kind === "excerpt" || kind === "finding")
      ? await cite(
          viewer,
          { paragraphId: id, revision, text, place: placeOf(form.value), source: { kind, id: sourceId } },
          now,
          form.recordId,
        )
      : await editParagraph(viewer, { paragraphId: id, revision, text }, now);
  if (!result) throw notFound();
  if (result.ok) return backTo(request, id, { done: kind ? "cited" : "saved" });
  if (result.reason === "conflict") {
    const conflict = { text: result.text, revision: result.revision };
    return data({ ...refused, conflict }, { status: 409 });
  }
  const key: LocaleKey =
    result.reason === "unknownMarker"
      ? "drafts-office:errors.unknownMarker"
      : "evidence-office:errors.notQuotable";
  return data({ ...refused, errors: { text: key } }, { status: 400 });
}

function placeOf({ place, cursor }: { place?: string; cursor?: number }): CitationPlace {
  if (place === "cursor" && cursor !== undefined) return { kind: "offset", offset: cursor };
  if (place !== undefined && /^\d+$/.test(place)) return { kind: "sentence", index: Number(place) };
  return { kind: "end" };
}

async function doOtherWork(viewer: Viewer, id: string, fields: FormData, now: Date) {
  const form = parseFields(fields, ParagraphWorkForm);
  if (!form.ok) throw badRequest();
  const paragraph = await findParagraph(id);
  if (!paragraph) throw notFound();
  const draft = paths.office.draft(paragraph.draft.id);
  switch (form.value.intent) {
    case "moveToSection": {
      const { sectionId } = form.value;
      const moved = await moveParagraph(viewer, paragraph.draft.id, id, { sectionId });
      if (!moved) throw notFound();
      return redirect(`${paths.office.paragraph(id)}?done=saved`, { status: 303 });
    }
    case "remove": {
      const removed = await removeParagraph(viewer, paragraph.draft.id, id, now);
      if (!removed) throw notFound();
      return redirect(`${draft}?removed=${id}`, { status: 303 });
    }
    case "restoreCitation": {
      const { citationId, offset } = form.value;
      const restored = await restoreCitation(viewer, citationId, offset, now);
      if (!restored) throw notFound();
      if (restored.ok) return redirect(`${paths.office.paragraph(id)}?done=saved`, { status: 303 });
      const errors: FieldErrors = { text: "evidence-office:errors.notQuotable" };
      const refused: Refused = { typed: null, errors, conflict: null };
      return data(refused, { status: 400 });
    }
  }
}

/** The same page with the same words looked for, and with what was done said on it. */
function backTo(request: Request, id: string, said: { done: string }) {
  const search = new URL(request.url).searchParams;
  for (const name of ["done", "removed", "at"]) search.delete(name);
  search.set("done", said.done);
  return redirect(`${paths.office.paragraph(id)}?${search}`, { status: 303 });
}

export const handle: PageHandle<typeof loader> = {
  title: (_t, { paragraph: { section, draft } }) => `${section.heading} – ${draft.title}`,
};

const formId = "paragraph-form";

export default function Paragraph() {
  const page = useLoaderData<typeof loader>();
  const { paragraph } = page;
  const refused = useActionData<typeof action>();
  const { pathname, search } = useLocation();
  const { t } = useTranslation();
  const errors: FieldErrors = refused?.errors ?? {};
  const citations = paragraph.footnotes.map((footnote) => ({
    ...footnote,
    isUnsettled: isUnsettled(footnote.status),
  }));
  const writes = page.mayWrite && paragraph.removedAt === null;
  const revision = refused?.conflict?.revision ?? paragraph.revision;
  return (
    <>
      <Breadcrumbs
        items={[
          { href: paths.office.drafts(), label: t("drafts-office:list.title") },
          { href: paths.office.draft(paragraph.draft.id), label: paragraph.draft.title },
          { label: paragraph.section.heading },
        ]}
      />
      <ErrorSummary
        errors={Object.entries(errors).map(([field, key]) => ({ href: `#field-${field}`, text: t(key) }))}
      />
      <Said done={page.done} />
      {paragraph.removedAt ? (
        <Notice kind="info">
          <p>{t("drafts-office:paragraph.removed")}</p>
        </Notice>
      ) : null}
      {page.removedCitation && writes ? (
        <CitationRemoved action={pathname} {...page.removedCitation} />
      ) : null}
      {refused?.conflict ? (
        <Notice kind="warning" live="assertive" title={t("drafts-office:paragraph.conflictTitle")}>
          <p>{t("drafts-office:paragraph.conflictText")}</p>
          <h3>{t("drafts-office:paragraph.conflictTheirs")}</h3>
          <InsetText>
            <div className="draft-text">
              <p>{refused.conflict.text}</p>
            </div>
          </InsetText>
        </Notice>
      ) : null}
      <PageHeading caption={paragraph.draft.title}>{paragraph.section.heading}</PageHeading>
      <Alarms lines={paragraph.unsettled} />
      <QuantifierWarnings warnings={paragraph.warnings} />
      <TermWarnings warnings={page.warnings} />
      <div className={writes ? "workplace" : undefined}>
        <div>
          <section aria-labelledby="reads">
            <h2 id="reads">{t("drafts-office:paragraph.reads")}</h2>
            <ParagraphText text={paragraph.text} citations={citations} />
            <FootnoteList footnotes={paragraph.footnotes} />
            <p className="meta-line">
              {t("drafts-office:paragraph.changed", { moment: formatMoment(paragraph.changedAt, "en") })}
            </p>
          </section>
          {writes ? (
            <>
              <ParagraphFormView
                // A saved text is a new form, so that the box shows what was saved.
                key={revision}
                id={formId}
                action={pathname + search}
                text={refused?.typed ?? paragraph.text}
                revision={revision}
                sentences={page.sentences}
                error={errors.text ? t(errors.text) : undefined}
              />
              <MoveParagraph
                action={pathname}
                sections={paragraph.sections.filter((section) => section.id !== paragraph.section.id)}
              />
            </>
          ) : null}
          {paragraph.removedAt && page.mayWrite ? (
            <p>
              <Link href={paths.office.draft(paragraph.draft.id)}>
                {t("drafts-office:paragraph.backToDraft")}
              </Link>
            </p>
          ) : null}
        </div>
        {writes ? (
          <aside className="workplace__aside" aria-label={t("evidence-office:citable.title")}>
            {page.citable ? (
              <Citable
                citable={page.citable}
                filter={page.filter}
                stances={stances}
                formId={formId}
                hrefFor={(number) => {
                  const wanted = new URLSearchParams(search);
                  wanted.set("page", String(number));
                  return `${pathname}?${wanted}`;
                }}
              />
            ) : (
              <EmptyState title={t("evidence-office:citable.nobody")}>
                <p>{t("evidence-office:citable.nobodyText")}</p>
              </EmptyState>
            )}
          </aside>
        ) : null}
      </div>
    </>
  );
}

function Said({ done }: { done: string | null }) {
  const { t } = useTranslation();
  if (done !== "saved" && done !== "cited") return null;
  return (
    <Notice kind="success" live="polite">
      <p>{t(done === "saved" ? "drafts-office:saved" : "evidence-office:citation.made")}</p>
    </Notice>
  );
}
