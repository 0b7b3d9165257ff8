import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { PublicConsultation } from "#app/features/listening/consultations/components/public-consultation.tsx";
import { Translated } from "#app/features/listening/consultations/components/translated.tsx";
import { nextStateChange, stateOf } from "#app/features/listening/consultations/consultation.ts";
import { findPublicConsultation } from "#app/features/listening/consultations/queries.server.ts";
import { PublicDrafts } from "#app/features/listening/panel/components/public-drafts.tsx";
import { listPublicPeriods } from "#app/features/listening/panel/period-queries.server.ts";
import { listPublicChannels } from "#app/features/listening/programme/channel-queries.server.ts";
import { PublicOffer } from "#app/features/listening/programme/components/public-offer.tsx";
import { hasRouteMap } from "#app/features/listening/programme/route-map/route-map-queries.server.ts";
import { listPublishedSurveys } from "#app/features/listening/surveys/authoring/authoring-queries.server.ts";
import { PublicSurveys } from "#app/features/listening/surveys/components/public-surveys.tsx";
import { paths } from "#app/paths.ts";
import { keepForEveryone, keepNoLongerThan } from "#app/platform/http/direct-answers/page-cache.server.ts";
import { notFound } from "#app/platform/http/replies.server.ts";
import { formatMoment } from "#app/platform/i18n/dates.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { languageOf } from "#app/routes/language-of.server.ts";
import type { PageHandle } from "#app/ui/document-title.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";

export async function loader({ params, context }: LoaderFunctionArgs) {
  const language = languageOf(params);
  const { now } = context;
  await keepForEveryone(context, now);
  const consultation = await findPublicConsultation(params.slug ?? "", language);
  if (!consultation) throw notFound();
  keepNoLongerThan(context, nextStateChange(consultation, now));
  const { opensAt, closesAt, timeZone, publishedAt: _, ...texts } = consultation;
  return {
    ...texts,
    language,
    state: stateOf(consultation, now),
    opens: formatMoment(opensAt, language, timeZone),
    closes: formatMoment(closesAt, language, timeZone),
    timeZone,
    surveys: await listPublishedSurveys(consultation.id, language),
    drafts: await listPublicPeriods(consultation.id, now),
    channels: await listPublicChannels(consultation.id, language),
    hasRouteMap: await hasRouteMap(consultation.id),
  };
}

export const handle: PageHandle<typeof loader> = {
  title: (_t, { title }) => title.text,
};

export default function Consultation() {
  const { language, surveys, drafts, ...consultation } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const isOpen = consultation.state === "open";
  return (
    <>
      <PageHeading>
        <Translated {...consultation.title} />
      </PageHeading>
      <PublicConsultation consultation={consultation}>
        {isOpen ? <PublicSurveys language={language} surveys={surveys} /> : null}
      </PublicConsultation>
      <PublicDrafts language={language} drafts={drafts} />
      <PublicOffer offered={consultation.offered} channels={consultation.channels} />
      {consultation.hasRouteMap ? (
        <p>
          <a href={paths.public.routeMap(language, consultation.slug)}>{t("programme:routeMap.link")}</a>
        </p>
      ) : null}
      <h2>{t("consultations:page.plan")}</h2>
      <p>
        <a href={paths.public.plan(language, consultation.plan.slug)}>
          <Translated text={consultation.plan.title} language="en" />
        </a>
      </p>
    </>
  );
}
