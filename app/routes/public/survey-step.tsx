import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { nextStateChange } from "#app/features/listening/consultations/consultation.ts";
import {
  hasBeenThrough,
  readAnswerCookie,
} from "#app/features/listening/surveys/responses/answer-cookie.server.ts";
import { findOwnResponse } from "#app/features/listening/surveys/responses/answering-queries.server.ts";
import { AboutYouFields } from "#app/features/listening/surveys/responses/components/about-you-fields.tsx";
import { PermissionFields } from "#app/features/listening/surveys/responses/components/permission-fields.tsx";
import { QuestionPage } from "#app/features/listening/surveys/responses/components/question-page.tsx";
import { saveForLater } from "#app/features/listening/surveys/responses/save-for-later.server.ts";
import { viewStep } from "#app/features/listening/surveys/responses/step.ts";
import { stepTitle } from "#app/features/listening/surveys/responses/step-view.ts";
import { takeStep } from "#app/features/listening/surveys/responses/take-step.server.ts";
import { findStep, stepBefore, surveyState } from "#app/features/listening/surveys/survey.ts";
import { paths } from "#app/paths.ts";
import { keepForEveryone } from "#app/platform/http/direct-answers/page-cache.server.ts";
import type { FieldErrors } from "#app/platform/http/form.server.ts";
import { readFields } from "#app/platform/http/form.server.ts";
import { gone, notFound, refused } from "#app/platform/http/replies.server.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { BackLink } from "#app/ui/back-link.tsx";
import { Button } from "#app/ui/button.tsx";
import type { PageHandle } from "#app/ui/document-title.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { findSurveyOf } from "./find-survey.server.ts";

export const handle: PageHandle<typeof loader> = {
  leave: true,
  title: (t, page) => stepTitle(page, t),
};

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const { now } = context;
  const cookie = readAnswerCookie(request.headers.get("Cookie"), params.slug ?? "");
  const { survey, language } = await findSurveyOf(params);
  const step = findStep(survey, params.step);
  if (step === null) throw notFound();
  const state = surveyState(survey, now);
  if (state === "notYetOpen") return redirect(paths.public.survey.start(language, survey.slug));
  if (state === "closed") throw gone();
  const answeredBy = hasBeenThrough(survey.slug, String(step));
  const wasHere = answeredBy(request.headers.get("Cookie"));
  const own = cookie && wasHere ? await findOwnResponse(survey, cookie.key) : null;
  if (own?.status === "sent") return redirect(paths.public.survey.sent(language, survey.slug));
  if (!wasHere) await keepForEveryone(context, now, nextStateChange(survey.consultation, now), answeredBy);
  const isChange = new URL(request.url).searchParams.has("change");
  return { ...viewStep(survey, step, language), typed: own?.typed ?? {}, back: backFrom(), isChange };

  function backFrom() {
    if (isChange) return paths.public.survey.check(language, survey.slug);
    const before = step === null ? "start" : stepBefore(survey, step);
    if (before === "start") return paths.public.survey.start(language, survey.slug);
    return paths.public.survey.step(language, survey.slug, before);
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { survey, language } = await findSurveyOf(params);
  const step = findStep(survey, params.step);
  if (step === null) throw notFound();
  const isChange = new URL(request.url).searchParams.has("change");
  const fields = await readFields(request);
  const isPausing = fields.has("pause");
  const visitor = { cookies: request.headers.get("Cookie"), language, isChange, isPausing };
  const taken = await takeStep(survey, step, fields, visitor, context.now);
  if (taken.ok && isPausing && taken.cookie) {
    const cookie = readAnswerCookie(taken.cookie.split(";")[0], survey.slug);
    if (cookie) await saveForLater(survey, cookie.key);
    const saved = paths.public.survey.saved(language, survey.slug);
    return redirect(saved, { status: 303, headers: { "Set-Cookie": taken.cookie } });
  }
  if (taken.ok) {
    const next = paths.public.survey.step(language, survey.slug, taken.next);
    return redirect(next, { status: 303, headers: taken.cookie ? { "Set-Cookie": taken.cookie } : {} });
  }
  if (taken.reason === "closed") throw gone();
  return refused(taken);
}

export default function SurveyStep() {
  const page = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { t } = useTranslation();
  const typed = refused?.typed ?? page.typed;
  const errors: FieldErrors = refused?.errors ?? {};
  return (
    <>
      <BackLink href={page.back} />
      <ErrorSummary
        errors={Object.entries(errors).map(([field, key]) => ({ href: `#field-${field}`, text: t(key) }))}
      />
      <form method="post" noValidate>
        {page.kind === "questions" ? <QuestionPage page={page} typed={typed} errors={errors} /> : null}
        {page.kind === "aboutYou" ? (
          <AboutYouFields
            groups={page.groups}
            localities={page.localities}
            typed={typed}
            errors={errors}
            pageLanguage={page.language}
          />
        ) : null}
        {page.kind === "permission" ? <PermissionFields typed={typed} errors={errors} /> : null}
        <div className="button-group">
          <Button>{t("surveys:step.continue")}</Button>
          <Button variant="secondary" name="pause" value="yes">
            {t("surveys:step.pause")}
          </Button>
        </div>
      </form>
    </>
  );
}
