import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { StigmaPlanTabs } from "#app/features/listening/returns/calls/components/stigma-plan-tabs.tsx";
import { listCalls } from "#app/features/listening/returns/queries.server.ts";
import { mayWrite } from "#app/features/partnership/accounts/viewer.ts";
import { paths } from "#app/paths.ts";
import { formatDay } from "#app/platform/i18n/dates.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { dayOf } from "#app/platform/time/day.ts";
import { viewerOf } from "#app/routes/viewer-of.server.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { DataTable } from "#app/ui/data-table.tsx";
import type { PageHandle } from "#app/ui/document-title.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Link } from "#app/ui/link.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { Tag } from "#app/ui/tag.tsx";

export const handle: PageHandle<typeof loader> = { title: (t) => t("site-office:nav.stigmaPlans") };

export async function loader({ context }: LoaderFunctionArgs) {
  const viewer = viewerOf(context);
  return { calls: await listCalls(dayOf(context.now)), mayWrite: mayWrite(viewer) };
}

const numbers = ["asked", "waiting", "accepted", "overdue"] as const;

export default function Calls() {
  const { calls, mayWrite: writes } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const add = writes ? (
    <LinkButton href={paths.office.newCall()}>{t("returns-office:calls.add")}</LinkButton>
  ) : undefined;
  return (
    <>
      <PageHeading actions={calls.length > 0 ? add : undefined}>
        {t("site-office:nav.stigmaPlans")}
      </PageHeading>
      <StigmaPlanTabs current="calls" />
      {calls.length === 0 ? (
        <EmptyState title={t("returns-office:calls.none")} action={add}>
          <p>{t("returns-office:calls.noneText")}</p>
        </EmptyState>
      ) : (
        <DataTable
          caption={t("returns-office:tabs.calls")}
          captionHidden
          columns={[
            { key: "title", label: t("returns-office:calls.columns.title") },
            { key: "dueOn", label: t("returns-office:calls.columns.dueOn") },
            ...numbers.map((key) => ({
              key,
              label: t(`returns-office:calls.columns.${key}`),
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
                  <Link href={paths.office.call(call.id)}>{call.title}</Link>{" "}
                  {call.isOpen ? null : <Tag>{t("returns-office:calls.notOpen")}</Tag>}
                  <p className="meta-line">{t(`returns-office:kinds.${call.kind}`)}</p>
                </>
              ),
              dueOn: formatDay(call.dueOn, "en"),
            },
          }))}
        />
      )}
    </>
  );
}
