import {
  type ActionFunctionArgs,
  data,
  type HeadersFunction,
  type LoaderFunctionArgs,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { CommentFields } from "#app/features/listening/panel/components/comment-fields.tsx";
import { PassageText } from "#app/features/listening/panel/components/version-text.tsx";
import { PublicCommentForm } from "#app/features/listening/panel/forms.ts";
import { sendComment } from "#app/features/listening/panel/send-comment.server.ts";
import { paths } from "#app/paths.ts";
import type { FormState } from "#app/platform/http/form.server.ts";
import { emptyForm, parseForm } from "#app/platform/http/form.server.ts";
import { gone, notFound, refused } from "#app/platform/http/replies.server.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { BackLink } from "#app/ui/back-link.tsx";
import { Button } from "#app/ui/button.tsx";
import type { PageHandle } from "#app/ui/document-title.tsx";
import { RecordId } from "#app/ui/form.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { InsetText } from "#app/ui/inset-text.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { findPublicDraft } from "./find-public-draft.server.ts";

export const handle: PageHandle<typeof loader> = {
  leave: true,
  title: (t, { passage }) => t("panel:passage.comment", { number: passage.position }),
};

async function findPassage(params: { language?: string; slug?: string; paragraphId?: string }, now: Date) {
  const found = await findPublicDraft(params, now);
  const passage = found.version.paragraphs.find((one) => one.paragraphId === params.paragraphId);
  if (!passage) throw notFound();
  if (!found.isOpen) throw gone();
  return { ...found, passage };
}

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { language, period, version, passage } = await findPassage(params, context.now);
  return {
    language,
    slug: period.slug,
    title: version.title,
    number: version.number,
    passage: { heading: passage.heading, position: passage.position, text: passage.text },
    form: emptyForm,
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { language, period, passage } = await findPassage(params, context.now);
  const form = await parseForm(request, PublicCommentForm);
  if (!form.ok) return refused(form);
  const { permission, ...said } = form.value;
  const sent = await sendComment(
    period.id,
    { ...said, permission: permission ?? "notRecorded", paragraphId: passage.paragraphId, language },
    context.clientAddress,
    context.now,
    form.recordId,
  );
  if (!sent) throw notFound();
  if (!sent.ok && sent.reason === "tooMany") {
    return data<FormState>(
      { typed: form.typed, errors: { send: "panel:errors.tooMany" } },
      { status: 429, headers: { "Retry-After": String(sent.seconds) } },
    );
  }
  if (!sent.ok) throw gone();
  return redirect(paths.public.draftSent(language, period.slug, sent.reference), 303);
}

/** A page's answer has the headers of what it did: when somebody who sent too much may try again. */
export const headers: HeadersFunction = ({ actionHeaders }) => actionHeaders;

export default function PublicPassage() {
  const { language, slug, title, number, passage, form } = useLoaderData<typeof loader>();
  const { typed, errors } = useActionData<typeof action>() ?? form;
  const { t } = useTranslation();
  return (
    <>
      <BackLink href={paths.public.draft(language, slug)}>
        {t("panel:page.title", { title, number })}
      </BackLink>
      <FormErrors errors={errors} />
      <PageHeading
        caption={
          <span lang="en" dir="auto">
            {passage.heading}
          </span>
        }
      >
        {t("panel:passage.comment", { number: passage.position })}
      </PageHeading>
      <InsetText lang="en" dir="auto">
        <PassageText text={passage.text} />
      </InsetText>
      <p>{t("panel:form.private")}</p>
      <form method="post" noValidate>
        <RecordId />
        <CommentFields typed={typed} errors={errors} asksPermission />
        <p>{t("panel:form.readFirst")}</p>
        <span id="field-send">
          <Button>{t("panel:form.send")}</Button>
        </span>
      </form>
    </>
  );
}
