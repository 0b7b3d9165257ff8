import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { readAnswerCookie } from "#app/features/listening/surveys/responses/answer-cookie.server.ts";
import { findOwnResponse } from "#app/features/listening/surveys/responses/answering-queries.server.ts";
import { returnCodeOf } from "#app/features/listening/surveys/responses/return-code.server.ts";
import { stepToContinue } from "#app/features/listening/surveys/responses/step.ts";
import { paths } from "#app/paths.ts";
import { formatMoment } from "#app/platform/i18n/dates.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { ConfirmationPanel } from "#app/ui/confirmation-panel.tsx";
import type { PageHandle } from "#app/ui/document-title.tsx";
import { findSurveyOf } from "./find-survey.server.ts";

/** Shows the code of answers that have been saved for later, to the browser that saved them. */
export async function loader({ params, request }: LoaderFunctionArgs) {
  const { survey, language } = await findSurveyOf(params);
  const cookie = readAnswerCookie(request.headers.get("Cookie"), survey.slug);
  const own = cookie ? await findOwnResponse(survey, cookie.key) : null;
  if (own?.status === "sent") return redirect(paths.public.survey.sent(language, survey.slug));
  if (!cookie || !own?.isSaved) return redirect(paths.public.survey.start(language, survey.slug));
  return {
    code: returnCodeOf(cookie.key),
    closes: formatMoment(survey.consultation.closesAt, language, survey.consultation.timeZone),
    startHref: paths.public.survey.start(language, survey.slug),
    continueHref: paths.public.survey.step(language, survey.slug, stepToContinue(survey, own.typed)),
  };
}

export const handle: PageHandle = { leave: true, title: (t) => t("surveys:saved.title") };

export default function SurveySaved() {
  const { code, closes, startHref, continueHref } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return (
    <>
      <ConfirmationPanel title={t("surveys:saved.title")}>
        {t("surveys:saved.code")} <strong className="reference">{code}</strong>
      </ConfirmationPanel>
      <p>{t("surveys:saved.keep")}</p>
      <p>{t("surveys:saved.how", { when: closes })}</p>
      <p>{t("surveys:saved.once")}</p>
      <ul>
        <li>
          <a href={continueHref}>{t("surveys:saved.continue")}</a>
        </li>
        <li>
          <a href={startHref}>{t("surveys:saved.start")}</a>
        </li>
      </ul>
    </>
  );
}
