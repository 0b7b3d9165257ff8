import { useLoaderData } from "@remix-run/react";
import { listAccounts } from "#app/features/partnership/accounts/queries.server.ts";
import { paths } from "#app/paths.ts";
import { formatDay } from "#app/platform/i18n/dates.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { dayOf } from "#app/platform/time/day.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { DataTable } from "#app/ui/data-table.tsx";
import type { PageHandle } from "#app/ui/document-title.tsx";
import { Link } from "#app/ui/link.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { Tag } from "#app/ui/tag.tsx";

export const handle: PageHandle<typeof loader> = { title: (t) => t("accounts-office:people.title") };

export async function loader() {
  return { accounts: await listAccounts() };
}

export default function Accounts() {
  const { accounts } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const day = (moment: string | Date) => formatDay(dayOf(new Date(moment)), "en");
  return (
    <>
      <PageHeading
        actions={<LinkButton href={paths.admin.newAccount()}>{t("accounts-office:people.add")}</LinkButton>}
      >
        {t("accounts-office:people.title")}
      </PageHeading>
      <DataTable
        caption={t("accounts-office:people.caption")}
        captionHidden
        columns={[
          { key: "name", label: t("accounts-office:people.name") },
          { key: "email", label: t("accounts-office:people.email") },
          { key: "role", label: t("accounts-office:people.role") },
          { key: "state", label: t("accounts-office:people.state") },
          { key: "since", label: t("accounts-office:people.since") },
        ]}
        rows={accounts.map((account) => ({
          id: account.id,
          header: "name",
          cells: {
            name: <Link href={paths.admin.account(account.id)}>{account.name}</Link>,
            email: account.email,
            role: t(`accounts-office:roles.${account.role}`),
            state: account.disabledAt ? (
              <Tag tone="warning">
                {t("accounts-office:people.disabled", { day: day(account.disabledAt) })}
              </Tag>
            ) : (
              t("accounts-office:people.yes")
            ),
            since: day(account.createdAt),
          },
        }))}
      />
    </>
  );
}
