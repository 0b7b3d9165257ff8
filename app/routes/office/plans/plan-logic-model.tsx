import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { PlanPages } from "#app/features/plans/plan/components/plan-pages.tsx";
import { findLogicModelReport } from "#app/features/plans/progress/logic-model-document.server.ts";
import { paths } from "#app/paths.ts";
import { notFound } from "#app/platform/http/replies.server.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { Details } from "#app/ui/details.tsx";
import type { PageHandle } from "#app/ui/document-title.tsx";
import { DocumentView } from "#app/ui/document-view.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Link } from "#app/ui/link.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";

export const handle: PageHandle<typeof loader> = { title: (t) => t("progress-office:logic.title") };

export async function loader({ params }: LoaderFunctionArgs) {
  const found = await findLogicModelReport(params.planId ?? "");
  if (!found) throw notFound();
  const { plan, groups, unplaced, report } = found;
  return { plan, isEmpty: groups.length === 0, unplaced, report };
}

export default function PlanLogicModel() {
  const { plan, isEmpty, unplaced, report } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return (
    <>
      <PageHeading caption={plan.title}>{t("progress-office:logic.title")}</PageHeading>
      <PlanPages planId={plan.id} current="logic" />
      <p className="measure">{t("progress-office:logic.text")}</p>
      {unplaced.length > 0 ? (
        <Details summary={t("progress-office:logic.unplaced", { count: unplaced.length })}>
          <p>{t("progress-office:logic.unplacedText")}</p>
          <ul>
            {unplaced.map(({ id, code, words }) => (
              <li key={id}>
                <Link href={paths.office.editPlanItem(plan.id, id)}>
                  {code} {words}
                </Link>
              </li>
            ))}
          </ul>
        </Details>
      ) : null}
      {isEmpty ? (
        <EmptyState title={t("progress-office:logic.none")} />
      ) : (
        <>
          <div className="button-group">
            <LinkButton href={paths.office.planLogicModelFile(plan.id)} variant="secondary">
              {t("progress-office:logic.file")}
            </LinkButton>
          </div>
          <div className="logic-model">
            <DocumentView document={report} />
          </div>
        </>
      )}
    </>
  );
}
