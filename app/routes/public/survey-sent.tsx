import { type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { readAnswerCookie } from "#app/features/surveys/answer-cookie.server.ts";
import { findOwnResponse } from "#app/features/surveys/answering-queries.server.ts";
import { paths } from "#app/paths.ts";
import { pageTitle } from "#app/platform/http/page-title.server.ts";
import { translatorFor } from "#app/platform/i18n/instance.server.ts";
import { localised } from "#app/platform/i18n/translations.ts";
import { ConfirmationPanel } from "#app/ui/confirmation-panel.tsx";
import { Localised } from "#app/ui/localised.tsx";
import { findSurveyOf } from "./find-survey.server.ts";

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const { survey, language } = await findSurveyOf(params);
  const cookie = readAnswerCookie(request.headers.get("Cookie"), survey.slug);
  const own = cookie ? await findOwnResponse(survey, cookie.key) : null;
  if (!own?.reference) return redirect(paths.public.survey.start(language, survey.slug));
  const { consultation } = survey;
  return {
    title: pageTitle(context, language, translatorFor(language).t("surveys:sent.title")),
    language,
    reference: own.reference,
    consultationSlug: consultation.slug,
    whatNext: localised(consultation.whatNext, consultation.translations, "whatNext", language),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title }];

export default function SurveySent() {
  const { language, reference, consultationSlug, whatNext } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return (
    <>
      <ConfirmationPanel title={t("surveys:sent.title")}>
        {t("surveys:sent.reference")} <strong className="reference">{reference}</strong>
      </ConfirmationPanel>
      <p>{t("surveys:sent.keep")}</p>
      <h2>{t("surveys:sent.nextTitle")}</h2>
      <Localised {...whatNext} as="p" />
      <p>{t("surveys:sent.distress")}</p>
      <p>
        <a href={paths.public.consultation(language, consultationSlug)}>{t("surveys:sent.back")}</a>
      </p>
    </>
  );
}
