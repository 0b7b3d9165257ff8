import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { readAnswerCookie } from "#app/features/listening/surveys/responses/answer-cookie.server.ts";
import { findOwnResponse } from "#app/features/listening/surveys/responses/answering-queries.server.ts";
import { paths } from "#app/paths.ts";
import { keepTemplate } from "#app/platform/http/direct-answers/page-templates.server.ts";
import { localised } from "#app/platform/i18n/translations.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { ConfirmationPanel } from "#app/ui/confirmation-panel.tsx";
import type { PageHandle } from "#app/ui/document-title.tsx";
import { Localised } from "#app/ui/localised.tsx";
import { findSurveyOf } from "./find-survey.server.ts";

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  await keepTemplate(context, context.now);
  const { survey, language } = await findSurveyOf(params);
  const cookie = readAnswerCookie(request.headers.get("Cookie"), survey.slug);
  const own = cookie ? await findOwnResponse(survey, cookie.key) : null;
  if (!own?.reference) return redirect(paths.public.survey.start(language, survey.slug));
  const { consultation } = survey;
  return {
    language,
    reference: own.reference,
    consultationSlug: consultation.slug,
    whatNext: localised(consultation.whatNext, consultation.translations, "whatNext", language),
  };
}

export const handle: PageHandle = { title: (t) => t("surveys:sent.title") };

export default function SurveySent() {
  const { language, reference, consultationSlug, whatNext } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return (
    <>
      <ConfirmationPanel title={t("surveys:sent.title")}>
        {t("surveys:sent.reference")}{" "}
        <strong className="reference" id="own">
          {reference}
        </strong>
        <span id="own-end" />
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
