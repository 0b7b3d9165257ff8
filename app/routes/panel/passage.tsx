import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { addComment } from "#app/features/listening/panel/add-comment.server.ts";
import { addSpokenComment } from "#app/features/listening/panel/add-spoken-comment.server.ts";
import { periodState } from "#app/features/listening/panel/comment.ts";
import { listCommentsBeside } from "#app/features/listening/panel/comment-queries.server.ts";
import { CommentCard } from "#app/features/listening/panel/components/comment-card.tsx";
import { MemberCommentForm } from "#app/features/listening/panel/components/member-comment-form.tsx";
import { PassageNotes } from "#app/features/listening/panel/components/version-text.tsx";
import { CommentForm } from "#app/features/listening/panel/forms.ts";
import { foundSpan } from "#app/features/listening/panel/found-span.ts";
import { findVoice } from "#app/features/listening/panel/member-queries.server.ts";
import { paths } from "#app/paths.ts";
import { emptyForm, parseForm } from "#app/platform/http/form.server.ts";
import { notFound, refused } from "#app/platform/http/replies.server.ts";
import { usePageLanguage } from "#app/platform/i18n/page-language.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { languageOf } from "#app/routes/language-of.server.ts";
import { viewerOf } from "#app/routes/viewer-of.server.ts";
import { BackLink } from "#app/ui/back-link.tsx";
import type { PageHandle } from "#app/ui/document-title.tsx";
import { Form } from "#app/ui/form.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { Localised } from "#app/ui/localised.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { findPanelDraft } from "./find-panel-draft.server.ts";

export const handle: PageHandle<typeof loader> = {
  scripts: true,
  title: (t, { passage }) => t("panel:passage.comment", { number: passage.position }),
};

export async function loader({ params, context }: LoaderFunctionArgs) {
  const viewer = viewerOf(context);
  const language = languageOf(params);
  const { now } = context;
  const { period, version } = await findPanelDraft(viewer, language, params.id, now);
  const passage = version.paragraphs.find((one) => one.paragraphId === params.paragraphId);
  if (!passage) throw notFound();
  const comments = await listCommentsBeside(version, { accountId: viewer.id });
  return {
    id: period.id,
    title: version.title,
    number: version.number,
    passage,
    isOpen: periodState(period, now) === "open",
    hasVoice: (await findVoice(viewer.id, period.consultation.id)) !== null,
    comments: comments.filter(
      ({ placement }) => placement.state !== "removed" && placement.paragraphId === passage.paragraphId,
    ),
    form: emptyForm,
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = viewerOf(context);
  const language = languageOf(params);
  const { now } = context;
  const { period, version } = await findPanelDraft(viewer, language, params.id, now);
  const passage = version.paragraphs.find((one) => one.paragraphId === params.paragraphId);
  if (!passage) throw notFound();
  const form = await parseForm(request, CommentForm);
  if (!form.ok) return refused(form);
  const { words, start, supporter, voice, ...said } = form.value;
  const span = words === "" ? null : foundSpan(passage.text, words, start);
  if (words !== "" && !span)
    return refused({ typed: form.typed, errors: { words: "panel-member:errors.wordsDiffer" } });
  const comment = {
    ...said,
    id: form.recordId,
    span,
    paragraphId: passage.paragraphId,
    throughSupporter: supporter,
    language,
  };
  const added = voice
    ? await addSpokenComment(
        viewer,
        period.id,
        comment,
        { name: voice.name, bytes: new Uint8Array(await voice.arrayBuffer()) },
        now,
      )
    : await addComment(viewer, period.id, comment, now);
  if (!added) throw notFound();
  if (!added.ok) {
    const field = added.reason === "voiceKind" || added.reason === "voiceTooLarge" ? "voice" : "words";
    return refused({ typed: form.typed, errors: { [field]: `panel-member:errors.${added.reason}` } });
  }
  return redirect(`${paths.panel.draft(language, period.id, "sent")}#comment-${added.id}`, 303);
}

export default function PanelPassage() {
  const page = useLoaderData<typeof loader>();
  const { typed, errors } = useActionData<typeof action>() ?? page.form;
  const { t } = useTranslation();
  const language = usePageLanguage();
  const { passage } = page;
  return (
    <>
      <BackLink href={`${paths.panel.draft(language, page.id)}#passage-${passage.paragraphId}`}>
        {t("panel:page.title", { title: page.title, number: page.number })}
      </BackLink>
      <FormErrors errors={errors} />
      <PageHeading caption={<Localised text={passage.heading} language="en" />}>
        {t("panel:passage.comment", { number: passage.position })}
      </PageHeading>
      {page.isOpen ? (
        <Form method="post" makesRecord encType="multipart/form-data" noValidate>
          <MemberCommentForm
            text={passage.text}
            typed={typed}
            errors={errors}
            asksPermission={!page.hasVoice}
          />
        </Form>
      ) : (
        <p>{t("panel-member:errors.closed")}</p>
      )}
      <PassageNotes notes={passage.notes} />
      {page.comments.length > 0 ? (
        <section aria-labelledby="said">
          <h2 id="said">{t("panel-member:comment.saidHere")}</h2>
          {page.comments.map((comment) => (
            <CommentCard key={comment.id} comment={comment} versionNumber={page.number} />
          ))}
        </section>
      ) : null}
    </>
  );
}
