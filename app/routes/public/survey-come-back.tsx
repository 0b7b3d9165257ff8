import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { nextStateChange } from "#app/features/listening/consultations/consultation.ts";
import { returnToAnswers } from "#app/features/listening/surveys/responses/return-to-answers.server.ts";
import { surveyState } from "#app/features/listening/surveys/survey.ts";
import { paths } from "#app/paths.ts";
import { keepForEveryone } from "#app/platform/http/direct-answers/page-cache.server.ts";
import { readFields } from "#app/platform/http/form.server.ts";
import { gone } from "#app/platform/http/replies.server.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { BackLink } from "#app/ui/back-link.tsx";
import { Button } from "#app/ui/button.tsx";
import type { PageHandle } from "#app/ui/document-title.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import { findSurveyOf } from "./find-survey.server.ts";

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { now } = context;
  const { survey, language } = await findSurveyOf(params);
  if (surveyState(survey, now) === "closed") throw gone();
  await keepForEveryone(context, now, nextStateChange(survey.consultation, now));
  return { startHref: paths.public.survey.start(language, survey.slug) };
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const { survey, language } = await findSurveyOf(params);
  const typed = String((await readFields(request)).get("code") ?? "");
  const found = await returnToAnswers(survey, typed, context.clientAddress, context.now);
  if (found.ok) {
    const next = paths.public.survey.step(language, survey.slug, found.continueAt);
    return redirect(next, { status: 303, headers: { "Set-Cookie": found.cookie } });
  }
  if (found.reason === "closed") throw gone();
  return data(
    { typed: typed.slice(0, 100), reason: found.reason },
    { status: found.reason === "tooManyTries" ? 429 : 400 },
  );
}

export const handle: PageHandle = { leave: true, title: (t) => t("surveys:comeBack.title") };

export default function SurveyComeBack() {
  const { startHref } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { t } = useTranslation();
  const error = refused ? t(`surveys:errors.${refused.reason}`) : undefined;
  return (
    <>
      <BackLink href={startHref} />
      <ErrorSummary errors={error ? [{ href: "#field-code", text: error }] : []} />
      <PageHeading>{t("surveys:comeBack.title")}</PageHeading>
      <form method="post" noValidate>
        <TextField
          name="code"
          label={t("surveys:comeBack.code")}
          hint={t("surveys:comeBack.hint")}
          error={error}
          defaultValue={refused?.typed}
          autoComplete="off"
          width="medium"
        />
        <Button>{t("surveys:comeBack.button")}</Button>
      </form>
    </>
  );
}
