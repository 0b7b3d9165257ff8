import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { mayWrite } from "#app/features/accounts/viewer.ts";
import { StigmaPlanTabs } from "#app/features/stigma-plans/components/stigma-plan-tabs.tsx";
import { listServices } from "#app/features/stigma-plans/queries.server.ts";
import { paths } from "#app/paths.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { DataTable } from "#app/ui/data-table.tsx";
import type { PageHandle } from "#app/ui/document-title.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { Tag } from "#app/ui/tag.tsx";
import { requireViewer } from "../require-viewer.server.ts";

export const handle: PageHandle<typeof loader> = { title: (t) => t("stigma-plans-office:services.title") };

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request, "office/services");
  return { services: await listServices(), mayWrite: mayWrite(viewer) };
}

const columns = ["name", "provider", "funding", "managers"] as const;

export default function Services() {
  const { services, mayWrite: writes } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const add = writes ? (
    <LinkButton href={paths.office.service("new")}>{t("stigma-plans-office:services.add")}</LinkButton>
  ) : undefined;
  return (
    <>
      <PageHeading actions={services.length > 0 ? add : undefined}>
        {t("stigma-plans-office:services.title")}
      </PageHeading>
      <StigmaPlanTabs current="services" />
      {services.length === 0 ? (
        <EmptyState title={t("stigma-plans-office:services.none")} action={add}>
          <p>{t("stigma-plans-office:services.noneText")}</p>
        </EmptyState>
      ) : (
        <DataTable
          caption={t("stigma-plans-office:services.title")}
          captionHidden
          columns={columns.map((key) => ({ key, label: t(`stigma-plans-office:services.columns.${key}`) }))}
          rows={services.map((service) => ({
            id: service.id,
            header: "name",
            cells: {
              name: (
                <>
                  <a href={paths.office.service(service.id)}>{service.name}</a>{" "}
                  {service.retiredAt ? <Tag>{t("stigma-plans-office:services.retired")}</Tag> : null}
                </>
              ),
              provider: service.provider,
              funding: t(`stigma-plans-office:funding.${service.funding}`),
              managers:
                service.managers.map(({ account }) => account.name).join(", ") ||
                t("stigma-plans-office:table.noManager"),
            },
          }))}
        />
      )}
    </>
  );
}
