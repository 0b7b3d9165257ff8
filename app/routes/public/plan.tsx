import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { findPartnership } from "#app/features/accounts/queries.server.ts";
import { listPublishedConsultations } from "#app/features/consultations/queries.server.ts";
import { Paragraphs } from "#app/features/plans/components/paragraphs.tsx";
import { PlanOverview } from "#app/features/plans/components/plan-overview.tsx";
import { findPublishedPlan } from "#app/features/plans/queries.server.ts";
import { paths } from "#app/paths.ts";
import { keepForEveryone } from "#app/platform/http/page-cache.server.ts";
import { formatMoment } from "#app/platform/i18n/dates.ts";
import { directionOf, fallbackLanguage, isLanguage } from "#app/platform/i18n/languages.ts";
import type { PageHandle } from "#app/ui/document-title.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";

export const handle: PageHandle<typeof loader> = { wide: true, title: (_t, { plan }) => plan.title };

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { language, slug = "" } = params;
  if (!isLanguage(language)) throw new Response(null, { status: 404 });
  const now = new Date();
  await keepForEveryone(context, now);
  const plan = await findPublishedPlan(slug);
  if (!plan) throw new Response(null, { status: 404 });
  const [partnership, published] = await Promise.all([
    findPartnership(),
    listPublishedConsultations(language),
  ]);
  const { title, period, body, overview } = plan;
  const consultations = published.filter(
    (one) => one.plan.slug === slug && one.opensAt <= now && one.closesAt > now,
  );
  return { language, area: partnership.area, plan: { title, period, body, overview }, consultations };
}

export default function PublicPlan() {
  const { language, area, plan, consultations } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  // Plans are written in English; a page in another language marks their words as such.
  const own = language === fallbackLanguage ? {} : { lang: fallbackLanguage, dir: "ltr" as const };
  return (
    <>
      <PageHeading>
        <span {...own}>{plan.title}</span>
      </PageHeading>
      {plan.period ? (
        <p>
          <bdi>{t("plans:period", { period: plan.period })}</bdi>
        </p>
      ) : null}
      {language === fallbackLanguage ? null : <p className="not-printed">{t("plans:onlyInEnglish")}</p>}
      <PlanOverview overview={plan.overview} area={area} caption={t("plans:overview.title")} {...own} />
      {plan.body ? (
        <section className="not-printed">
          <h2>{t("plans:about")}</h2>
          <Paragraphs text={plan.body} {...own} />
        </section>
      ) : null}
      {consultations.length > 0 ? (
        <section className="not-printed">
          <h2>{t("plans:haveYourSay")}</h2>
          <ul>
            {consultations.map(({ id, slug, title, closesAt, timeZone }) => (
              <li key={id}>
                <a
                  href={paths.public.consultation(language, slug)}
                  lang={title.language}
                  dir={directionOf(title.language)}
                >
                  {title.text}
                </a>
                <br />
                {t("plans:closes", { when: formatMoment(new Date(closesAt), language, timeZone) })}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </>
  );
}
