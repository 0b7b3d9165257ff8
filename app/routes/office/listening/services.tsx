import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { StigmaPlanTabs } from "#app/features/listening/returns/calls/components/stigma-plan-tabs.tsx";
import { listServices } from "#app/features/listening/returns/queries.server.ts";
import { mayWrite } from "#app/features/partnership/accounts/viewer.ts";
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

export const handle: PageHandle<typeof loader> = { title: (t) => t("returns-office:services.title") };

export async function loader({ context }: LoaderFunctionArgs) {
  const viewer = viewerOf(context);
  return { services: await listServices(), mayWrite: mayWrite(viewer) };
}

const columns = ["name", "provider", "funding", "managers"] as const;

export default function Services() {
  const { services, mayWrite: writes } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const add = writes ? (
    <LinkButton href={paths.office.service("new")}>{t("returns-office:services.add")}</LinkButton>
  ) : undefined;
  return (
    <>
      <PageHeading actions={services.length > 0 ? add : undefined}>
        {t("returns-office:services.title")}
      </PageHeading>
      <StigmaPlanTabs current="services" />
      {services.length === 0 ? (
        <EmptyState title={t("returns-office:services.none")} action={add}>
          <p>{t("returns-office:services.noneText")}</p>
        </EmptyState>
      ) : (
        <DataTable
          caption={t("returns-office:services.title")}
          captionHidden
          columns={columns.map((key) => ({ key, label: t(`returns-office:services.columns.${key}`) }))}
          rows={services.map((service) => ({
            id: service.id,
            header: "name",
            cells: {
              name: (
                <>
                  <Link href={paths.office.service(service.id)}>{service.name}</Link>{" "}
                  {service.retiredAt ? <Tag>{t("returns-office:services.retired")}</Tag> : null}
                </>
              ),
              provider: service.provider,
              funding: t(`returns-office:funding.${service.funding}`),
              managers:
                service.managers.map(({ account }) => account.name).join(", ") ||
                t("returns-office:table.noManager"),
            },
          }))}
        />
      )}
    </>
  );
}
