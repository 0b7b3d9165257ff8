import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { readAnswerCookie } from "#app/features/listening/surveys/responses/answer-cookie.server.ts";
import { findOwnResponse } from "#app/features/listening/surveys/responses/answering-queries.server.ts";
import { viewCheck } from "#app/features/listening/surveys/responses/check.ts";
import { CheckAnswers } from "#app/features/listening/surveys/responses/components/check-answers.tsx";
import { sendResponse } from "#app/features/listening/surveys/responses/send-response.server.ts";
import { surveyState } from "#app/features/listening/surveys/survey.ts";
import { paths } from "#app/paths.ts";
import { keepTemplate } from "#app/platform/http/direct-answers/page-templates.server.ts";
import { gone } from "#app/platform/http/replies.server.ts";
import type { LocaleKey } from "#app/platform/i18n/texts.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { BackLink } from "#app/ui/back-link.tsx";
import { Button, LinkButton } from "#app/ui/button.tsx";
import type { PageHandle } from "#app/ui/document-title.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { findSurveyOf } from "./find-survey.server.ts";

export const handle: PageHandle = { leave: true, title: (t) => t("surveys:check.title") };

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const { now } = context;
  await keepTemplate(context, now);
  const { survey, language } = await findSurveyOf(params);
  if (surveyState(survey, now) === "closed") throw gone();
  const cookie = readAnswerCookie(request.headers.get("Cookie"), survey.slug);
  const own = cookie ? await findOwnResponse(survey, cookie.key) : null;
  if (own?.status === "sent") return redirect(paths.public.survey.sent(language, survey.slug));
  return { language, slug: survey.slug, rows: own ? viewCheck(survey, own.typed, language) : null };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { survey, language } = await findSurveyOf(params);
  const cookie = readAnswerCookie(request.headers.get("Cookie"), survey.slug);
  if (!cookie) return refuse([{ field: "", key: "surveys:errors.nothingTyped" }]);
  const result = await sendResponse(survey, cookie.key, context.now);
  if (result.ok) return redirect(paths.public.survey.sent(language, survey.slug), 303);
  if (result.reason === "closed") throw gone();
  return refuse(
    result.reason === "incomplete"
      ? result.problems.map(({ code, problem }) => ({ field: code, key: `surveys:errors.${problem}` }))
      : [{ field: "", key: `surveys:errors.${result.reason}` }],
  );
}

function refuse(errors: { field: string; key: LocaleKey }[]) {
  return data({ errors }, { status: 400 });
}

export default function SurveyCheck() {
  const { language, slug, rows } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { t } = useTranslation();
  const stepOf = (field: string) => rows?.find((row) => row.field === field)?.step ?? 1;
  return (
    <>
      <BackLink href={paths.public.survey.step(language, slug, "permission")} />
      <ErrorSummary
        errors={(refused?.errors ?? []).map(({ field, key }) => ({
          href: field
            ? `${paths.public.survey.step(language, slug, stepOf(field), "change")}#field-${field}`
            : paths.public.survey.step(language, slug, 1),
          text: field ? `${field}: ${t(key)}` : t(key),
        }))}
      />
      <PageHeading>{t("surveys:check.title")}</PageHeading>
      {rows === null ? (
        <>
          <p>{t("surveys:check.nothing")}</p>
          <LinkButton href={paths.public.survey.start(language, slug)}>
            {t("surveys:check.startAgain")}
          </LinkButton>
        </>
      ) : (
        <>
          <p>{t("surveys:check.text")}</p>
          <div id="own">
            <CheckAnswers rows={rows} language={language} slug={slug} />
          </div>
          <span id="own-end" />
          <p>{t("surveys:check.before")}</p>
          <form method="post">
            <Button>{t("surveys:check.send")}</Button>
          </form>
        </>
      )}
    </>
  );
}
