import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { changeText } from "#app/features/answering/evidence/change-text.server.ts";
import { answerComment } from "#app/features/listening/panel/answer-comment.server.ts";
import { findComment } from "#app/features/listening/panel/comment-queries.server.ts";
import {
  AnswerForm,
  ModerationForm,
  SuggestionForm,
  TranscriptForm,
} from "#app/features/listening/panel/components/answer-forms.tsx";
import { CommentCard } from "#app/features/listening/panel/components/comment-card.tsx";
import { EarlierAnswers } from "#app/features/listening/panel/components/earlier-answers.tsx";
import { PassageThenAndNow } from "#app/features/listening/panel/components/passage-then-and-now.tsx";
import { VoiceNote } from "#app/features/listening/panel/components/voice-note.tsx";
import { CommentWorkForm } from "#app/features/listening/panel/forms.ts";
import { moderateComment } from "#app/features/listening/panel/moderate-comment.server.ts";
import { takeSuggestion } from "#app/features/listening/panel/take-suggestion.server.ts";
import { writeDownVoice } from "#app/features/listening/panel/write-down-voice.server.ts";
import { mayWrite, type Viewer } from "#app/features/partnership/accounts/viewer.ts";
import { paths } from "#app/paths.ts";
import { emptyForm, parseForm } from "#app/platform/http/form.server.ts";
import { notFound, refused } from "#app/platform/http/replies.server.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { viewerOf } from "#app/routes/viewer-of.server.ts";
import { Breadcrumbs } from "#app/ui/breadcrumbs.tsx";
import type { PageHandle } from "#app/ui/document-title.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { Link } from "#app/ui/link.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";

export const handle: PageHandle<typeof loader> = { title: (t) => t("panel-office:comment.title") };

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = viewerOf(context);
  const found = await findComment(params.id ?? "");
  if (!found) throw notFound();
  return {
    ...found,
    mayWrite: mayWrite(viewer),
    done: new URL(request.url).searchParams.get("done"),
    form: emptyForm,
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = viewerOf(context);
  const form = await parseForm(request, CommentWorkForm);
  if (!form.ok) return refused(form);
  const id = params.id ?? "";
  const done = await work(viewer, id, form.value, context.now);
  if (!done) throw notFound();
  const { intent } = form.value;
  const field = {
    ...{ answer: "outcome", useSuggestion: "words" },
    ...{ moderate: "moderation", writeDown: "transcript" },
  }[intent];
  if (!done.ok)
    return refused({ typed: form.typed, errors: { [field]: `panel-office:errors.comment.${done.reason}` } });
  return redirect(paths.office.comment(id, intent), 303);
}

async function work(viewer: Viewer, id: string, form: ReturnType<typeof CommentWorkForm.parse>, now: Date) {
  switch (form.intent) {
    case "answer":
      return await answerComment(viewer, id, { outcome: form.outcome, reason: form.reason }, now);
    case "useSuggestion":
      return await takeSuggestion(viewer, id, form, changeText, now);
    case "writeDown":
      return await writeDownVoice(viewer, id, form.transcript, now);
    case "moderate":
      return await moderateComment(viewer, id, { outcome: form.moderation, reason: form.why }, now);
  }
}

export default function Comment() {
  const page = useLoaderData<typeof loader>();
  const { comment, draft, done } = page;
  const { typed, errors } = useActionData<typeof action>() ?? page.form;
  const { t } = useTranslation();
  const canAnswer = page.mayWrite && !comment.isWithdrawn && comment.isIn;
  return (
    <>
      <Breadcrumbs
        items={[
          { href: paths.office.drafts(), label: t("drafts-office:list.title") },
          { href: paths.office.draft(draft.id), label: draft.title },
          { href: paths.office.draftComments(draft.id), label: t("panel-office:comments.title") },
          { label: t("panel-office:comment.title") },
        ]}
      />
      <FormErrors errors={errors} />
      {done === "answer" || done === "useSuggestion" || done === "moderate" || done === "writeDown" ? (
        <Notice kind="success" live="polite">
          <p>{t(`panel-office:comment.done.${done}`)}</p>
        </Notice>
      ) : null}
      <PageHeading
        caption={t("panel-office:versionName", { title: draft.title, number: comment.versionNumber })}
      >
        {t("panel-office:comment.title")}
      </PageHeading>
      <CommentCard comment={comment} />
      <p>{t(`panel-office:readers.office.${comment.readers}`)}</p>
      {comment.passageId ? (
        <p>
          <Link href={paths.office.passage(comment.passageId)}>{t("panel-office:comment.tag")}</Link>
        </p>
      ) : null}
      {comment.voice ? <VoiceNote href={paths.office.recording(comment.id)} isOffice /> : null}
      {comment.voice && page.mayWrite && comment.voice.transcript === "" ? (
        <TranscriptForm typed={typed} errors={errors} />
      ) : null}
      {comment.voice?.passageId ? (
        <p>
          <Link href={paths.office.passage(comment.voice.passageId)}>{t("panel-office:voice.tag")}</Link>
        </p>
      ) : null}
      <EarlierAnswers answers={comment.earlierAnswers} />
      <PassageThenAndNow made={page.made} comment={comment} now={page.now} />
      {page.mayWrite && comment.author === null ? (
        <ModerationForm moderation={comment.moderation} typed={typed} errors={errors} />
      ) : null}
      {comment.isWaiting ? <p>{t("panel-office:comment.moderateFirst")}</p> : null}
      {canAnswer ? (
        <>
          {comment.suggestion !== "" && page.now ? (
            <SuggestionForm
              suggestion={comment.suggestion}
              revision={page.now.revision}
              typed={typed}
              errors={errors}
            />
          ) : null}
          <AnswerForm hasAnswer={comment.answer !== null} typed={typed} errors={errors} />
        </>
      ) : null}
    </>
  );
}
