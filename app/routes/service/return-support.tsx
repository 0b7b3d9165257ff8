import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { SupportAnswerForm } from "#app/features/listening/returns/forms.ts";
import { findOwnReturn } from "#app/features/listening/returns/own-queries.server.ts";
import { SupportFacts } from "#app/features/listening/returns/support/components/support-facts.tsx";
import { answerSupport } from "#app/features/listening/returns/support/record-support.server.ts";
import { paths } from "#app/paths.ts";
import type { FieldErrors } from "#app/platform/http/form.server.ts";
import { parseForm } from "#app/platform/http/form.server.ts";
import { notFound, refused } from "#app/platform/http/replies.server.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { viewerOf } from "#app/routes/viewer-of.server.ts";
import { BackLink } from "#app/ui/back-link.tsx";
import { Button } from "#app/ui/button.tsx";
import type { PageHandle } from "#app/ui/document-title.tsx";
import { Form } from "#app/ui/form.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { Radios } from "#app/ui/radios.tsx";
import { TextArea } from "#app/ui/text-area.tsx";

export const handle: PageHandle<typeof loader> = { title: (t) => t("returns-office:support.title") };

export async function loader({ params, context }: LoaderFunctionArgs) {
  const viewer = viewerOf(context);
  const whole = await findOwnReturn(viewer, params.id ?? "");
  if (!whole?.support) throw notFound();
  const { id, name, support } = whole;
  return { id, name, support, wanted: (whole.versions.at(-1)?.content ?? whole.content).support };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = viewerOf(context);
  const id = params.id ?? "";
  if (!(await findOwnReturn(viewer, id))?.support) throw notFound();
  const form = await parseForm(request, SupportAnswerForm);
  if (!form.ok) return refused(form);
  if (!(await answerSupport(viewer, id, form.value, context.now))) throw notFound();
  return redirect(paths.service.return(id, "answered"), 303);
}

export default function ReturnSupport() {
  const { id, name, support, wanted } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { t } = useTranslation();
  const errors: FieldErrors = refused?.errors ?? {};
  return (
    <div className="measure">
      <FormErrors errors={errors} />
      <BackLink href={paths.service.return(id)}>{name}</BackLink>
      <PageHeading caption={name}>{t("returns-office:support.title")}</PageHeading>
      <SupportFacts wanted={wanted} support={support} />
      {support.offeredAt ? (
        <Form method="post" noValidate>
          <Radios
            name="answer"
            legend={t("returns-office:support.takeUp")}
            options={(["accepted", "declined"] as const).map((value) => ({
              value,
              label: t(`returns-office:support.answers.${value}`),
            }))}
            defaultValue={support.answer ?? ""}
            error={errors.answer ? t(errors.answer) : undefined}
          />
          <TextArea
            name="answerText"
            label={t("returns-office:support.answerText")}
            rows={3}
            optional
            defaultValue={support.answerText}
            error={errors.answerText ? t(errors.answerText) : undefined}
          />
          <Button>{t("returns-office:support.sendAnswer")}</Button>
        </Form>
      ) : null}
    </div>
  );
}
