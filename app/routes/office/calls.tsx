import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { mayWrite } from "#app/features/accounts/viewer.ts";
import { StigmaPlanTabs } from "#app/features/stigma-plans/components/stigma-plan-tabs.tsx";
import { dayOf } from "#app/features/stigma-plans/plan-day.ts";
import { listCalls } from "#app/features/stigma-plans/queries.server.ts";
import { paths } from "#app/paths.ts";
import { currentMoment } from "#app/platform/clock.server.ts";
import { formatDay } from "#app/platform/i18n/dates.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { DataTable } from "#app/ui/data-table.tsx";
import type { PageHandle } from "#app/ui/document-title.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { Tag } from "#app/ui/tag.tsx";
import { requireViewer } from "../require-viewer.server.ts";

export const handle: PageHandle<typeof loader> = { title: (t) => t("site-office:nav.stigmaPlans") };

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request, "office/calls");
  return { calls: await listCalls(dayOf(currentMoment())), mayWrite: mayWrite(viewer) };
}

const numbers = ["asked", "waiting", "accepted", "overdue"] as const;

export default function Calls() {
  const { calls, mayWrite: writes } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const add = writes ? (
    <LinkButton href={paths.office.newCall()}>{t("stigma-plans-office:calls.add")}</LinkButton>
  ) : undefined;
  return (
    <>
      <PageHeading actions={calls.length > 0 ? add : undefined}>
        {t("site-office:nav.stigmaPlans")}
      </PageHeading>
      <StigmaPlanTabs current="calls" />
      {calls.length === 0 ? (
        <EmptyState title={t("stigma-plans-office:calls.none")} action={add}>
          <p>{t("stigma-plans-office:calls.noneText")}</p>
        </EmptyState>
      ) : (
        <DataTable
          caption={t("stigma-plans-office:tabs.calls")}
          captionHidden
          columns={[
            { key: "title", label: t("stigma-plans-office:calls.columns.title") },
            { key: "dueOn", label: t("stigma-plans-office:calls.columns.dueOn") },
            ...numbers.map((key) => ({
              key,
              label: t(`stigma-plans-office:calls.columns.${key}`),
              numeric: true,
            })),
          ]}
          rows={calls.map((call) => ({
            id: call.id,
            header: "title",
            cells: {
              ...call,
              title: (
                <>
                  <a href={paths.office.call(call.id)}>{call.title}</a>{" "}
                  {call.isOpen ? null : <Tag>{t("stigma-plans-office:calls.notOpen")}</Tag>}
                  <p className="meta-line">{t(`stigma-plans-office:kinds.${call.kind}`)}</p>
                </>
              ),
              dueOn: formatDay(call.dueOn, "en", "UTC"),
            },
          }))}
        />
      )}
    </>
  );
}
