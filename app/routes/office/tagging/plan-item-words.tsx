import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { shareInWords } from "#app/features/listening/contributions/head-count.ts";
import { noGroup } from "#app/features/listening/contributions/passage-list.ts";
import { listWordsThroughCrosswalk } from "#app/features/tagging/counts/through-crosswalk.server.ts";
import { TaggedExcerptItem } from "#app/features/tagging/tags/components/tagged-excerpt-item.tsx";
import { paths } from "#app/paths.ts";
import { notFound } from "#app/platform/http/replies.server.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { BackLink } from "#app/ui/back-link.tsx";
import { BarChart } from "#app/ui/bar-chart.tsx";
import type { PageHandle } from "#app/ui/document-title.tsx";
import { Link } from "#app/ui/link.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { Pagination } from "#app/ui/pagination.tsx";

export const handle: PageHandle<typeof loader> = { title: (t) => t("progress-office:through.title") };

const View = z.object({
  page: z.coerce.number().int().min(1).max(100_000).default(1).catch(1),
  consultation: z.string().max(100).optional().catch(undefined),
  group: z.string().max(100).optional().catch(undefined),
});

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { planId = "", itemId = "" } = params;
  const { page, consultation, group } = View.parse(Object.fromEntries(new URL(request.url).searchParams));
  const found = await listWordsThroughCrosswalk(planId, itemId, {
    ...{ page, consultation },
    group: group === noGroup ? null : group,
  });
  if (!found) throw notFound();
  return { ...found, wanted: { consultation, group } };
}

export default function PlanItemWords() {
  const { item, from, counts, wanted, excerpts, page, pages } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return (
    <>
      <BackLink href={paths.office.editPlanItem(item.planId, item.id)} />
      <PageHeading caption={`${item.code} ${item.name}`}>{t("progress-office:through.title")}</PageHeading>
      <p>{t("progress-office:through.text")}</p>
      <ul>
        {from.map((row) => (
          <li key={row.id}>
            {row.code} {row.name}
          </li>
        ))}
      </ul>
      {counts.map((count) => (
        <section key={count.id} aria-labelledby={`count-${count.id}`}>
          <h2 id={`count-${count.id}`}>{count.title}</h2>
          <p>{t("progress-office:through.people", shareInWords(t, count))}</p>
          <BarChart
            title={t("evidence-office:finding.byGroup")}
            bars={count.byGroup.map((share) => ({
              label: share.name ?? t("evidence-office:finding.noGroup"),
              value: share.people,
              display: t("evidence-office:count.of", shareInWords(t, share)),
              href:
                share.people > 0
                  ? paths.office.planItemWords(item.planId, item.id, {
                      consultation: count.id,
                      group: share.groupId ?? noGroup,
                    })
                  : undefined,
            }))}
          />
          <p>
            <Link href={paths.office.newFinding(count.id, { item: item.id })}>
              {t("evidence-office:findings.new")}
            </Link>
          </p>
        </section>
      ))}
      <h2>{t("tagging-office:planItem.excerpts")}</h2>
      {wanted.consultation || wanted.group ? (
        <p>
          <Link href={paths.office.planItemWords(item.planId, item.id)}>
            {t("progress-office:through.all")}
          </Link>
        </p>
      ) : null}
      {excerpts.length === 0 ? <p>{t("progress-office:through.none")}</p> : null}
      <ol className="excerpt-list">
        {excerpts.map((excerpt) => (
          <TaggedExcerptItem
            key={excerpt.excerptId}
            excerpt={excerpt}
            throughCrosswalk={from.map((row) => row.id)}
          />
        ))}
      </ol>
      <Pagination
        page={page}
        pages={pages}
        hrefFor={(to) => paths.office.planItemWords(item.planId, item.id, { ...wanted, page: to })}
      />
    </>
  );
}
