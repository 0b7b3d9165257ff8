import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { z } from "zod";
import { CommentCard } from "#app/features/listening/panel/components/comment-card.tsx";
import { OwnQuotations } from "#app/features/listening/panel/components/own-quotations.tsx";
import { VoiceNote } from "#app/features/listening/panel/components/voice-note.tsx";
import { OwnCommentForm } from "#app/features/listening/panel/forms.ts";
import { findOwnComment } from "#app/features/listening/panel/member-queries.server.ts";
import { replyToAnswer } from "#app/features/listening/panel/reply-to-answer.server.ts";
import { withdrawComment } from "#app/features/listening/panel/withdraw-comment.server.ts";
import { withdrawQuotation } from "#app/features/listening/panel/withdraw-quotation.server.ts";
import type { Viewer } from "#app/features/partnership/accounts/viewer.ts";
import { paths } from "#app/paths.ts";
import { emptyForm, parseForm } from "#app/platform/http/form.server.ts";
import { notFound, refused } from "#app/platform/http/replies.server.ts";
import type { Language } from "#app/platform/i18n/languages.ts";
import { usePageLanguage } from "#app/platform/i18n/page-language.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { languageOf } from "#app/routes/language-of.server.ts";
import { viewerOf } from "#app/routes/viewer-of.server.ts";
import { BackLink } from "#app/ui/back-link.tsx";
import { Button } from "#app/ui/button.tsx";
import type { PageHandle } from "#app/ui/document-title.tsx";
import { Form } from "#app/ui/form.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { InsetText } from "#app/ui/inset-text.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { TextArea } from "#app/ui/text-area.tsx";

export const handle: PageHandle<typeof loader> = { title: (t) => t("panel-member:one.title") };

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = viewerOf(context);
  const own = await findOwnComment(viewer.id, params.id ?? "");
  if (!own) throw notFound();
  return { ...own, done: new URL(request.url).searchParams.get("done"), form: emptyForm };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = viewerOf(context);
  const language = languageOf(params);
  const form = await parseForm(request, OwnCommentForm);
  if (!form.ok) return refused(form);
  const id = params.id ?? "";
  const { now } = context;
  const { intent } = form.value;
  const done = await doWork(viewer, id, form.value, language, now);
  if (!done) throw notFound();
  if (!done.ok)
    return refused({
      typed: form.typed,
      errors: { [fieldOf[intent]]: `panel-member:errors.${done.reason}` },
    });
  return redirect(paths.panel.comment(language, id, doneOf[intent]), 303);
}

const fieldOf = { reply: "text", withdraw: "withdraw", withdrawQuotation: "quotation" } as const;
const doneOf = { reply: "replied", withdraw: "withdrawn", withdrawQuotation: "quotationTaken" } as const;

async function doWork(
  viewer: Viewer,
  id: string,
  wanted: z.infer<typeof OwnCommentForm>,
  language: Language,
  now: Date,
) {
  switch (wanted.intent) {
    case "reply":
      return await replyToAnswer(viewer, id, wanted.text, now, language);
    case "withdraw":
      return await withdrawComment(viewer, id, now);
    case "withdrawQuotation":
      return await withdrawQuotation(viewer, id, wanted.quotation, now);
  }
}

export default function OwnComment() {
  const page = useLoaderData<typeof loader>();
  const { comment } = page;
  const { typed, errors } = useActionData<typeof action>() ?? page.form;
  const { t } = useTranslation();
  const language = usePageLanguage();
  return (
    <>
      <BackLink href={paths.panel.comments(language)}>{t("panel-member:own.title")}</BackLink>
      <FormErrors errors={errors} />
      {page.done === "replied" || page.done === "withdrawn" || page.done === "quotationTaken" ? (
        <Notice kind="success" live="polite">
          <p>{t(`panel-member:done.${page.done}`)}</p>
        </Notice>
      ) : null}
      <PageHeading caption={t("panel:page.title", { title: page.title, number: comment.versionNumber })}>
        {t("panel-member:one.title")}
      </PageHeading>
      <CommentCard comment={comment} versionNumber={page.newestNumber} />
      <p>{t(`panel-member:readers.long.${comment.readers}`)}</p>
      {comment.voice ? <VoiceNote href={paths.panel.recording(language, comment.id)} /> : null}
      {page.textNow !== null && page.newestNumber !== comment.versionNumber ? (
        <>
          <h2>{t("panel-member:one.now", { number: page.newestNumber })}</h2>
          <InsetText lang="en" dir="auto">
            <p>{page.textNow}</p>
          </InsetText>
        </>
      ) : null}
      {comment.answer && !comment.reply && !comment.isWithdrawn ? (
        <Form method="post" noValidate>
          <h2>{t("panel-member:one.reply")}</h2>
          <TextArea
            name="text"
            label={t("panel-member:one.replyLabel")}
            hint={t("panel-member:one.replyHint")}
            rows={4}
            defaultValue={typeof typed.text === "string" ? typed.text : undefined}
            error={errors.text ? t(errors.text) : undefined}
          />
          <Button name="intent" value="reply">
            {t("panel-member:one.replyButton")}
          </Button>
        </Form>
      ) : null}
      <OwnQuotations
        quotations={page.quotations}
        language={comment.language}
        isWithdrawn={comment.isWithdrawn}
      />
      {comment.isWithdrawn ? null : (
        <Form method="post">
          <h2>{t("panel-member:one.withdraw")}</h2>
          <p>{t("panel-member:one.withdrawText")}</p>
          <span id="field-withdraw">
            <Button name="intent" value="withdraw" variant="secondary">
              {t("panel-member:one.withdrawButton")}
            </Button>
          </span>
        </Form>
      )}
    </>
  );
}
