import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import {
  RecordFilterForm,
  RecordTable,
} from "#app/features/partnership/record-of-changes/components/record-of-changes.tsx";
import { RecordFilters } from "#app/features/partnership/record-of-changes/forms.ts";
import {
  listChangeNames,
  listChanges,
} from "#app/features/partnership/record-of-changes/record-queries.server.ts";
import { paths } from "#app/paths.ts";
import { storable } from "#app/platform/http/form.server.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { viewerOf } from "#app/routes/viewer-of.server.ts";
import type { PageHandle } from "#app/ui/document-title.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { Pagination } from "#app/ui/pagination.tsx";

export const handle: PageHandle<typeof loader> = { title: (t) => t("record-of-changes-office:title") };

export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = viewerOf(context);
  const asked = [...new URL(request.url).searchParams].map(([name, value]) => [name, storable(value)]);
  const filters = RecordFilters.parse(Object.fromEntries(asked.filter(([, value]) => value !== "")));
  const [changes, names] = await Promise.all([listChanges(filters, viewer), listChangeNames(viewer)]);
  return { filters, changes, names };
}

export default function RecordOfChanges() {
  const { filters, changes, names } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const { page: _, ...asked } = filters;
  return (
    <>
      <PageHeading>{t("record-of-changes-office:title")}</PageHeading>
      <p>{t("record-of-changes-office:lead")}</p>
      <RecordFilterForm asked={asked} names={names} action={paths.office.audit()} />
      <p>{t("record-of-changes-office:count", { count: changes.total })}</p>
      <RecordTable rows={changes.rows} hrefFor={(kind, id) => paths.office.audit({ kind, id })} />
      <Pagination
        page={changes.page}
        pages={changes.pages}
        hrefFor={(page) => paths.office.audit({ ...asked, page })}
      />
    </>
  );
}
