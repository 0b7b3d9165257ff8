import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { findPlan } from "#app/features/plans/plan/queries.server.ts";
import { PlanPrintChoice } from "#app/features/plans/printing/components/plan-print-choice.tsx";
import { planPrintWanted } from "#app/features/plans/printing/forms.ts";
import { findPlanReport } from "#app/features/plans/printing/plan-report.server.ts";
import { cellsOf, nameOf } from "#app/features/plans/printing/print-plan.server.ts";
import { paths } from "#app/paths.ts";
import { notFound } from "#app/platform/http/replies.server.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { dayOf } from "#app/platform/time/day.ts";
import { BackLink } from "#app/ui/back-link.tsx";
import type { PageHandle } from "#app/ui/document-title.tsx";
import { DocumentView } from "#app/ui/document-view.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";

export const handle: PageHandle<typeof loader> = {
  title: (t, { title }) => `${t("printing-office:title")}: ${title}`,
};

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const plan = await findPlan(params.planId ?? "");
  if (!plan) throw notFound();
  const wanted = planPrintWanted(new URL(request.url).searchParams);
  const found = await findPlanReport(plan.id, wanted, dayOf(context.now));
  if (!found && wanted.layout !== "") throw notFound();
  const { id, title } = plan;
  if (!found) return { id, title, wanted, report: null, layouts: [], tables: [] };
  const { print, report } = found;
  return {
    ...{ id, title, report },
    wanted: { ...wanted, layout: wanted.layout || print.layout.name },
    layouts: print.layouts,
    tables: print.tables
      .filter((table) => cellsOf(table).length > 1)
      .map((table) => ({ name: nameOf(table), title: table.of.table.title })),
  };
}

export default function PlanPrint() {
  const { id, title, wanted, report, layouts, tables } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return (
    <>
      <BackLink href={paths.office.plan(id)} />
      <PageHeading caption={t("printing-office:title")}>{title}</PageHeading>
      {layouts.length > 0 ? (
        <>
          <PlanPrintChoice planId={id} wanted={wanted} layouts={layouts} tables={tables} />
          {report ? <DocumentView document={report} /> : <p>{t("printing-office:tooLong")}</p>}
        </>
      ) : (
        <EmptyState title={t("printing-office:none")}>
          <p>{t("printing-office:noneText")}</p>
        </EmptyState>
      )}
    </>
  );
}
