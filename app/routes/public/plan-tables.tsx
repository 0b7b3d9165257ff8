import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { findPublicPlan } from "#app/features/plans/plan/public-plan.server.ts";
import { planPrintWanted } from "#app/features/plans/printing/forms.ts";
import { findPlanReport } from "#app/features/plans/printing/plan-report.server.ts";
import { paths } from "#app/paths.ts";
import { keepForEveryone } from "#app/platform/http/direct-answers/page-cache.server.ts";
import { notFound } from "#app/platform/http/replies.server.ts";
import { originalLanguage } from "#app/platform/i18n/languages.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { dayOf } from "#app/platform/time/day.ts";
import { languageOf } from "#app/routes/language-of.server.ts";
import { BackLink } from "#app/ui/back-link.tsx";
import type { PageHandle } from "#app/ui/document-title.tsx";
import { DocumentView } from "#app/ui/document-view.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";

export const handle: PageHandle<typeof loader> = {
  wide: true,
  title: (t, { title }) => `${t("plans:tables.title")}: ${title}`,
};

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const language = languageOf(params);
  const { slug = "" } = params;
  const { now } = context;
  await keepForEveryone(context, now);
  const plan = await findPublicPlan(slug);
  if (!plan) throw notFound();
  const { layout } = planPrintWanted(new URL(request.url).searchParams);
  const found = await findPlanReport(plan.id, { layout, asAt: "" }, dayOf(now));
  if (!found && layout !== "") throw notFound();
  return {
    ...{ language, slug, title: plan.title },
    report: found?.report ?? null,
    shown: found?.print.layout.name ?? "",
    layouts: found?.print.layouts ?? [],
  };
}

export default function PublicPlanTables() {
  const { language, slug, title, report, shown, layouts } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  // The plan's tables are in English; a page in another language marks them as such.
  const own = language === originalLanguage ? {} : { lang: originalLanguage, dir: "ltr" as const };
  return (
    <>
      <BackLink href={paths.public.plan(language, slug)}>{t("plans:promises.back")}</BackLink>
      <PageHeading caption={<span {...own}>{title}</span>}>{t("plans:tables.title")}</PageHeading>
      {layouts.length > 1 ? (
        <nav aria-label={t("plans:tables.ways")} className="not-printed">
          <ul>
            {layouts.map((layout) => (
              <li key={layout.name}>
                <a
                  href={paths.public.planTables(language, slug, layout.name)}
                  aria-current={layout.name === shown ? "page" : undefined}
                  {...own}
                >
                  {layout.title}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      ) : null}
      {report ? (
        <div {...own}>
          <DocumentView document={report} />
        </div>
      ) : (
        <p>{t("plans:tables.tooLong")}</p>
      )}
    </>
  );
}
