import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { fieldsOf } from "#app/features/plans/layouts/layout-form.ts";
import { listLayouts } from "#app/features/plans/layouts/layouts.server.ts";
import { shippedLayouts } from "#app/features/plans/layouts/shipped/shipped.ts";
import { paths } from "#app/paths.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { DataTable } from "#app/ui/data-table.tsx";
import type { PageHandle } from "#app/ui/document-title.tsx";
import { Link } from "#app/ui/link.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";

export const handle: PageHandle<typeof loader> = { title: (t) => t("layouts-office:list.title") };

const Done = z.enum(["saved", "removed"]).nullable();

export async function loader({ request }: LoaderFunctionArgs) {
  const layouts = await listLayouts();
  const shipped = new Set(shippedLayouts.map((layout) => layout.name));
  return {
    done: Done.catch(null).parse(new URL(request.url).searchParams.get("done")),
    layouts: layouts.map((layout) => ({
      name: layout.name,
      title: layout.title,
      isShipped: shipped.has(layout.name),
      mayChange: !shipped.has(layout.name) && layout.tables.every((_, at) => fieldsOf(layout, at) !== null),
      tables: layout.tables.map(({ name, title, columns }) => ({
        name,
        title,
        headers: columns.filter((column) => column.printed && column.header).map((column) => column.header),
      })),
    })),
  };
}

export default function Layouts() {
  const { layouts, done } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return (
    <>
      {done ? (
        <Notice kind="success" live="polite">
          <p>{t(`layouts-office:list.${done}`)}</p>
        </Notice>
      ) : null}
      <PageHeading
        actions={<LinkButton href={paths.admin.layout("new")}>{t("layouts-office:list.add")}</LinkButton>}
      >
        {t("layouts-office:list.title")}
      </PageHeading>
      <p>{t("layouts-office:list.text")}</p>
      <DataTable
        caption={t("layouts-office:list.title")}
        captionHidden
        columns={[
          { key: "title", label: t("layouts-office:list.layout") },
          { key: "name", label: t("layouts-office:list.name") },
          { key: "from", label: t("layouts-office:list.from") },
          { key: "tables", label: t("layouts-office:list.tables") },
        ]}
        rows={layouts.map(({ name, title, isShipped, mayChange, tables }) => ({
          id: name,
          header: "title",
          cells: {
            title: mayChange ? <Link href={paths.admin.layout(name)}>{title}</Link> : title,
            name,
            from: isShipped ? t("layouts-office:list.shipped") : t("layouts-office:list.own"),
            tables: (
              <ul>
                {tables.map((table) => (
                  <li key={table.name}>
                    {t("layouts-office:list.table", {
                      title: table.title,
                      columns: table.headers.join(" | "),
                    })}
                  </li>
                ))}
              </ul>
            ),
          },
        }))}
      />
    </>
  );
}
