import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { nextStateChange } from "#app/features/listening/consultations/consultation.ts";
import { hasBeenThrough } from "#app/features/listening/surveys/responses/answer-cookie.server.ts";
import { allQuestions, surveyState } from "#app/features/listening/surveys/survey.ts";
import { paths } from "#app/paths.ts";
import { keepForEveryone } from "#app/platform/http/direct-answers/page-cache.server.ts";
import { formatMoment } from "#app/platform/i18n/dates.ts";
import { localised } from "#app/platform/i18n/translations.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { BackLink } from "#app/ui/back-link.tsx";
import { LinkButton } from "#app/ui/button.tsx";
import type { PageHandle } from "#app/ui/document-title.tsx";
import { InsetText } from "#app/ui/inset-text.tsx";
import { Localised } from "#app/ui/localised.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { findSurveyOf } from "./find-survey.server.ts";

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const { now } = context;
  const startedBy = hasBeenThrough(params.slug ?? "");
  const hasStarted = startedBy(request.headers.get("Cookie"));
  const { survey, language } = await findSurveyOf(params);
  if (!hasStarted) await keepForEveryone(context, now, nextStateChange(survey.consultation, now), startedBy);
  const { consultation } = survey;
  const ofConsultation = (field: "title" | "purpose" | "whoReads") =>
    localised(consultation[field], consultation.translations, field, language);
  return {
    language,
    slug: survey.slug,
    title: localised(survey.title, survey.translations, "title", language),
    introduction: localised(survey.introduction, survey.translations, "introduction", language),
    minutes: survey.minutes,
    questions: allQuestions(survey).length,
    consultation: {
      slug: consultation.slug,
      title: ofConsultation("title"),
      purpose: ofConsultation("purpose"),
      whoReads: ofConsultation("whoReads"),
    },
    state: surveyState(survey, now),
    opens: formatMoment(consultation.opensAt, language, consultation.timeZone),
    closes: formatMoment(consultation.closesAt, language, consultation.timeZone),
    hasStarted,
  };
}

export const handle: PageHandle<typeof loader> = { title: (_t, page) => page.title.text };

export default function SurveyStart() {
  const page = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return (
    <>
      <BackLink href={paths.public.consultation(page.language, page.consultation.slug)}>
        <Localised {...page.consultation.title} />
      </BackLink>
      <PageHeading>
        <Localised {...page.title} />
      </PageHeading>
      <Localised {...page.introduction} as="p" />
      {page.state === "closed" ? (
        <InsetText>{t("surveys:closed.text", { when: page.closes })}</InsetText>
      ) : null}
      {page.state === "notYetOpen" ? (
        <InsetText>{t("surveys:start.opens", { when: page.opens })}</InsetText>
      ) : null}
      <h2>{t("surveys:start.purpose")}</h2>
      <Localised {...page.consultation.purpose} as="p" />
      <h2>{t("surveys:start.beforeTitle")}</h2>
      <ul>
        <li>{t("surveys:start.minutes", { count: page.minutes })}</li>
        <li>{t("surveys:start.questions", { count: page.questions })}</li>
        <li>{t("surveys:start.optional")}</li>
        {page.state === "open" ? <li>{t("surveys:start.closes", { when: page.closes })}</li> : null}
        <li>{t("surveys:start.cookie")}</li>
      </ul>
      <h2>{t("surveys:start.whoReads")}</h2>
      <Localised {...page.consultation.whoReads} as="p" />
      <h2>{t("surveys:start.confidentialTitle")}</h2>
      <p>{t("surveys:start.confidential")}</p>
      <p>{t("surveys:start.notWatched")}</p>
      <div className="button-group">
        {page.state === "open" ? (
          <LinkButton href={paths.public.survey.step(page.language, page.slug, 1)}>
            {t("surveys:start.button")}
          </LinkButton>
        ) : null}
        {page.state === "open" && page.hasStarted ? (
          <a href={paths.public.survey.check(page.language, page.slug)}>{t("surveys:start.continue")}</a>
        ) : null}
        <a href={paths.public.survey.questions(page.language, page.slug)}>{t("surveys:start.seeAll")}</a>
        {page.state === "open" ? (
          <a href={paths.public.survey.comeBack(page.language, page.slug)}>{t("surveys:start.comeBack")}</a>
        ) : null}
      </div>
    </>
  );
}
