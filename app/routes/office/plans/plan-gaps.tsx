import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { PlanPages } from "#app/features/plans/plan/components/plan-pages.tsx";
import { findGaps } from "#app/features/plans/progress/find-gaps.server.ts";
import { gapKinds, gapsByRow } from "#app/features/plans/progress/gaps.ts";
import { paths } from "#app/paths.ts";
import { notFound } from "#app/platform/http/replies.server.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { DataTable } from "#app/ui/data-table.tsx";
import type { PageHandle } from "#app/ui/document-title.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Link } from "#app/ui/link.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { Pagination } from "#app/ui/pagination.tsx";

export const handle: PageHandle<typeof loader> = { title: (t) => t("progress-office:gaps.title") };

const onPage = 100;

const View = z.object({
  gap: z.enum(gapKinds).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(100_000).default(1).catch(1),
});

export async function loader({ request, params }: LoaderFunctionArgs) {
  const planId = params.planId ?? "";
  const found = await findGaps(planId);
  if (!found) throw notFound();
  const wanted = View.parse(Object.fromEntries(new URL(request.url).searchParams));
  const rows = gapsByRow(found.gaps.filter((one) => wanted.gap === undefined || one.gap === wanted.gap));
  const pages = Math.max(1, Math.ceil(rows.length / onPage));
  const page = Math.min(wanted.page, pages);
  return {
    ...{
      planId,
      title: found.title,
      checked: found.rows,
      withGaps: rows.length,
      gap: wanted.gap ?? null,
      page,
      pages,
    },
    counts: gapKinds.map((gap) => ({ gap, count: found.gaps.filter((one) => one.gap === gap).length })),
    rows: rows.slice((page - 1) * onPage, page * onPage),
  };
}

export default function PlanGaps() {
  const { planId, title, checked, withGaps, gap, counts, rows, page, pages } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const standing = counts.filter((one) => one.count > 0);
  return (
    <>
      <PageHeading caption={title}>{t("progress-office:gaps.title")}</PageHeading>
      <PlanPages planId={planId} current="gaps" />
      <p>{t("progress-office:gaps.rows", { count: checked })}</p>
      {standing.length === 0 ? (
        <EmptyState title={t("progress-office:gaps.none")} />
      ) : (
        <>
          <ul>
            {standing.map((one) => (
              <li key={one.gap}>
                <Link
                  href={paths.office.planGaps(planId, { gap: one.gap })}
                  aria-current={one.gap === gap ? "true" : undefined}
                >
                  {t(`progress-office:gap.${one.gap}`)}
                </Link>
                : {one.count}
              </li>
            ))}
          </ul>
          <p>{t("progress-office:gaps.withGaps", { count: withGaps })}</p>
          {gap ? (
            <p>
              <Link href={paths.office.planGaps(planId)}>{t("progress-office:gaps.all")}</Link>
            </p>
          ) : null}
          <DataTable
            caption={t("progress-office:gaps.caption")}
            captionHidden
            dense
            columns={[
              { key: "row", label: t("progress-office:rows.row") },
              { key: "gaps", label: t("progress-office:gaps.gap") },
            ]}
            rows={rows.map((row) => ({
              id: row.itemId,
              header: "row",
              cells: {
                row: (
                  <Link href={paths.office.editPlanItem(planId, row.itemId)}>
                    {t(`plans-office:kind.${row.kind}`)} {row.code} {row.name}
                  </Link>
                ),
                gaps: (
                  <ul className="plain-list">
                    {row.gaps.map((one) => (
                      <li key={`${one.gap} ${one.words}`}>
                        {t(`progress-office:gap.${one.gap}`)}
                        {one.words ? <>: “{one.words}”</> : null}
                      </li>
                    ))}
                  </ul>
                ),
              },
            }))}
          />
          <Pagination
            page={page}
            pages={pages}
            hrefFor={(to) => paths.office.planGaps(planId, { gap: gap ?? undefined, page: to })}
          />
        </>
      )}
    </>
  );
}
