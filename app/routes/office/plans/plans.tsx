import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { mayWrite } from "#app/features/partnership/accounts/viewer.ts";
import { listPlans } from "#app/features/plans/plan/queries.server.ts";
import { paths } from "#app/paths.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { viewerOf } from "#app/routes/viewer-of.server.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { DataTable } from "#app/ui/data-table.tsx";
import type { PageHandle } from "#app/ui/document-title.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Link } from "#app/ui/link.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { Tag } from "#app/ui/tag.tsx";

export const handle: PageHandle<typeof loader> = { title: (t) => t("plans-office:list.title") };

export async function loader({ context }: LoaderFunctionArgs) {
  const viewer = viewerOf(context);
  const plans = await listPlans();
  return {
    mayWrite: mayWrite(viewer),
    plans: plans.map(({ id, title, period, status, priorities, keyActions }) => ({
      ...{ id, title, period, status, priorities, keyActions },
    })),
  };
}

export default function Plans() {
  const { plans, mayWrite } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const actions = mayWrite ? (
    <div className="button-group">
      <LinkButton href={paths.office.newPlan()}>{t("plans-office:list.new")}</LinkButton>
      <LinkButton href={paths.office.importPlan()} variant="secondary">
        {t("plans-office:list.import")}
      </LinkButton>
    </div>
  ) : null;
  return (
    <>
      <PageHeading>{t("plans-office:list.title")}</PageHeading>
      {plans.length === 0 ? (
        <EmptyState title={t("plans-office:list.empty")} action={actions}>
          <p>{t("plans-office:list.emptyText")}</p>
        </EmptyState>
      ) : (
        <>
          {actions}
          <DataTable
            caption={t("plans-office:list.caption")}
            captionHidden
            columns={[
              { key: "title", label: t("plans-office:list.plan") },
              { key: "period", label: t("plans-office:list.period") },
              { key: "priorities", label: t("plans-office:list.priorities"), numeric: true },
              { key: "keyActions", label: t("plans-office:list.keyActions"), numeric: true },
              { key: "status", label: t("plans-office:list.status") },
            ]}
            rows={plans.map((plan) => ({
              id: plan.id,
              header: "title",
              cells: {
                ...plan,
                title: <Link href={paths.office.plan(plan.id)}>{plan.title}</Link>,
                status: (
                  <Tag tone={plan.status === "published" ? "success" : "neutral"}>
                    {t(`plans-office:status.${plan.status}`)}
                  </Tag>
                ),
              },
            }))}
          />
        </>
      )}
    </>
  );
}
