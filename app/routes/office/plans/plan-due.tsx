import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { PlanPages } from "#app/features/plans/plan/components/plan-pages.tsx";
import { RatingTag } from "#app/features/plans/progress/components/rating-tag.tsx";
import { listDue } from "#app/features/plans/progress/due.server.ts";
import { paths } from "#app/paths.ts";
import { notFound } from "#app/platform/http/replies.server.ts";
import { formatDay } from "#app/platform/i18n/dates.ts";
import { originalLanguage } from "#app/platform/i18n/languages.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { dayOf } from "#app/platform/time/day.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { DataTable } from "#app/ui/data-table.tsx";
import type { PageHandle } from "#app/ui/document-title.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Link } from "#app/ui/link.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { Pagination } from "#app/ui/pagination.tsx";
import { Tag } from "#app/ui/tag.tsx";

export const handle: PageHandle<typeof loader> = { title: (t) => t("progress-office:due.title") };

const onPage = 100;

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const found = await listDue(params.planId ?? "");
  if (!found) throw notFound();
  const { plan, rows, withoutDay } = found;
  const pages = Math.max(1, Math.ceil(rows.length / onPage));
  const wanted = Number(new URL(request.url).searchParams.get("page") ?? 1);
  const page = Math.min(pages, Math.max(1, Math.floor(wanted) || 1));
  const today = dayOf(context.now);
  return {
    ...{ plan, withoutDay, page, pages, found: rows.length },
    late: rows.filter((row) => row.due < today).length,
    rows: rows.slice((page - 1) * onPage, page * onPage).map((row) => ({ ...row, isLate: row.due < today })),
  };
}

export default function PlanDue() {
  const { plan, rows, found, late, withoutDay, page, pages } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return (
    <>
      <PageHeading caption={plan.title}>{t("progress-office:due.title")}</PageHeading>
      <PlanPages planId={plan.id} current="due" />
      <p className="measure">{t("progress-office:due.text")}</p>
      {found === 0 ? (
        <EmptyState title={t("progress-office:due.none")}>
          <p>{t("progress-office:due.noneText")}</p>
        </EmptyState>
      ) : (
        <>
          <p>
            {t("progress-office:due.found", { count: found })} {t("progress-office:due.late", { late })}{" "}
            {withoutDay > 0 ? t("progress-office:due.withoutDay", { count: withoutDay }) : null}
          </p>
          <div className="button-group">
            <LinkButton href={paths.office.planCalendar(plan.id)} variant="secondary">
              {t("progress-office:due.calendar")}
            </LinkButton>
          </div>
          <DataTable
            caption={t("progress-office:due.title")}
            captionHidden
            dense
            columns={(["day", "row", "timescale", "lead", "reported"] as const).map((key) => ({
              key,
              label: t(`progress-office:due.${key}`),
            }))}
            rows={rows.map((row) => ({
              id: row.id,
              header: "row",
              cells: {
                day: (
                  <>
                    {formatDay(row.due, originalLanguage)}{" "}
                    {row.isLate ? <Tag tone="warning">{t("progress-office:due.isLate")}</Tag> : null}
                  </>
                ),
                row: (
                  <Link href={`${paths.office.editPlanItem(plan.id, row.id)}#progress`}>
                    {row.code} {row.name}
                  </Link>
                ),
                ...{ timescale: row.timescale, lead: row.lead },
                reported: row.reported ? (
                  <>
                    {formatDay(row.reported.asAt, originalLanguage)}{" "}
                    {row.reported.rating ? <RatingTag rating={row.reported.rating} /> : null}
                  </>
                ) : (
                  t("progress-office:due.never")
                ),
              },
            }))}
          />
          <Pagination
            page={page}
            pages={pages}
            hrefFor={(to) => `${paths.office.planDue(plan.id)}?page=${to}`}
          />
        </>
      )}
    </>
  );
}
