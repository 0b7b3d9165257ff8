import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { PublicPromises } from "#app/features/answering/results/components/public-promises.tsx";
import { listPublicChanges } from "#app/features/answering/results/list-public-changes.server.ts";
import { listShownPeople } from "#app/features/answering/results/people-behind.server.ts";
import { listPublishedConsultations } from "#app/features/listening/consultations/queries.server.ts";
import { findPartnership } from "#app/features/partnership/accounts/queries.server.ts";
import { Paragraphs } from "#app/features/plans/plan/components/paragraphs.tsx";
import { PlanOverview } from "#app/features/plans/plan/components/plan-overview.tsx";
import { withoutHeading } from "#app/features/plans/plan/plan.ts";
import { findPublicPlan, listPublicPromises } from "#app/features/plans/plan/public-plan.server.ts";
import { findPublishedPlan } from "#app/features/plans/plan/queries.server.ts";
import { paths } from "#app/paths.ts";
import { keepForEveryone } from "#app/platform/http/direct-answers/page-cache.server.ts";
import { notFound } from "#app/platform/http/replies.server.ts";
import { formatMoment } from "#app/platform/i18n/dates.ts";
import { directionOf, originalLanguage } from "#app/platform/i18n/languages.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { languageOf } from "#app/routes/language-of.server.ts";
import { Details } from "#app/ui/details.tsx";
import type { PageHandle } from "#app/ui/document-title.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";

export const handle: PageHandle<typeof loader> = { wide: true, title: (_t, { plan }) => plan.title };

// More promises than these have a page for each priority, so that this one stays quick to read and to send.
const mostOnOnePage = 40;

export async function loader({ params, context }: LoaderFunctionArgs) {
  const language = languageOf(params);
  const { slug = "" } = params;
  const { now } = context;
  await keepForEveryone(context, now);
  const plan = await findPublicPlan(slug);
  if (!plan) throw notFound();
  const [partnership, published] = await Promise.all([
    findPartnership(),
    listPublishedConsultations(language),
  ]);
  const { title, period, vision, body, hasMoney } = plan;
  const isShort = plan.groups.reduce((sum, group) => sum + group.promised, 0) <= mostOnOnePage;
  const ids = isShort
    ? plan.groups.flatMap(({ entries }) => entries.filter((one) => !one.isHeading).map((one) => one.id))
    : [];
  const consultations = published.filter(
    (one) => one.plan.slug === slug && one.opensAt <= now && one.closesAt > now,
  );
  return {
    ...{ language, slug, isShort, consultations, hasMoney },
    area: partnership.area,
    plan: { title, period, vision, body },
    overview: isShort ? ((await findPublishedPlan(slug))?.overview ?? null) : null,
    groups: isShort ? plan.groups : plan.groups.map((group) => ({ ...group, entries: [] })),
    promises: await listPublicPromises(ids),
    people: await listShownPeople(ids),
    changes: await listPublicChanges(ids),
  };
}

export default function PublicPlan() {
  const page = useLoaderData<typeof loader>();
  const { language, slug, area, plan, overview, hasMoney, consultations } = page;
  const { t } = useTranslation();
  // Plans are written in English; a page in another language marks their words as such.
  const own = language === originalLanguage ? {} : { lang: originalLanguage, dir: "ltr" as const };
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
      {language === originalLanguage ? null : <p className="not-printed">{t("plans:onlyInEnglish")}</p>}
      {overview ? (
        <PlanOverview overview={overview} area={area} caption={t("plans:overview.title")} {...own} />
      ) : plan.vision ? (
        <>
          <h2>{area ? t("plans:overview.visionFor", { area }) : t("plans:overview.vision")}</h2>
          <Paragraphs text={plan.vision} {...own} />
        </>
      ) : null}
      {hasMoney ? (
        <p className="not-printed">
          <a href={paths.public.planMoney(language, slug)}>{t("plans:money.link")}</a>
        </p>
      ) : null}
      <p className="not-printed">
        <a href={paths.public.planTables(language, slug)}>{t("plans:tables.link")}</a>
      </p>
      <Promised />
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

function Promised() {
  const { language, slug, isShort, groups, promises, people, changes } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const own = language === originalLanguage ? {} : { lang: originalLanguage, dir: "ltr" as const };
  const told = groups.filter((group) => group.promised > 0);
  if (told.length === 0) return null;
  return (
    <section className="not-printed">
      <h2>{t("plans:promises.title")}</h2>
      <p>{t("plans:promises.intro")}</p>
      <p>{t("plans:promises.counting")}</p>
      {isShort ? (
        told.map(({ heading, entries }) => (
          <Details
            key={heading?.id ?? withoutHeading}
            summary={
              heading ? (
                <span {...own}>
                  {heading.code} {heading.name}
                </span>
              ) : (
                t("plans:promises.others")
              )
            }
          >
            <PublicPromises
              entries={entries}
              promises={promises}
              people={people}
              changes={changes}
              language={language}
              own={own}
              level={3}
            />
          </Details>
        ))
      ) : (
        <ul>
          {told.map(({ heading, promised }) => (
            <li key={heading?.id ?? withoutHeading}>
              <a href={paths.public.planPart(language, slug, heading?.code ?? withoutHeading)}>
                {heading ? (
                  <span {...own}>
                    {heading.code} {heading.name}
                  </span>
                ) : (
                  t("plans:promises.others")
                )}
              </a>
              <br />
              {t("plans:promises.count", { count: promised })}
              {heading?.outcome ? (
                <p className="promise__words" {...own}>
                  {heading.outcome}
                </p>
              ) : null}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
