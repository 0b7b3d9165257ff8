import { useLoaderData } from "@remix-run/react";
import { listMembersForSupport } from "#app/features/listening/panel/support/support-queries.server.ts";
import { paths } from "#app/paths.ts";
import { formatDay } from "#app/platform/i18n/dates.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { dayOf } from "#app/platform/time/day.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { DataTable } from "#app/ui/data-table.tsx";
import type { PageHandle } from "#app/ui/document-title.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Link } from "#app/ui/link.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";

export const handle: PageHandle<typeof loader> = { title: (t) => t("panel-office:admin.title") };

export async function loader() {
  return { members: await listMembersForSupport() };
}

export default function PanelSupport() {
  const { members } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return (
    <>
      <PageHeading
        actions={
          <LinkButton href={paths.admin.rateCard()} variant="secondary" small>
            {t("panel-member:support.rates")}
          </LinkButton>
        }
      >
        {t("panel-office:admin.title")}
      </PageHeading>
      <p>{t("panel-office:admin.text")}</p>
      <DataTable
        caption={t("panel-office:admin.members")}
        captionHidden
        columns={[
          { key: "name", label: t("panel-office:admin.name") },
          { key: "joined", label: t("panel-office:admin.joined") },
          { key: "needs", label: t("panel-office:admin.needs") },
          { key: "offers", label: t("panel-office:admin.toGive"), numeric: true },
          { key: "expenses", label: t("panel-office:admin.toPay"), numeric: true },
        ]}
        rows={members.map((member) => ({
          id: member.accountId,
          header: "name",
          cells: {
            name: <Link href={paths.admin.panelMember(member.accountId)}>{member.name}</Link>,
            joined: formatDay(dayOf(new Date(member.joinedAt)), "en"),
            needs: t(member.hasNeeds ? "panel-office:admin.said" : "panel-office:admin.notSaid"),
            offers: member.offersToGive,
            expenses: member.expensesToPay,
          },
        }))}
        empty={
          <EmptyState title={t("panel-office:admin.none")}>
            <p>{t("panel-office:admin.noneText")}</p>
          </EmptyState>
        }
      />
    </>
  );
}
