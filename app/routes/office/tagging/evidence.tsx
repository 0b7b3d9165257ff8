import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ReportLinks } from "#app/features/answering/reports/components/report-links.tsx";
import { listConsultationChoices } from "#app/features/listening/contributions/filter-queries.server.ts";
import { peopleInWords } from "#app/features/listening/contributions/head-count.ts";
import { MapOfVoices } from "#app/features/tagging/counts/components/map-of-voices.tsx";
import { countPlanItems, countUntaggedPassages } from "#app/features/tagging/counts/count-queries.server.ts";
import { paths } from "#app/paths.ts";
import { notFound } from "#app/platform/http/replies.server.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { Breadcrumbs } from "#app/ui/breadcrumbs.tsx";
import { LinkButton } from "#app/ui/button.tsx";
import type { PageHandle } from "#app/ui/document-title.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { InsetText } from "#app/ui/inset-text.tsx";
import { Link } from "#app/ui/link.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";

export const handle: PageHandle<typeof loader> = { title: (t) => t("tagging-office:evidence.title") };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const id = params.id ?? "";
  const consultation = (await listConsultationChoices()).find((one) => one.id === id);
  const plan = new URL(request.url).searchParams.get("plan")?.slice(0, 100) || undefined;
  const counts = await countPlanItems(id, undefined, plan);
  if (!consultation || !counts) throw notFound();
  const untagged = await countUntaggedPassages(id);
  return { id, title: consultation.title, counts, untagged, throughPlan: plan ?? null };
}

export default function Evidence() {
  const { id, title, counts, untagged, throughPlan } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return (
    <>
      <Breadcrumbs
        items={[
          { href: paths.office.consultation(id), label: title },
          { label: t("tagging-office:evidence.title") },
        ]}
      />
      <PageHeading caption={title} actions={<ReportLinks consultationId={id} />}>
        {t("tagging-office:evidence.title")}
      </PageHeading>
      {counts.base === 0 ? (
        <EmptyState
          title={t("tagging-office:evidence.emptyTitle")}
          action={
            <LinkButton href={paths.office.contributions({ consultation: id })}>
              {t("tagging-office:evidence.emptyAction")}
            </LinkButton>
          }
        >
          <p>{t("tagging-office:evidence.emptyText")}</p>
        </EmptyState>
      ) : (
        <>
          <p className="measure">
            {t("tagging-office:evidence.base", {
              people: peopleInWords(t, counts.base, counts.baseAtLeast),
              count: counts.base,
            })}{" "}
            {t("tagging-office:evidence.intro")}
          </p>
          <p className="measure">{t("tagging-office:evidence.notVote")}</p>
          {untagged > 0 ? (
            <p>
              <Link href={paths.office.contributions({ consultation: id, tagged: "no" })}>
                {t("tagging-office:evidence.tagMore", { count: untagged })}
              </Link>
            </p>
          ) : null}
          {throughPlan ? (
            <InsetText>
              {t("progress-office:through.map")}{" "}
              <Link href={paths.office.planCrosswalk(throughPlan)}>
                {t("progress-office:crosswalk.title")}
              </Link>
            </InsetText>
          ) : null}
          <MapOfVoices consultationId={id} counts={counts} throughPlan={throughPlan} />
        </>
      )}
    </>
  );
}
