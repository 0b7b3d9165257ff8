import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { peopleInWords } from "#app/features/consultations/head-count.ts";
import type { Heard } from "#app/features/consultations/queries.server.ts";
import { hasNoEvidence, listWhoShaped } from "#app/features/evidence/who-shaped.server.ts";
import { StatusTag } from "#app/features/plans/components/item-meaning.tsx";
import { PlanPages } from "#app/features/plans/components/plan-pages.tsx";
import { paths } from "#app/paths.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { DataTable } from "#app/ui/data-table.tsx";
import type { PageHandle } from "#app/ui/document-title.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { Pagination } from "#app/ui/pagination.tsx";
import { requireViewer } from "../require-viewer.server.ts";

export const handle: PageHandle<typeof loader> = { title: (t) => t("plan-work-office:shaped.title") };

const onPage = 100;

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireViewer(request, "office/plan-shaped");
  const planId = params.planId ?? "";
  const found = await listWhoShaped(planId);
  if (!found) throw new Response(null, { status: 404 });
  const search = new URL(request.url).searchParams;
  const isNone = search.get("show") === "none";
  const none = found.rows.filter(hasNoEvidence);
  const rows = isNone ? none : found.rows;
  const pages = Math.max(1, Math.ceil(rows.length / onPage));
  const page = Math.min(pages, Math.max(1, Math.floor(Number(search.get("page") ?? 1)) || 1));
  return {
    ...{ planId, title: found.title, all: found.rows.length, none: none.length, isNone, page, pages },
    rows: rows.slice((page - 1) * onPage, page * onPage),
  };
}

export default function PlanShaped() {
  const { planId, title, all, none, isNone, rows, page, pages } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const inWords = (count: Heard) => peopleInWords(t, count.people, count.atLeast);
  return (
    <>
      <PageHeading caption={title}>{t("plan-work-office:shaped.title")}</PageHeading>
      <PlanPages planId={planId} current="shaped" />
      <p>{t("plan-work-office:shaped.text")}</p>
      <p>
        {isNone ? (
          <a href={paths.office.planShaped(planId)}>{t("plan-work-office:shaped.showAll", { all })}</a>
        ) : (
          <a href={paths.office.planShaped(planId, { show: "none" })}>
            {t("plan-work-office:shaped.showNone", { none, all })}
          </a>
        )}
      </p>
      <div className="button-group">
        <LinkButton href={paths.office.planShapedFile(planId)} variant="secondary">
          {t("plan-work-office:shaped.file")}
        </LinkButton>
      </div>
      <DataTable
        caption={t("plan-work-office:shaped.title")}
        captionHidden
        dense
        empty={<p>{t("plan-work-office:rows.none")}</p>}
        columns={(["name", "people", "stage", "levels", "evidence", "changes"] as const).map((key) => ({
          key,
          label: t(`plan-work-office:shaped.${key}`),
        }))}
        rows={rows.map((row) => ({
          id: row.id,
          header: "name",
          cells: {
            name: (
              <>
                <a href={paths.office.editPlanItem(planId, row.id)}>
                  {row.code} {row.name}
                </a>{" "}
                <StatusTag status={row.status} />
              </>
            ),
            people: (
              <>
                {inWords(row.people)}
                <ul>
                  {row.groups.map((one) => (
                    <li key={one.name ?? ""}>
                      {one.name ?? t("plan-work-office:shaped.noGroup")}: {inWords(one)}
                    </li>
                  ))}
                  {row.channels.map((one) => (
                    <li key={one.name}>
                      {t(`channels:name.${one.name}`)}: {inWords(one)}
                    </li>
                  ))}
                </ul>
              </>
            ),
            stage:
              row.people.people === 0
                ? ""
                : t("plan-work-office:shaped.stages", {
                    before: inWords(row.before),
                    after: inWords(row.after),
                  }),
            levels: row.levels.map((level) => t(`programme-office:level.${level}`)).join(", "),
            evidence: t("plan-work-office:shaped.evidenceCounts", {
              findings: row.findings,
              citations: row.citations,
            }),
            changes: (
              <ul>
                {row.changes.map((one) => (
                  <li key={`${one.before}${one.after}${one.reason}`}>
                    {one.before === one.after ? one.reason : `${one.before} → ${one.after} (${one.reason})`}
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
        hrefFor={(to) => paths.office.planShaped(planId, { show: isNone ? "none" : undefined, page: to })}
      />
    </>
  );
}
