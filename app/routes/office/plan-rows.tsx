import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { mayWrite } from "#app/features/accounts/viewer.ts";
import { StatusTag } from "#app/features/plans/components/item-meaning.tsx";
import { useKindName } from "#app/features/plans/components/kind-name.ts";
import { PlanPages } from "#app/features/plans/components/plan-pages.tsx";
import { findPlan } from "#app/features/plans/queries.server.ts";
import { listKinds, listWorkRows } from "#app/features/plans/work-queries.server.ts";
import { paths } from "#app/paths.ts";
import { PlanItemKind } from "#app/platform/database/client/enums.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { DataTable } from "#app/ui/data-table.tsx";
import type { PageHandle } from "#app/ui/document-title.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { Pagination } from "#app/ui/pagination.tsx";
import { requireViewer } from "../require-viewer.server.ts";

export const handle: PageHandle<typeof loader> = { title: (t) => t("plan-work-office:rows.title") };

const View = z.object({
  kind: z.enum(PlanItemKind).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(100_000).default(1).catch(1),
});

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request, "office/plan-rows");
  const plan = await findPlan(params.planId ?? "");
  if (!plan) throw new Response(null, { status: 404 });
  const wanted = View.parse(Object.fromEntries(new URL(request.url).searchParams));
  return {
    plan: { id: plan.id, title: plan.title },
    kinds: await listKinds(plan.id, plan.layout),
    kind: wanted.kind ?? null,
    mayWrite: mayWrite(viewer),
    ...(await listWorkRows(plan.id, wanted)),
  };
}

export default function PlanRows() {
  const { plan, kinds, kind, mayWrite, found, rows, page, pages } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const kindName = useKindName(kinds);
  return (
    <>
      <PageHeading caption={plan.title}>{t("plan-work-office:rows.title")}</PageHeading>
      <PlanPages planId={plan.id} current="rows" />
      {mayWrite ? (
        <div className="button-group">
          <LinkButton href={paths.office.newPlanItem(plan.id, undefined, "any")} variant="secondary">
            {t("plan-work-office:rows.add")}
          </LinkButton>
        </div>
      ) : null}
      <p>
        {t("plan-work-office:rows.found", { count: found })}{" "}
        <a href={paths.office.planRows(plan.id)} aria-current={kind === null ? "true" : undefined}>
          {t("plan-work-office:rows.all")}
        </a>
        {kinds.map((one) => (
          <span key={one.kind}>
            {" · "}
            <a
              href={paths.office.planRows(plan.id, { kind: one.kind })}
              aria-current={one.kind === kind ? "true" : undefined}
            >
              {kindName(one.kind)}
            </a>
          </span>
        ))}
      </p>
      <DataTable
        caption={t("plan-work-office:rows.title")}
        captionHidden
        dense
        empty={<p>{t("plan-work-office:rows.none")}</p>}
        columns={[
          { key: "row", label: t("plan-work-office:rows.row") },
          { key: "lead", label: t("plan-work-office:field.lead") },
          { key: "timescale", label: t("plan-work-office:field.timescale") },
          { key: "status", label: t("plan-work-office:field.status") },
          { key: "rating", label: t("plan-work-office:field.rating") },
        ]}
        rows={rows.map((row) => ({
          id: row.id,
          header: "row",
          cells: {
            row: (
              <>
                {kindName(row.kind)}{" "}
                <a href={paths.office.editPlanItem(plan.id, row.id)}>
                  {row.code} {row.name}
                </a>
              </>
            ),
            ...{ lead: row.lead, timescale: row.timescale },
            status: <StatusTag status={row.status} />,
            rating: row.progress[0]?.rating ? t(`plan-work-office:rating.${row.progress[0].rating}`) : "",
          },
        }))}
      />
      <Pagination
        page={page}
        pages={pages}
        hrefFor={(to) => paths.office.planRows(plan.id, { kind: kind ?? undefined, page: to })}
      />
    </>
  );
}
