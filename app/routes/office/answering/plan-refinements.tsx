import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { RefinementTable } from "#app/features/answering/evidence/components/refinement-table.tsx";
import { listRefinements } from "#app/features/answering/evidence/refinements.server.ts";
import { PlanPages } from "#app/features/plans/plan/components/plan-pages.tsx";
import { findPlan } from "#app/features/plans/plan/queries.server.ts";
import { paths } from "#app/paths.ts";
import { notFound } from "#app/platform/http/replies.server.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import type { PageHandle } from "#app/ui/document-title.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { Pagination } from "#app/ui/pagination.tsx";

export const handle: PageHandle<typeof loader> = { title: (t) => t("progress-office:refinements.title") };

const Page = z.coerce.number().int().min(1).max(100_000).catch(1);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const plan = await findPlan(params.planId ?? "");
  if (!plan) throw notFound();
  const page = Page.parse(new URL(request.url).searchParams.get("page") ?? 1);
  const refinements = await listRefinements({ planId: plan.id, page });
  return { plan: { id: plan.id, title: plan.title }, refinements };
}

export default function PlanRefinements() {
  const { plan, refinements } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return (
    <>
      <PageHeading caption={plan.title}>{t("progress-office:refinements.title")}</PageHeading>
      <PlanPages planId={plan.id} current="refinements" />
      <p>{t("progress-office:refinements.text")}</p>
      <RefinementTable planId={plan.id} refinements={refinements.rows} />
      <Pagination
        page={refinements.page}
        pages={refinements.pages}
        hrefFor={(page) => paths.office.planRefinements(plan.id, page)}
      />
    </>
  );
}
