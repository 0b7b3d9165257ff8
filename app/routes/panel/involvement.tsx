import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { AgreementForm } from "#app/features/listening/panel/forms.ts";
import { answerInvolvement } from "#app/features/listening/panel/involvement/answer-involvement.server.ts";
import { InvolvementSummary } from "#app/features/listening/panel/involvement/components/involvement-summary.tsx";
import { findInvolvement } from "#app/features/listening/panel/involvement/involvement-queries.server.ts";
import { paths } from "#app/paths.ts";
import { emptyForm, parseForm } from "#app/platform/http/form.server.ts";
import { notFound, refused } from "#app/platform/http/replies.server.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { languageOf } from "#app/routes/language-of.server.ts";
import { viewerOf } from "#app/routes/viewer-of.server.ts";
import { Button } from "#app/ui/button.tsx";
import type { PageHandle } from "#app/ui/document-title.tsx";
import { Form } from "#app/ui/form.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { Localised } from "#app/ui/localised.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { Radios } from "#app/ui/radios.tsx";
import { TextArea } from "#app/ui/text-area.tsx";

export const handle: PageHandle<typeof loader> = { title: (t) => t("panel-member:agree.title") };

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = viewerOf(context);
  const record = await findInvolvement(params.id ?? "");
  if (!record) throw notFound();
  // Members read what the others said, and not who said it.
  const answers = record.answers.map(({ agrees, words }, index) => ({
    accountId: String(index),
    name: "",
    ...{ agrees, words },
  }));
  return {
    record: { ...record, answers },
    own: record.answers.find((answer) => answer.accountId === viewer.id) ?? null,
    answered: new URL(request.url).searchParams.get("done") === "answered",
    form: emptyForm,
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = viewerOf(context);
  const language = languageOf(params);
  const form = await parseForm(request, AgreementForm);
  if (!form.ok) return refused(form);
  const { agrees, words } = form.value;
  const id = params.id ?? "";
  const answered = await answerInvolvement(viewer, id, { agrees: agrees === "yes", words }, context.now);
  if (!answered) throw notFound();
  if (!answered.ok) return redirect(paths.panel.name(language, paths.panel.involvement(language, id)), 303);
  return redirect(paths.panel.involvement(language, id, "answered"), 303);
}

export default function Agreement() {
  const { record, own, answered, form } = useLoaderData<typeof loader>();
  const { typed, errors } = useActionData<typeof action>() ?? form;
  const { t } = useTranslation();
  const ownAgrees = own ? (own.agrees ? "yes" : "no") : undefined;
  return (
    <>
      <FormErrors errors={errors} />
      {answered ? (
        <Notice kind="success" live="polite">
          <p>{t("panel-member:agree.done")}</p>
        </Notice>
      ) : null}
      <PageHeading caption={<Localised text={record.draftTitle} language="en" />}>
        {t("panel-member:agree.title")}
      </PageHeading>
      <p>{t("panel-member:agree.text")}</p>
      <InvolvementSummary record={record} hidesNames />
      <Form method="post" noValidate>
        <Radios
          name="agrees"
          legend={t("panel-member:agree.question")}
          options={(["yes", "no"] as const).map((value) => ({
            value,
            label: t(`panel-member:agree.${value}`),
          }))}
          defaultValue={typeof typed.agrees === "string" ? typed.agrees : ownAgrees}
          error={errors.agrees ? t(errors.agrees) : undefined}
        />
        <TextArea
          name="words"
          label={t("panel-member:agree.words")}
          rows={3}
          optional
          defaultValue={typeof typed.words === "string" ? typed.words : own?.words}
          error={errors.words ? t(errors.words) : undefined}
        />
        <Button>{t("panel-member:agree.button")}</Button>
      </Form>
    </>
  );
}
